#include "app/gui/panels/signed_ratings_card.h"

#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/fields.h"
#include "app/gui/reading.h"

namespace trellis::gui {
namespace {

constexpr int kNameWidth = 190;
constexpr int kRaterWidth = 110;

std::string idOf(const view::RatingPlace& place) {
  return "signed.rating." + std::to_string(place.relationship.value) + "." +
         std::string(itemKey(place.item)) + "." + std::string(keyOf(place.rater));
}

}  // namespace

SignedRatingsCard::SignedRatingsCard(wxWindow* parent, const view::SignedNoteView::Observed& observed,
                                     int width)
    : card_(new Card(parent, wxString::Format(_("In the relationship with %s"), shown(observed.alias)))),
      id_("signed.observed." + std::to_string(observed.relationship.value)),
      width_(width) {
  for (const view::SignedRating& rating : observed.ratings) addRating(rating);
  if (!observed.ratings.empty()) card_->content().AddSpacer(card_->FromDIP(kSmallSpace));
  for (std::size_t i = 0; i < observed.lines.size(); ++i)
    addReading(card_, card_->content(), id_ + "." + std::to_string(i), observed.lines[i], width_);
}

void SignedRatingsCard::addRating(const view::SignedRating& rating) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto sized = [this](wxStaticText& label, int width) {
    label.SetMinSize(card_->FromDIP(wxSize(width, -1)));
  };
  sized(addLabel(card_, *row, shown(rating.item), Style::quiet), kNameWidth);
  sized(addLabel(card_, *row, shown(rating.rater), Style::quiet), kRaterWidth);
  for (std::size_t i = 0; i < rating.struck.size(); ++i) {
    addStruck(card_, *row, idOf(rating.place) + ".was." + std::to_string(i), rating.struck[i]);
    row->AddSpacer(card_->FromDIP(kSmallSpace));
  }
  auto* value = new wxStaticText(card_, wxID_ANY, {});
  value->SetLabelText(shown(rating.value));
  value->SetFont(value->GetFont().Bold());
  identify(*value, idOf(rating.place), shown(rating.item + ": " + rating.value));
  row->Add(value);
  card_->content().Add(row, 0, wxTOP, card_->FromDIP(kTightSpace));
  addNotes(rating);
}

void SignedRatingsCard::addNotes(const view::SignedRating& rating) {
  const auto add = [this](const std::string& words) {
    wxStaticText& label = addLabel(card_, card_->content(), shown(words), Style::tag);
    label.Wrap(card_->FromDIP(width_ - kPageSpace));
    card_->content().GetItem(&label)->SetFlag(wxLEFT);
    card_->content().GetItem(&label)->SetBorder(card_->FromDIP(kCardSpace));
  };
  if (!rating.evidence.empty()) add(rating.evidence);
  for (const std::string& reason : rating.reasons) add(reason);
}

}  // namespace trellis::gui
