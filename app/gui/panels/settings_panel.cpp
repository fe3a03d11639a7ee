#include "app/gui/panels/settings_panel.h"

#include <wx/dirdlg.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/utils.h>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/card.h"
#include "app/gui/columns.h"
#include "app/gui/dialogs/change_passphrase_dialog.h"
#include "app/gui/dialogs/practice_details_dialog.h"
#include "app/gui/dialogs/recovery_key_dialog.h"
#include "app/gui/fields.h"
#include "app/gui/panels/clinicians_card.h"
#include "app/gui/panels/note_formats_card.h"
#include "app/view/resources.h"

namespace trellis::gui {
namespace {

constexpr int kWayLines = 3;
constexpr int kFolderLines = 2;
constexpr int kCostLines = 3;
constexpr int kPracticeLines = 8;

}  // namespace

SettingsPanel::SettingsPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts,
                             view::SettingsView& view)
    : ScrolledPage(parent),
      workspace_(workspace),
      prompts_(prompts),
      view_(view),
      commonWords_(view::loadCommonWords(view::resourceFolder())) {
  identify(*this, "settings", _("Settings"));
  auto* left = new wxBoxSizer(wxVERTICAL);
  left->Add(computer(), 0, wxEXPAND | wxBOTTOM, FromDIP(kCardSpace));
  left->Add(practice(), 0, wxEXPAND);
  auto* right = new wxBoxSizer(wxVERTICAL);
  right->Add(keys(), 0, wxEXPAND | wxBOTTOM, FromDIP(kCardSpace));
  formats_ = new NoteFormatsCard(&content(), workspace_);
  right->Add(formats_, 0, wxEXPAND | wxBOTTOM, FromDIP(kCardSpace));
  right->Add(new CliniciansCard(&content(), workspace_, prompts_, commonWords_), 0, wxEXPAND);
  auto* columns = new Columns(FromDIP(kCardSpace));
  columns->addColumn(left, 1);
  columns->addColumn(right, 1);
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(header(), 0, wxEXPAND | wxALL, FromDIP(kPageSpace));
  page->Add(columns, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  setContent(page);
  subscription_ = view_.changed.subscribe([this] { show(); });
  show();
}

void SettingsPanel::refresh() {
  formats_->refresh();
}

wxSizer* SettingsPanel::header() {
  auto* sizer = new wxBoxSizer(wxHORIZONTAL);
  auto* title = new wxStaticText(&content(), wxID_ANY, _("Settings"));
  addStyle(*title, Style::title);
  said_ = new wxStaticText(&content(), wxID_ANY, {});
  identify(*said_, "settings.said");
  addStyle(*said_, Style::quiet);
  sizer->Add(title, 0, wxALIGN_CENTER_VERTICAL);
  sizer->AddStretchSpacer();
  sizer->Add(said_, 0, wxALIGN_CENTER_VERTICAL);
  undo_ =
      &addActButton(&content(), *sizer, "settings.undo", _("Undo"), Style::flat, [this] { view_.undo(); });
  return sizer;
}

wxWindow* SettingsPanel::computer() {
  auto* card = new Card(&content(), _("This computer"));
  addLabel(card, card->content(), _("Minutes without a key or a movement before it locks"), Style::tag);
  idleMinutes_ = new wxSpinCtrl(card, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS,
                                view::kLeastIdleMinutes, view::kMostIdleMinutes);
  identify(*idleMinutes_, "settings.idleMinutes", _("Minutes without a key or a movement before it locks"));
  idleMinutes_->Bind(wxEVT_SPINCTRL,
                     [this](wxSpinEvent&) { view_.setIdleMinutes(idleMinutes_->GetValue()); });
  card->content().Add(idleMinutes_, 0, wxTOP | wxBOTTOM, FromDIP(kTightSpace));
  idleCost_ = &addCost(*card, "settings.idleCost");
  card->content().AddSpacer(FromDIP(kSmallSpace));
  language_ = &addOptionalChoice(card, card->content(), "settings.language", _("Language of the window"),
                                 _("as the system"), {"English", "Español"});
  language_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    const auto chosen = optionalChoice(*language_);
    view_.speak(chosen ? std::optional(static_cast<model::Language>(*chosen)) : std::nullopt);
  });
  card->content().AddSpacer(FromDIP(kMediumSpace));
  addLabel(card, card->content(), _("Folder for backups"), Style::tag);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  folder_ = new WrappedText(card, kFolderLines);
  identify(*folder_, "settings.folder");
  row->Add(folder_, 1, wxALIGN_CENTER_VERTICAL);
  addActButton(card, *row, "settings.chooseFolder", _("Choose folder..."), Style::flat,
               [this] { chooseFolder(); });
  card->content().Add(row, 0, wxEXPAND);
  folderCost_ = &addCost(*card, "settings.folderCost");
  usual_ = &addActButton(card, card->acts(), "settings.usual", _("Back to the usual"), Style::flat,
                         [this] { view_.backToUsual(); });
  return card;
}

