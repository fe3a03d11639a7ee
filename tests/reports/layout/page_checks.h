// What a page holds, as a test asks about it: its words with the areas that they take, its marks' extents.
#pragma once

#include <string>
#include <vector>

#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::test {

inline const display::FixedTextMetrics kMetrics;  // half of the size a character

struct Words {
  std::string words;
  display::Area area;  // from the ascenders to the baseline
};

std::vector<Words> wordsOn(const display::DisplayList& page, const display::TextMetrics& metrics);
std::string textOf(const display::DisplayList& page);  // a line each
bool says(const display::DisplayList& page, const std::string& words);
int countOf(const std::vector<display::DisplayList>& pages, const std::string& words);

// The words that reach over the side margins of 56 points, or above or below what a page may carry.
std::vector<std::string> outsideMargins(const std::vector<display::DisplayList>& pages,
                                        const display::TextMetrics& metrics);

// Pairs of words that lie on each other.
std::vector<std::string> overlaps(const display::DisplayList& page, const display::TextMetrics& metrics);

// Marks of any kind, hairlines included, that leave the paper's margins.
std::size_t marksOutside(const std::vector<display::DisplayList>& pages);

}  // namespace trellis::test
