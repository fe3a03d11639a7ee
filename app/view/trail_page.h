// The page that says where the audit trail stands, printed to be kept away from the computer, and compared
// later with the trail as it is then. Throws VaultError, ReportError.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "app/view/prompts.h"
#include "app/view/workspace.h"
#include "core/model/field_error.h"

namespace trellis::view {

class TrailPage {
 public:
  explicit TrailPage(Workspace& workspace) : workspace_(workspace) {}

  bool writeAsking(Prompts& prompts);  // false where the person thought better of it
  void write(const std::filesystem::path& file);

  // What the page says, as it was typed. Errors are of "page".
  model::FieldErrors compare(std::string_view words);
  const std::string& verdict() const { return verdict_; }  // of the last comparison

 private:
  Workspace& workspace_;
  std::string verdict_;
};

}  // namespace trellis::view
