#include "app/gui/dialogs/restore_dialog.h"

#include <utility>

#include <wx/dataview.h>
#include <wx/filedlg.h>
#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/dialogs/wait_dialog.h"
#include "app/gui/passphrase_field.h"

namespace trellis::gui {
namespace {

const wxSize kListSize(860, 180);

std::string wordsOf(const view::BackupLine& line, unsigned column) {
  switch (column) {
    case 0:
      return line.when;
    case 1:
      return line.size;
    case 2:
      return line.state;
    default:
      return line.file.string();
  }
}

}  // namespace

RestoreDialog::RestoreDialog(wxWindow* parent, view::RestoreView& view, std::function<model::Instant()> now)
    : FormDialog(parent, "restore", _("Restore the practice from a backup"), _("Restore")),
      view_(view),
      now_(std::move(now)) {
  passphrase_ = &hidden("passphrase", _("The passphrase that opened it then"));
  addBackups();
  finish();
  show();
  passphrase_->SetFocus();
}

void RestoreDialog::addBackups() {
  list_ =
      new ListTable(this, "restore.backups", _("Backups"),
                    {{_("When"), 170}, {_("Size"), 90, wxALIGN_RIGHT}, {_("State"), 230}, {_("File"), 370}},
                    [this](std::size_t row, unsigned column) { return wordsOf(view_.lines()[row], column); });
  list_->SetMinSize(FromDIP(kListSize));
  list_->list().Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
    if (const auto row = list_->selected()) view_.choose(*row);
    event.Skip();
  });
  wide().Add(list_, 1, wxEXPAND);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  wxStaticText& rule = addLabel(
      this, *row, _("The backup is checked first. What it replaces is kept beside it."), Style::quiet);
  identify(rule, "restore.rule");
  row->GetItem(&rule)->SetFlag(wxALIGN_CENTER_VERTICAL);
  row->AddStretchSpacer();
  addActButton(this, *row, "restore.file", _("Another file..."), Style::flat, [this] { chooseFile(); });
  wide().Add(row, 0, wxEXPAND | wxTOP, FromDIP(kSmallSpace));
}

void RestoreDialog::show() {
  list_->fill(view_.lines().size(),
              _("There is no backup in the folder that is set: choose the file, on its disk or stick."));
  if (view_.chosen()) list_->select(*view_.chosen());
}

void RestoreDialog::chooseFile() {
  wxFileDialog dialog(this, _("Which backup?"), {}, {}, _("Sealed practices") + "|*.trellis",
                      wxFD_OPEN | wxFD_FILE_MUST_EXIST);
  if (dialog.ShowModal() != wxID_OK) return;
  view_.add(std::filesystem::path(typed(dialog.GetPath())));
  show();
}

model::FieldErrors RestoreDialog::submit() {
  const auto passphrase = takeSecret(*passphrase_);
  return waitUnlessStopped(this, _("Checking and restoring the backup..."),
                           [&](Pace& pace) { return view_.restore(passphrase, now_(), std::ref(pace)); });
}

}  // namespace trellis::gui
