#include "app/gui/wx_prompts.h"

#include <wx/filedlg.h>
#include <wx/intl.h>
#include <wx/msgdlg.h>

#include "app/gui/bind.h"
#include "app/gui/dialogs/confirm_passphrase_dialog.h"

namespace trellis::gui {
namespace {

wxString kindOfFile(const std::string& name) {
  if (name.ends_with(".png")) return _("PNG pictures") + "|*.png";
  if (name.ends_with(".svg")) return _("SVG pictures") + "|*.svg";
  if (name.ends_with(".ics")) return _("Calendars") + "|*.ics";
  return _("PDF pages") + "|*.pdf";
}

}  // namespace

bool WxPrompts::confirm(const std::string& question, const std::string& explanation, const std::string& act) {
  wxMessageDialog dialog(parent_, shown(question), "Trellis", wxOK | wxCANCEL | wxCANCEL_DEFAULT);
  dialog.SetExtendedMessage(shown(explanation));
  dialog.SetOKLabel(shown(act));
  return dialog.ShowModal() == wxID_OK;
}

bool WxPrompts::confirmPassphrase(const view::PassphraseQuestion& question) {
  return ConfirmPassphraseDialog(parent_, question).ShowModal() == wxID_OK;
}

std::optional<std::filesystem::path> WxPrompts::whereToSave(const std::string& suggestedName) {
  wxFileDialog dialog(parent_, _("Where should it be saved?"), {}, shown(suggestedName),
                      kindOfFile(suggestedName), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return std::filesystem::path(typed(dialog.GetPath()));
}

}  // namespace trellis::gui
