// What is said while the disk takes nothing of what is typed, and once it takes it again.
#pragma once

#include <functional>
#include <string>

namespace trellis::view {

class KeepingTrouble {
 public:
  bool attempt(const std::function<void()>& keep);  // false where the disk refuses

  const std::string& trouble() const { return trouble_; }  // a sentence, blank where there is none
  const std::string& relief() const { return relief_; }    // likewise, from the end of a trouble to the next

 private:
  std::string trouble_;
  std::string relief_;
};

}  // namespace trellis::view
