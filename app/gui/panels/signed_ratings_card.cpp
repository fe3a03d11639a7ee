#include "app/gui/panels/signed_ratings_card.h"

#include <wx/intl.h>

#include "app/gui/bind.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

constexpr int kNameWidth = 190;
constexpr int kRaterWidth = 110;

}  // namespace

SignedRatingsCard::SignedRatingsCard(wxWindow* parent, const view::SignedNoteView::Observed& observed,
                                     int width)
    : card_(new Card(parent, wxString::Format(_("In the relationship with %s"), shown(observed.alias)))),
      text_(new RecordText(card_, "signed.observed." + std::to_string(observed.relationship.value), width)) {
  for (const view::SignedRating& rating : observed.ratings) addRating(rating);
  for (const view::RecordLine& line : observed.lines) sayLine(*text_, line);
  text_->show();
  card_->content().Add(text_);
}

void SignedRatingsCard::addRating(const view::SignedRating& rating) {
  text_->newLine(kTightSpace);
  text_->sayCell(shown(rating.item), Voice::quiet, kNameWidth);
  text_->sayCell(shown(rating.rater), Voice::quiet, kRaterWidth);
  text_->say(shown(rating.value), Voice::value);
  for (const std::string& value : rating.struck) addStruck(value);
  const auto addNote = [this](const std::string& words) {
    text_->newLine();
    text_->say(shown(words), Voice::label);
  };
  if (!rating.evidence.empty()) addNote(rating.evidence);
  for (const std::string& reason : rating.reasons) addNote(reason);
}

// The line through the value alone, so that all of it is read as it is heard.
void SignedRatingsCard::addStruck(const std::string& value) {
  const wxString was = shown(value);
  const wxString told = wxString::Format(_("no longer: %s"), was);
  const std::size_t at = told.rfind(was);
  text_->say("   " + told.Left(at), Voice::quiet);
  text_->say(was, Voice::struck);
  text_->say(told.Mid(at + was.length()), Voice::quiet);
}

}  // namespace trellis::gui
