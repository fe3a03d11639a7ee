// The questions of view models, asked by dialogs.
// Cancel is an answer.
#pragma once

#include <wx/window.h>

#include "app/view/prompts.h"

namespace trellis::gui {

class WxPrompts final : public view::Prompts {
 public:
  explicit WxPrompts(wxWindow* parent) : parent_(parent) {}
  bool confirm(const std::string& question, const std::string& explanation, const std::string& act) override;
  bool confirmPassphrase(const view::PassphraseQuestion& question) override;
  std::optional<std::filesystem::path> whereToSave(const std::string& suggestedName) override;

 private:
  wxWindow* parent_;
};

}  // namespace trellis::gui
