#include "app/gui/panels/backup_panel.h"

#include <utility>

#include <wx/dataview.h>
#include <wx/dirdlg.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/utils.h>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/card.h"
#include "app/gui/dialogs/wait_dialog.h"
#include "app/gui/fields.h"

namespace trellis::gui {
namespace {

constexpr int kPlaceLines = 2;

}  // namespace

view::BackupResult backUpAndWait(wxWindow* parent, view::BackupView& view) {
  return waitUnlessStopped(parent, _("Backing up and checking..."),
                           [&](Pace& pace) { return view.backUpNow(std::ref(pace)); });
}

BackupPanel::BackupPanel(wxWindow* parent, view::BackupView& view, view::SettingsView& settings,
                         Restore restore)
    : wxPanel(parent), settings_(settings), view_(view), restore_(std::move(restore)) {
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(header(), 0, wxEXPAND | wxALL, FromDIP(kPageSpace));
  result_ = new WrappedText(this, kPlaceLines);
  identify(*result_, "backup.result");
  result_->Hide();
  page->Add(result_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  page->Add(folder(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  page->Add(backups(), 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  SetSizer(page);
  subscription_ = view_.changed.subscribe([this] { show(); });
  show();
}

wxSizer* BackupPanel::header() {
  auto* sizer = new wxBoxSizer(wxHORIZONTAL);
  auto* title = new wxStaticText(this, wxID_ANY, _("Backup"));
  addStyle(*title, Style::title);
  now_ = new wxButton(this, wxID_ANY, _("Back up now"));
  identify(*now_, "backup.now", _("Back up now"));
  addStyle(*now_, Style::primary);
  now_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(&BackupPanel::backUp); });
  sizer->Add(title, 1, wxALIGN_CENTER_VERTICAL);
  sizer->Add(now_, 0, wxALIGN_CENTER_VERTICAL);
  return sizer;
}

wxWindow* BackupPanel::folder() {
  auto* card = new Card(this, _("Folder"));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  place_ = new WrappedText(card, kPlaceLines);
  identify(*place_, "backup.folder");
  auto* choose = new wxButton(card, wxID_ANY, _("Choose folder..."));
  identify(*choose, "backup.choose", _("Choose folder"));
  choose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(&BackupPanel::chooseFolder); });
  row->Add(place_, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kMediumSpace));
  row->Add(choose, 0, wxALIGN_CENTER_VERTICAL);
  card->content().Add(row, 0, wxEXPAND);
  wxStaticText& rule =
      addLabel(card, card->content(),
               _("A backup is made when the window closes, if something was written. Kept are 7 of the last "
                 "days,\n4 of the last weeks and 12 of the last months. Each is sealed as the practice is."),
               Style::quiet);
  identify(rule, "backup.rule");
  return card;
}

wxWindow* BackupPanel::backups() {
  auto* card = new Card(this, _("Backups"));
  list_ =
      new ListTable(card, "backup.list", _("Backups"),
                    {{_("When"), 170}, {_("Size"), 100, wxALIGN_RIGHT}, {_("State"), 200}, {_("File"), 360}},
                    [this](std::size_t row, unsigned column) {
                      const view::BackupLine& line = view_.lines()[row];
                      if (column == 3) return line.file.filename().string();
                      if (column == 2) return line.state;
                      return column == 0 ? line.when : line.size;
                    });
  card->content().Add(list_, 1, wxEXPAND);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  summary_ = &addLabel(card, *row, {}, Style::quiet);
  identify(*summary_, "backup.summary");
  row->AddStretchSpacer();
  bringBack_ =
      &addActButton(card, *row, "backup.restore", _("Restore..."), Style::flat, [this] { restore(); });
  card->content().Add(row, 0, wxEXPAND | wxTOP, FromDIP(kSmallSpace));
  list_->list().Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
    bringBack_->Enable(list_->selected().has_value());
    event.Skip();
  });
  return card;
}

void BackupPanel::show() {
  place_->setWords(view_.folder() ? shown(view_.folder()->string()) : _("No folder is chosen yet."));
  now_->Enable(view_.canBackUp());
  list_->fill(view_.lines().size(), shown(view_.emptyState()));
  summary_->SetLabelText(shown(view_.summary()));
  bringBack_->Show(static_cast<bool>(restore_));
  bringBack_->Enable(list_->selected().has_value());
  Layout();
}

void BackupPanel::chooseFolder() {
  wxDirDialog dialog(wxGetTopLevelParent(this), _("Where should backups be kept?"),
                     view_.folder() ? shown(view_.folder()->string()) : wxString(), wxDD_DIR_MUST_EXIST);
  if (dialog.ShowModal() == wxID_OK)
    settings_.useBackupFolder(std::filesystem::path(typed(dialog.GetPath())));
}

void BackupPanel::backUp() {
  const auto result = backUpAndWait(this, view_);
  view_.refresh();
  result_->Show();
  result_->setWords(shown(result.sentence));
  Layout();
}

void BackupPanel::restore() {
  if (const auto row = list_->selected()) restore_(view_.lines()[*row].file);
}

}  // namespace trellis::gui
