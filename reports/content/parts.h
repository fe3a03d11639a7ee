// The parts of a document that may stay out when it is printed: its sections, and in them the lines of lists,
// cards and tables. A part is known by its words, so that it stays out when the page is made anew. What
// stands in a box of its own ('If it gets hard') and signature lines always stay.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "reports/content/document.h"

namespace trellis::content {

struct Part {
  std::string key;
  std::string words;
  std::vector<Part> lines = {};
  bool operator==(const Part&) const = default;
};

std::vector<Part> partsOf(const Document& document);

// The document without the parts of these keys; a heading goes with its section.
Document without(Document document, const std::set<std::string>& leftOut);

}  // namespace trellis::content
