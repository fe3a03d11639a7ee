#include "app/gui/dialogs/recovery_key_dialog.h"

#include <random>
#include <utility>

#include <wx/button.h>
#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"

namespace trellis::gui {
namespace {

constexpr std::size_t kGroupsInRow = 3;
constexpr int kNoticeWidth = 560;

wxString questionFor(std::size_t group) {
  return wxString::Format(_("Group %d, from your page"), static_cast<int>(group) + 1);
}

}  // namespace

std::size_t anyUnder(std::size_t end) {
  std::random_device device;
  return std::uniform_int_distribution<std::size_t>(0, end - 1)(device);
}

RecoveryKeyDialog::RecoveryKeyDialog(wxWindow* parent, const view::RecoveryKeyForm& form, Print print)
    : FormDialog(parent, "recoveryKey", _("Your recovery key"), _("I have it safe")),
      form_(form),
      first_(&text("first", questionFor(form.asked()[0]), {})),
      second_(&text("second", questionFor(form.asked()[1]), {})) {
  addKey();
  addPrint(std::move(print));
  const wxString leave = shown(form.leaveWord());
  FindWindow(wxID_CANCEL)->SetLabel(leave);
  identify(*FindWindow(wxID_CANCEL), "recoveryKey.cancel", leave);
  keepNever();
  finish();
  FindWindowByName("recoveryKey.print", this)->SetFocus();
}

void RecoveryKeyDialog::addKey() {
  auto* above = new wxBoxSizer(wxVERTICAL);
  if (!form_.notice().empty()) addNotice(*above);
  auto* why = new wxStaticText(
      this, wxID_ANY,
      _("It opens your records if the passphrase is lost. It is shown this once: print it, keep the page\n"
        "locked away from this computer, and type two of its groups to show that you have it."));
  auto* grid = new wxFlexGridSizer(static_cast<int>(kGroupsInRow), FromDIP(wxSize(kPageSpace, kSmallSpace)));
  for (std::size_t group = 0; group < form_.groups().size(); ++group) {
    auto* words = new wxStaticText(this, wxID_ANY, shown(form_.groups()[group]));
    identify(*words, "recoveryKey.group." + std::to_string(group), shown(form_.groups()[group]));
    addStyle(*words, Style::title);
    auto* numbered = new wxBoxSizer(wxHORIZONTAL);
    auto* number = new wxStaticText(this, wxID_ANY, std::to_string(group + 1));
    addStyle(*number, Style::quiet);
    numbered->Add(number, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kSmallSpace));
    numbered->Add(words);
    grid->Add(numbered);
  }
  above->Add(why, 0, wxBOTTOM, FromDIP(kCardSpace));
  above->Add(grid, 0, wxALIGN_CENTER_HORIZONTAL);
  GetSizer()->Insert(0, above, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(kPageSpace));
}

void RecoveryKeyDialog::addNotice(wxSizer& into) {
  wxStaticText& notice = addLabel(this, into, shown(form_.notice()), Style::heading);
  identify(notice, "recoveryKey.notice");
  notice.Wrap(FromDIP(kNoticeWidth));
  into.AddSpacer(FromDIP(kCardSpace));
}

void RecoveryKeyDialog::addPrint(Print print) {
  auto* button = new wxButton(this, wxID_ANY, _("Print the page..."));
  identify(*button, "recoveryKey.print", _("Print the page..."));
  button->Bind(wxEVT_BUTTON,
               [this, print = std::move(print)](wxCommandEvent&) { CallAfter([print] { print(); }); });
  button->MoveBeforeInTabOrder(first_);
  GetSizer()->Insert(1, button, 0, wxALIGN_CENTER_HORIZONTAL | wxTOP, FromDIP(kCardSpace));
}

model::FieldErrors RecoveryKeyDialog::submit() {
  return form_.confirm(typed(*first_), typed(*second_));
}

}  // namespace trellis::gui
