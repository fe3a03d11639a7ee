#include "app/gui/panels/session_earlier_card.h"

#include <wx/button.h>
#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/scrolled_page.h"
#include "app/gui/text_undo.h"

namespace trellis::gui {
namespace {

constexpr int kEarlierLines = 9;

}  // namespace

SessionEarlierCard::SessionEarlierCard(wxWindow* parent, view::Workspace& workspace, view::SessionView& view)
    : workspace_(workspace), view_(view), card_(new Card(parent, _("Earlier notes"))) {
  addChoices();
  text_ =
      &addParagraphs(card_, card_->content(), "session.earlier.text", _("As it was written"), kEarlierLines);
  text_->SetEditable(false);
  addActs();
}

void SessionEarlierCard::addChoices() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto add = [&](const char* id, const wxString& label, int share) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    wxChoice& choice = addChoice(card_, *column, id, label, {});
    row->Add(column, share, wxRIGHT, card_->FromDIP(kSmallSpace));
    return &choice;
  };
  note_ = add("session.earlier.note", _("Session"), 3);
  section_ = add("session.earlier.section", _("Section"), 2);
  note_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { showNote(); });
  section_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { showSection(); });
  card_->content().Add(row, 0, wxEXPAND | wxBOTTOM, card_->FromDIP(kSmallSpace));
}

void SessionEarlierCard::addActs() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto add = [&](const char* id, const wxString& label) {
    auto* button = new wxButton(card_, wxID_ANY, label);
    identify(*button, id, label);
    row->Add(button, 0, wxRIGHT, card_->FromDIP(kSmallSpace));
    return button;
  };
  quote_ = add("session.earlier.quote", _("Quote in the note"));
  quote_->SetToolTip(_("What is selected, or else this section, with its date."));
  quote_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { quote(); });
  auto* done = add("session.earlier.close", _("Close"));
  addStyle(*done, Style::flat);
  done->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { card_->CallAfter([this] { close(); }); });
  card_->content().Add(row, 0, wxTOP, card_->FromDIP(kSmallSpace));
}

void SessionEarlierCard::showAnew() {
  notes_.reset();
  note_->Clear();
  section_->Clear();
  beginAnew(*text_, {});
  card_->Hide();
}

void SessionEarlierCard::open() {
  if (!notes_) {
    notes_.emplace(workspace_, view_.client(), view_.session());
    std::vector<std::string> names;
    for (const view::EarlierNote& note : notes_->notes()) names.push_back(note.name);
    fillChoice(*note_, names);
    if (!notes_->notes().empty()) note_->SetSelection(0);
  }
  card_->Show();
  layOutAround(*card_);
  showNote();
  note_->SetFocus();
}

void SessionEarlierCard::close() {
  card_->Hide();
  layOutAround(*card_);
}

void SessionEarlierCard::showNote() {
  if (note_->GetSelection() != wxNOT_FOUND) notes_->open(static_cast<std::size_t>(note_->GetSelection()));
  section_->Clear();
  for (const view::EarlierSection& section : notes_->sections()) section_->Append(shown(section.title));
  if (!notes_->sections().empty()) section_->SetSelection(0);
  showSection();
}

void SessionEarlierCard::showSection() {
  const bool isThere = section_->GetSelection() != wxNOT_FOUND;
  quote_->Enable(isThere && view_.canEdit());
  showText(*text_, isThere ? notes_->sections()[static_cast<std::size_t>(section_->GetSelection())].text
                           : typed(_("Nothing was written here.")));
}

void SessionEarlierCard::quote() {
  const wxString chosenPart = text_->GetStringSelection();
  const std::string words = notes_->quoted(static_cast<std::size_t>(section_->GetSelection()),
                                           chosenPart.empty() ? typed(*text_) : typed(chosenPart));
  if (!words.empty() && onQuote) onQuote(words);
}

}  // namespace trellis::gui
