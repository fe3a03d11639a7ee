#include "reports/pdf/shaped_words.h"

#include <algorithm>

#include "reports/pdf/text_runs.h"
#include "reports/pdf/text_shaper.h"

namespace trellis::pdf {
namespace {

constexpr std::size_t kMostWords = 20000;

}  // namespace

// Words of a text from left to right stand side by side, whatever is between them; a text with another
// direction is one whole.
ShapedLine ShapedWords::shape(std::string_view utf8, const FontChain& chain) {
  const std::scoped_lock lock(mutex_);
  if (!isLeftToRight(utf8)) return {word(utf8, chain)};
  ShapedLine line;
  while (!utf8.empty()) {
    const std::size_t length = utf8.front() == ' ' ? 1 : std::min(utf8.find(' '), utf8.size());
    line.push_back(word(utf8.substr(0, length), chain));
    utf8.remove_prefix(length);
  }
  return line;
}

const std::shared_ptr<const ShapedWord>& ShapedWords::word(std::string_view utf8, const FontChain& chain) {
  if (const auto known = words_.find(utf8); known != words_.end()) return known->second;
  if (words_.size() >= kMostWords) words_.clear();
  auto shaped = std::make_shared<const ShapedWord>(shapeText(utf8, chain));
  return words_.emplace(utf8, std::move(shaped)).first->second;
}

}  // namespace trellis::pdf
