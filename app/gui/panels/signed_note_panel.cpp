#include "app/gui/panels/signed_note_panel.h"

#include <functional>

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/dialogs/amendment_dialog.h"
#include "app/gui/fields.h"
#include "app/gui/panels/signed_ratings_card.h"
#include "app/gui/reading.h"

namespace trellis::gui {
namespace {

constexpr int kAddendumTick = 500;  // milliseconds
constexpr int kNoteWidth = 530;
constexpr int kObservedWidth = 470;
constexpr int kAddendumLines = 4;

}  // namespace

SignedNotePanel::SignedNotePanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts,
                                 Navigator& navigator, model::SessionId session)
    : wxPanel(parent),
      workspace_(workspace),
      prompts_(prompts),
      navigator_(navigator),
      view_(workspace, session) {
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(header(), 0, wxEXPAND | wxALL, FromDIP(kPageSpace));
  page_ = new wxScrolledWindow(this);
  page_->SetScrollRate(FromDIP(kScrollStep), FromDIP(kScrollStep));
  all->Add(page_, 1, wxEXPAND | wxLEFT, FromDIP(kPageSpace));
  SetSizer(all);
  showRecord();
  keptSubscription_ = view_.addendum().changed.subscribe([this] { showKept(); });
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { view_.addendum().tick(workspace_.now()); });
  timer_.SetOwner(this);
  timer_.Start(kAddendumTick);
}

wxSizer* SignedNotePanel::header() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto addButton = [&](const char* id, const wxString& label, std::function<void()> act) {
    auto* button = new wxButton(this, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    identify(*button, id, label);
    addStyle(*button, Style::flat);
    button->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) { CallAfter(act); });
    return button;
  };
  auto* back = addButton("signed.back", _("Back"), [this] { navigator_.goBack(); });
  row->Add(back, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kSmallSpace));
  row->Add(heading(), 1, wxALIGN_CENTER_VERTICAL);
  auto* amendOne = addButton("signed.amend", _("Amend a rating..."), [this] { amend(); });
  amendOne->Enable(!view_.observed().empty());
  auto* add = addButton("signed.addAddendum", _("Write an addendum"), [this] { writeAddendum(); });
  row->Add(amendOne, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kSmallSpace));
  row->Add(add, 0, wxALIGN_CENTER_VERTICAL);
  return row;
}

wxSizer* SignedNotePanel::heading() {
  auto* lines = new wxBoxSizer(wxVERTICAL);
  identify(addLabel(this, *lines, shown(view_.title()), Style::title), "signed.title");
  lines->AddSpacer(FromDIP(kTightSpace));
  addLabel(this, *lines, shown(view_.facts()), Style::quiet);
  wxStaticText& by = addLabel(this, *lines, shown(view_.signature()), Style::tag);
  identify(by, "signed.signature");
  return lines;
}

void SignedNotePanel::showRecord() {
  page_->DestroyChildren();
  auto* columns = new wxBoxSizer(wxHORIZONTAL);
  columns->Add(written(), 0, wxRIGHT, FromDIP(kCardSpace));
  columns->Add(observed(), 0, wxRIGHT, FromDIP(kCardSpace));
  page_->SetSizer(columns);
  page_->FitInside();
  showKept();
}

wxSizer* SignedNotePanel::written() {
  auto* column = new wxBoxSizer(wxVERTICAL);
  for (std::size_t i = 0; i < view_.parts().size(); ++i) addPart(view_.parts()[i], i, *column);
  addLater(*column);
  addAddendum(*column);
  return column;
}

wxSizer* SignedNotePanel::observed() {
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* check = new Card(page_, _("Record check"));
  wxStaticText& verdict =
      addLabel(check, check->content(), shown(view_.check()), view_.isWhole() ? Style::quiet : Style::danger);
  verdict.Wrap(FromDIP(kObservedWidth));
  identify(verdict, "signed.check");
  for (const auto& each : view_.observed())
    if (!each.ratings.empty() || !each.lines.empty())
      column->Add(&SignedRatingsCard(page_, each, kObservedWidth).card(), 0, wxEXPAND | wxBOTTOM,
                  FromDIP(kCardSpace));
  column->Add(check, 0, wxEXPAND | wxBOTTOM, FromDIP(kCardSpace));
  addPrivateNote(*column);
  return column;
}