// What a setting costs, beneath it, from the moment that it is set so.
WrappedText& SettingsPanel::addCost(Card& card, const char* id) {
  auto* cost = new WrappedText(&card, kCostLines);
  identify(*cost, id);
  card.content().Add(cost, 0, wxEXPAND | wxBOTTOM, FromDIP(kTightSpace));
  return *cost;
}

void SettingsPanel::showCost(WrappedText& text, const std::string& cost) {
  text.setWords(shown(cost));
  text.Show(!cost.empty());
}

wxWindow* SettingsPanel::practice() {
  auto* card = new Card(&content(), _("The practice"));
  practice_ = new WrappedText(card, kPracticeLines);
  identify(*practice_, "settings.practice");
  card->content().Add(practice_, 0, wxEXPAND);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->AddStretchSpacer();
  addActButton(card, *row, "settings.editPractice", _("Edit..."), Style::flat, [this] { editPractice(); });
  card->content().Add(row, 0, wxEXPAND);
  return card;
}

wxWindow* SettingsPanel::keys() {
  auto* card = new Card(&content(), _("Ways in"));
  const auto add = [&](const wxString& words, const char* id, const wxString& label,
                       std::function<void()> act) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* what = new WrappedText(card, kWayLines);
    what->setWords(words);
    row->Add(what, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kMediumSpace));
    addActButton(card, *row, id, label, Style::flat, std::move(act));
    card->content().Add(row, 0, wxEXPAND | wxBOTTOM, FromDIP(kSmallSpace));
  };
  add(_("Your passphrase opens the practice and signs notes."), "settings.changePassphrase",
      _("Change passphrase..."), [this] { changePassphrase(); });
  add(_("The recovery key opens it where a passphrase is lost."), "settings.replaceKey",
      _("Replace recovery key..."), [this] { replaceRecoveryKey(); });
  return card;
}

void SettingsPanel::show() {
  if (idleMinutes_->GetValue() != view_.idleMinutes()) idleMinutes_->SetValue(view_.idleMinutes());
  const auto language = view_.language();
  showOptionalChoice(*language_, language ? std::optional(static_cast<int>(*language)) : std::nullopt);
  folder_->setWords(view_.backupFolder() ? shown(view_.backupFolder()->string())
                                         : _("No folder is chosen yet."));
  showCost(*idleCost_, view_.idleCost());
  showCost(*folderCost_, view_.backupFolderCost());
  usual_->Enable(!view_.isUsual());
  practice_->setWords(shown(view_.practiceWords()));
  say(shown(view_.lastChange()), view_.canUndo());
}

void SettingsPanel::say(const wxString& sentence, bool canUndo) {
  said_->SetLabelText(sentence);
  undo_->Show(canUndo);
  Layout();
}

void SettingsPanel::chooseFolder() {
  wxDirDialog dialog(wxGetTopLevelParent(this), _("Where should backups be kept?"),
                     view_.backupFolder() ? shown(view_.backupFolder()->string()) : wxString(),
                     wxDD_DIR_MUST_EXIST);
  if (dialog.ShowModal() == wxID_OK) view_.useBackupFolder(std::filesystem::path(typed(dialog.GetPath())));
}

void SettingsPanel::editPractice() {
  PracticeDetailsDialog dialog(wxGetTopLevelParent(this), view_);
  dialog.reopensWith([this] { editPractice(); });
  dialog.ShowModal();
}

void SettingsPanel::changePassphrase() {
  view::OwnKeys keys(workspace_, commonWords_);
  if (ChangePassphraseDialog(wxGetTopLevelParent(this), keys).ShowModal() == wxID_OK)
    say(_("Your passphrase was changed: the old one opens this practice no more."), false);
}

void SettingsPanel::replaceRecoveryKey() {
  view::OwnKeys keys(workspace_, commonWords_);
  if (keys.replaceRecoveryKey(prompts_, anyUnder, [this](const auto& form) { return handOver(form); }))
    say(_("The recovery key was replaced: the old page opens this practice no more."), false);
}

bool SettingsPanel::handOver(const view::RecoveryKeyForm& form) {
  RecoveryKeyDialog dialog(wxGetTopLevelParent(this), form,
                           [&] { return form.writeAsking(prompts_, workspace_.fonts); });
  return dialog.ShowModal() == wxID_OK;
}

}  // namespace trellis::gui
