// Where lines end: at the opportunities that Unicode gives (UAX 14, by ICU), and inside a word only where the
// word alone is wider than the line. No line is wider than asked, unless a single character is.
// Widths in points, by the text metrics; a line break in the words always ends a line.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/brkiter.h>

#include "reports/content/document.h"
#include "reports/display/text_metrics.h"
#include "reports/layout/typography.h"

namespace trellis::layout {

// Words of one emphasis on one line; `x` from the line's start.
struct Span {
  std::string words;
  content::Emphasis emphasis = content::Emphasis::plain;
  content::Tone tone = content::Tone::normal;
  double x = 0;
};

struct TextLine {
  std::vector<Span> spans;
  double width = 0;
};

// Balanced: as few lines as filled ones, but of even length.
enum class Wrapping { filled, balanced };

class LineBreaker {
 public:
  LineBreaker(const std::string& language, const display::TextMetrics& metrics);

  std::vector<TextLine> lines(const content::Runs& runs, const TextStyle& style, double width,
                              Wrapping wrapping = Wrapping::filled);

  // One line; what does not fit is cut, and an ellipsis says so.
  std::string fitted(std::string_view words, const TextStyle& style, double width);

  // In capitals, by the language's rules.
  std::string capitals(std::string_view words) const;

 private:
  std::vector<std::size_t> charactersOf(std::string_view words);  // where each ends

  std::string language_;
  const display::TextMetrics& metrics_;
  std::unique_ptr<icu::BreakIterator> opportunities_;
  std::unique_ptr<icu::BreakIterator> characters_;
};

// As wide as it is drawn, tracking included.
double widthOf(std::string_view words, const TextStyle& style, const display::TextMetrics& metrics);

}  // namespace trellis::layout
