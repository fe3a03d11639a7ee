#include "app/gui/panels/signing_card.h"

#include <map>
#include <utility>

#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/fields.h"

namespace trellis::gui {
namespace {

constexpr int kColumns = 2;

// Where a field is a group, the control that one begins with.
std::string controlOf(const std::string& field) {
  static const std::map<std::string, std::string> kFirst = {
      {"risk", "session.risk.unasked"},
      {"note", "session.format"},
      {"ratings", "rating.self.sign"},
      {"wellBeing", "session.wellBeing.stress"},
  };
  const auto known = kFirst.find(field);
  return known == kFirst.end() ? "session." + field : known->second;
}

}  // namespace

SigningCard::SigningCard(wxWindow* parent, view::Signing signing, std::function<void()> sign)
    : signing_(signing), sign_(std::move(sign)), card_(new Card(parent)) {
  identify(*card_, "signing");
  addHead();
  entries_ = new wxPanel(card_);
  card_->content().Add(entries_, 0, wxEXPAND);
  addFoot();
  card_->Hide();
}

void SigningCard::addHead() {
  summary_ = &addLabel(card_, card_->content(), {}, Style::heading);
  identify(*summary_, "signing.summary");
  card_->content().AddSpacer(card_->FromDIP(kSmallSpace));
}

void SigningCard::addFoot() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  signNow_ = new wxButton(card_, wxID_ANY, _("Sign now..."));
  identify(*signNow_, "signing.sign", _("Sign now..."));
  addStyle(*signNow_, Style::primary);
  signNow_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { card_->CallAfter(sign_); });
  auto* later = new wxButton(card_, wxID_ANY, _("Not now"));
  identify(*later, "signing.close", _("Not now"));
  addStyle(*later, Style::flat);
  later->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { card_->CallAfter([this] { close(); }); });
  row->Add(signNow_, 0, wxRIGHT, card_->FromDIP(kSmallSpace));
  row->Add(later);
  card_->content().Add(row, 0, wxTOP, card_->FromDIP(kSmallSpace));
}

void SigningCard::open() {
  card_->Show();
  show();
  const auto missing = signing_.missing();
  if (missing.empty())
    signNow_->SetFocus();
  else if (auto* first = wxWindow::FindWindowByName(shown("signing.entry." + missing.front().field), card_))
    first->SetFocus();
}

void SigningCard::follow() {
  if (card_->IsShown()) show();
}

void SigningCard::show() {
  auto entries = signing_.missing();
  const bool isComplete = entries.empty();
  if (isComplete) entries = signing_.mayStayEmpty();
  signNow_->Enable(isComplete);
  showText(*summary_, shown(signing_.summary()));
  if (entries != listed_) {
    listed_ = std::move(entries);
    list(listed_);
  }
  card_->GetParent()->Layout();
}

void SigningCard::list(const std::vector<view::OpenEntry>& entries) {
  entries_->DestroyChildren();
  auto* rows = new wxFlexGridSizer(kColumns, card_->FromDIP(wxSize(kMediumSpace, 0)));
  for (const view::OpenEntry& entry : entries) {
    auto* lead = new wxButton(entries_, wxID_ANY, wxControl::EscapeMnemonics(shown(entry.words)));
    identify(*lead, "signing.entry." + entry.field, shown(entry.words), _("Leads to the field"));
    addStyle(*lead, Style::flat);
    lead->Bind(wxEVT_BUTTON, [this, field = entry.field](wxCommandEvent&) {
      card_->CallAfter([this, field] { leadTo(field); });
    });
    alignLeft(*lead);
    rows->Add(lead, 0, wxEXPAND);
  }
  entries_->SetSizer(rows);
}

void SigningCard::showAnew() {
  card_->Hide();
}

void SigningCard::close() {
  card_->Hide();
  card_->GetParent()->Layout();
}

// A rating that cannot be given yet leads to what it waits for: the choice of a relationship.
void SigningCard::leadTo(const std::string& field) {
  const wxWindow* form = card_->GetParent();
  wxWindow* control = wxWindow::FindWindowByName(shown(controlOf(field)), form);
  if (control && !control->IsEnabled()) control = wxWindow::FindWindowByName("session.addRelationship", form);
  if (control) control->SetFocus();
}

}  // namespace trellis::gui
