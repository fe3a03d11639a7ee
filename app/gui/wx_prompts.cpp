#include "app/gui/wx_prompts.h"

#include <wx/filedlg.h>
#include <wx/intl.h>
#include <wx/msgdlg.h>

#include "app/gui/bind.h"

namespace trellis::gui {

bool WxPrompts::confirm(const std::string& question, const std::string& explanation, const std::string& act) {
  wxMessageDialog dialog(parent_, shown(question), "Trellis", wxOK | wxCANCEL | wxCANCEL_DEFAULT);
  dialog.SetExtendedMessage(shown(explanation));
  dialog.SetOKLabel(shown(act));
  return dialog.ShowModal() == wxID_OK;
}

std::optional<std::filesystem::path> WxPrompts::whereToSave(const std::string& suggestedName) {
  wxFileDialog dialog(parent_, _("Where should the page be saved?"), {}, shown(suggestedName),
                      _("PDF pages") + "|*.pdf", wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return std::filesystem::path(typed(dialog.GetPath()));
}

}  // namespace trellis::gui
