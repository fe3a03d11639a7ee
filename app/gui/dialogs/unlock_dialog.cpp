#include "app/gui/dialogs/unlock_dialog.h"

#include <memory>
#include <utility>

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/dialogs/new_passphrase_dialog.h"
#include "app/gui/fields.h"
#include "app/gui/passphrase_field.h"
#include "app/view/words.h"

namespace trellis::gui {
namespace {

constexpr int kSignInWidth = 420;
constexpr int kSecondsTick = 250;  // milliseconds: how often the seconds left are shown anew
constexpr int kPulseTick = 60;
constexpr int kMessageLines = 2;

}  // namespace

UnlockDialog::UnlockDialog(wxWindow* parent, view::UnlockView& view, const wxString& practice)
    : wxDialog(parent, wxID_ANY, "Trellis", wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE),
      view_(view),
      asking_(*this),
      clock_(this) {
  identify(*this, "unlock", _("Open the practice"));
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->SetMinSize(FromDIP(wxSize(kSignInWidth, -1)));
  SetSizer(page);
  addForm(practice);
  addButtons();
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { isAsking_ ? bar_->Pulse() : show(); });
  subscription_ = view_.changed.subscribe([this] { show(); });
  keyRow_->ShowItems(false);
  show();
  page->SetSizeHints(this);
  CentreOnParent();
  passphrase_->SetFocus();
}

void UnlockDialog::addForm(const wxString& practice) {
  auto* form = new wxBoxSizer(wxVERTICAL);
  addLabel(this, *form, practice, Style::title);
  form->AddSpacer(FromDIP(kCardSpace));
  passphraseRow_ = new wxBoxSizer(wxVERTICAL);
  passphrase_ = &addHidden(this, *passphraseRow_, "unlock.passphrase", _("Passphrase"));
  keyRow_ = new wxBoxSizer(wxVERTICAL);
  key_ = &addText(this, *keyRow_, "unlock.recoveryKey", _("Recovery key, from your page"));
  form->Add(passphraseRow_, 0, wxEXPAND);
  form->Add(keyRow_, 0, wxEXPAND);
  message_ = &addLabel(this, *form, {}, Style::danger);
  identify(*message_, "unlock.message");
  message_->SetMinSize(
      {FromDIP(kSignInWidth), message_->GetCharHeight() * kMessageLines + FromDIP(kTightSpace)});
  form->GetItem(message_)->SetFlag(wxEXPAND | wxTOP);
  form->GetItem(message_)->SetBorder(FromDIP(kSmallSpace));
  bar_ = new wxGauge(this, wxID_ANY, 1);
  identify(*bar_, "unlock.bar", _("Opening..."));
  form->Add(bar_, 0, wxEXPAND | wxTOP | wxRESERVE_SPACE_EVEN_IF_HIDDEN, FromDIP(kSmallSpace));
  GetSizer()->Add(form, 1, wxEXPAND | wxALL, FromDIP(kPageSpace));
}

void UnlockDialog::addButtons() {
  const auto add = [this](wxWindowID id, const char* name, const wxString& label) {
    auto* button = new wxButton(this, id, label);
    identify(*button, name, label);
    return button;
  };
  lost_ = add(wxID_ANY, "unlock.lost", _("I have lost my passphrase"));
  addStyle(*lost_, Style::flat);
  restore_ = add(wxID_REVERT, "unlock.restore", _("Restore a backup..."));
  addStyle(*restore_, Style::flat);
  restore_->Hide();
  restore_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { EndModal(wxID_REVERT); });
  auto* quit = add(wxID_CANCEL, "unlock.quit", _("Quit"));
  open_ = add(wxID_OK, "unlock.open", _("Open"));
  addStyle(*open_, Style::primary);
  open_->SetDefault();
  open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { tryToOpen(); });
  lost_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { switchWay(); });
  passphrase_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { tryToOpen(); });
  quit->Bind(wxEVT_BUTTON, [this](wxCommandEvent& event) {
    isLeaving_ = isAsking_;
    event.Skip(!isAsking_);
  });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(lost_);
  row->Add(restore_, 0, wxLEFT, FromDIP(kSmallSpace));
  row->AddStretchSpacer();
  row->Add(quit, 0, wxRIGHT, FromDIP(kSmallSpace));
  row->Add(open_);
  GetSizer()->Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
}