void SignedNotePanel::addPart(const view::RecordPart& part, std::size_t index, wxSizer& into) {
  auto* card = new Card(page_, shown(part.heading));
  for (std::size_t line = 0; line < part.lines.size(); ++line)
    addReading(card, card->content(), "signed.part." + std::to_string(index) + "." + std::to_string(line),
               part.lines[line], kNoteWidth);
  into.Add(card, 0, wxEXPAND | wxBOTTOM, FromDIP(kCardSpace));
}

void SignedNotePanel::addLater(wxSizer& into) {
  if (view_.later().empty()) return;
  auto* card = new Card(page_, _("After the signature"));
  for (std::size_t i = 0; i < view_.later().size(); ++i)
    addReading(card, card->content(), "signed.later." + std::to_string(i), view_.later()[i], kNoteWidth);
  into.Add(card, 0, wxEXPAND | wxBOTTOM, FromDIP(kCardSpace));
}

void SignedNotePanel::addAddendum(wxSizer& into) {
  auto* card = new Card(page_, _("Addendum"));
  addendum_ = &addParagraphs(card, card->content(), "signed.addendum",
                             _("What is to be added to this note, for good"), kAddendumLines);
  addendum_->ChangeValue(shown(view_.addendum().text()));
  addendum_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { view_.addendum().write(typed(*addendum_)); });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  kept_ = new wxStaticText(card, wxID_ANY, {});
  identify(*kept_, "signed.addendum.status");
  addStyle(*kept_, Style::quiet);
  auto* sign = new wxButton(card, wxID_ANY, _("Sign addendum..."));
  identify(*sign, "signed.addendum.sign", _("Sign addendum..."));
  addStyle(*sign, Style::primary);
  sign->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(&SignedNotePanel::signAddendum); });
  row->Add(kept_, 1, wxALIGN_CENTER_VERTICAL);
  row->Add(sign);
  card->content().Add(row, 0, wxEXPAND | wxTOP, FromDIP(kSmallSpace));
  into.Add(card, 0, wxEXPAND | wxBOTTOM, FromDIP(kCardSpace));
}

// Nobody types into what they do not see.
void SignedNotePanel::writeAddendum() {
  const wxPoint corner = page_->ScreenToClient(addendum_->GetParent()->GetScreenPosition());
  page_->Scroll(wxDefaultCoord, page_->CalcUnscrolledPosition(corner).y / FromDIP(kScrollStep));
  addendum_->SetFocus();
}

void SignedNotePanel::addPrivateNote(wxSizer& into) {
  const std::string note = view_.privateNote();
  if (note.empty()) return;
  auto* card = new Card(page_, _("Psychotherapy note (private)"));
  addReading(card, card->content(), "signed.privateNote",
             {typed(_("Your own analysis: no part of the signed record.")), note}, kObservedWidth);
  into.Add(card, 0, wxEXPAND | wxBOTTOM, FromDIP(kCardSpace));
}

void SignedNotePanel::amend() {
  AmendmentDialog dialog(wxGetTopLevelParent(this), workspace_, view_, prompts_);
  if (dialog.ShowModal() != wxID_OK) return;
  showRecord();
  navigator_.say(_("The amendment is signed. What was signed before stays beside it."));
}

void SignedNotePanel::signAddendum() {
  if (const auto errors = view_.signAddendum(prompts_); !errors.empty()) {
    navigator_.warn(shown(errors.front().sentence));
    return writeAddendum();
  }
  showRecord();
  navigator_.say(_("The addendum is signed."));
}

void SignedNotePanel::showKept() {
  showText(*kept_, shown(view_.addendum().status()));
  const wxString trouble = shown(view_.addendum().trouble());
  if (trouble == trouble_) return;
  trouble_ = trouble;
  if (trouble.empty())
    navigator_.say(_("What you typed is kept again."));
  else
    navigator_.warn(trouble);
}

bool SignedNotePanel::leave() {
  return keepNow();
}

bool SignedNotePanel::keepNow() {
  return view_.addendum().keepNow(workspace_.now());
}

}  // namespace trellis::gui
