// Names as people look for them and sort them: without regard to case and accents, in the order of a
// language. `folded` is for finding a part within another; `NameOrder` gives keys that sort bytewise.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/model/language.h"

namespace trellis::view {

// "Núñez" and "NUNEZ" fold to the same.
std::string folded(std::string_view utf8);

class NameOrder {
 public:
  explicit NameOrder(model::Language language);
  ~NameOrder();
  NameOrder(const NameOrder&) = delete;
  NameOrder& operator=(const NameOrder&) = delete;

  std::string key(std::string_view name) const;

 private:
  struct Collation;
  std::unique_ptr<const Collation> collation_;
};

}  // namespace trellis::view