void UnlockDialog::tryToOpen() {
  if (isAsking_ || !view_.canTry()) return;
  if (withRecoveryKey_) return tryRecoveryKey();
  // The thread's question must be copied, a Secret cannot be.
  auto passphrase = std::make_shared<seal::Secret>(takeSecret(*passphrase_));
  if (!passphrase->isEmpty()) askAside([this, passphrase] { return view_.ask(*passphrase); });
}

void UnlockDialog::tryRecoveryKey() {
  auto words = std::make_shared<seal::Secret>(takeSecret(*key_));
  askAside([this, words] {
    const seal::Bytes bytes = words->bytes();
    return view_.askWithRecoveryKey({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  });
}

void UnlockDialog::askAside(std::function<view::UnlockView::Answer()> question) {
  isAsking_ = true;
  show();
  const auto answer = std::make_shared<view::UnlockView::Answer>();
  asking_.run([question = std::move(question), answer] { *answer = question(); },
              [this, answer](const std::exception_ptr&) { answered(*answer); });
}

void UnlockDialog::answered(const view::UnlockView::Answer& answer) {
  isAsking_ = false;
  view_.take(answer);
  if (isLeaving_) return EndModal(wxID_CANCEL);
  if (view_.state() == view::UnlockView::State::open) return EndModal(wxID_OK);
  if (view_.state() == view::UnlockView::State::choosingPassphrase) return choosePassphrase();
  (withRecoveryKey_ ? key_ : passphrase_)->SetFocus();
}

// Whoever leaves here has not signed in: the practice stays shut, and the old passphrase what it was.
void UnlockDialog::choosePassphrase() {
  NewPassphraseDialog dialog(
      this, [this](const seal::Secret& passphrase) { return view_.strength(passphrase); },
      [this](const seal::Secret& passphrase, const seal::Secret& again) {
        return view_.choosePassphrase(passphrase, again);
      });
  EndModal(dialog.ShowModal());
}

void UnlockDialog::switchWay() {
  if (isAsking_) return;
  withRecoveryKey_ = !withRecoveryKey_;
  passphraseRow_->ShowItems(!withRecoveryKey_);
  keyRow_->ShowItems(withRecoveryKey_);
  const wxString label = withRecoveryKey_ ? _("I know my passphrase") : _("I have lost my passphrase");
  lost_->SetLabelText(label);
  identify(*lost_, "unlock.lost", label);
  Layout();
  (withRecoveryKey_ ? key_ : passphrase_)->SetFocus();
}

void UnlockDialog::show() {
  const std::string wait = view_.waitWords();
  open_->SetLabelText(isAsking_ ? _("Opening...") : _("Open"));
  const wxString words = isAsking_ ? wxString() : shown(view::joined({view_.message(), wait}, " "));
  if (words != message_->GetLabelText()) {
    message_->SetLabelText(words);
    message_->Wrap(FromDIP(kSignInWidth));
  }
  open_->Enable(!isAsking_ && wait.empty());
  restore_->Enable(!isAsking_);
  if (view_.state() == view::UnlockView::State::failed && !restore_->IsShown()) {
    restore_->Show();
    GetSizer()->SetSizeHints(this);
  }
  passphrase_->SetEditable(!isAsking_);  // the focus stays in it, and Escape is heard
  key_->SetEditable(!isAsking_);
  bar_->Show(isAsking_);
  clock_.Stop();
  if (isAsking_) return void(clock_.Start(kPulseTick));
  if (!wait.empty()) clock_.Start(kSecondsTick);
}

}  // namespace trellis::gui
