#include "reports/content/filled_words.h"

#include <cassert>
#include <cstddef>

namespace trellis::content {

std::string filled(std::string_view pattern, std::initializer_list<std::string_view> values) {
  std::string said;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] != '{') {
      said += pattern[at];
      continue;
    }
    const auto place = static_cast<std::size_t>(pattern[at + 1] - '1');
    assert(place < values.size());
    said += values.begin()[place];
    at += 2;
  }
  return said;
}

}  // namespace trellis::content
