// Remembers how words were shaped in one face: a report repeats most of its words, and its charts all of
// them. Promises the same answer as shaping anew; safe to use from several threads. Forgets everything when
// it holds kMostWords, so that a year of reports stays small.
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "reports/pdf/shaped_text.h"
#include "reports/pdf/text_cover.h"

namespace trellis::pdf {

class ShapedWords {
 public:
  ShapedLine shape(std::string_view utf8, const FontChain& chain);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };

  const std::shared_ptr<const ShapedWord>& word(std::string_view utf8, const FontChain& chain);

  std::mutex mutex_;
  std::unordered_map<std::string, std::shared_ptr<const ShapedWord>, Hash, std::equal_to<>> words_;
};

}  // namespace trellis::pdf
