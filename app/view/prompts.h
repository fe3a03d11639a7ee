// The questions that a view model may put to the person, answered by dialogs on screen and by scripts in
// tests. Cancel is an answer, not an error.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace trellis::view {

class Prompts {
 public:
  virtual ~Prompts() = default;
  virtual bool confirm(const std::string& question, const std::string& explanation,
                       const std::string& act) = 0;
  virtual std::optional<std::filesystem::path> whereToSave(const std::string& suggestedName) = 0;
};

}  // namespace trellis::view
