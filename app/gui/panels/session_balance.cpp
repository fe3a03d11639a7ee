#include "app/gui/panels/session_balance.h"

#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/rating_cells.h"
#include "app/gui/text_undo.h"

namespace trellis::gui {

SessionBalance::SessionBalance(wxWindow* parent, wxSizer& into, view::SessionView& view)
    : parent_(parent), view_(view) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* bars = new wxFlexGridSizer(2, parent->FromDIP(wxSize(kSmallSpace, kTightSpace)));
  given_ = &addBar(*bars, "session.given", _("The client gives"), display::Ink::harder);
  received_ = &addBar(*bars, "session.received", _("and receives"), display::Ink::accent);
  row->Add(bars, 0, wxRIGHT, parent->FromDIP(kPageSpace));
  auto* pushback = new wxBoxSizer(wxVERTICAL);
  addPushback(*pushback);
  row->Add(pushback, 1);
  into.Add(row, 0, wxEXPAND | wxTOP, parent->FromDIP(kMediumSpace));
}

TenBar& SessionBalance::addBar(wxSizer& into, const std::string& id, const wxString& label,
                               display::Ink ink) {
  auto* words = new wxStaticText(parent_, wxID_ANY, label);
  addStyle(*words, Style::tag);
  auto* bar = new TenBar(parent_, id, label, ink);
  into.Add(words, 0, wxALIGN_CENTER_VERTICAL);
  into.Add(bar, 0, wxALIGN_CENTER_VERTICAL);
  bar->Bind(EVT_RATED, [this](wxCommandEvent&) {
    if (relationship_) view_.setGiveAndTake(*relationship_, given_->value(), received_->value());
  });
  return *bar;
}

void SessionBalance::addPushback(wxSizer& into) {
  pushback_ = &addCheck(parent_, into, "session.pushback", _("Pushback is to be expected here"));
  const wxString why =
      _("When a boundary rises, the other person may react. The charts then mark the dip as expected.");
  pushback_->SetToolTip(why);
  describe(*pushback_, why);
  pushback_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) { expectPushback(event.IsChecked()); });
  pushbackNote_ = new wxTextCtrl(parent_, wxID_ANY);
  identify(*pushbackNote_, "session.pushbackNote", _("What kind of pushback"));
  keepHistory(*pushbackNote_);
  pushbackNote_->SetHint(_("What kind, and how to meet it"));
  into.Add(pushbackNote_, 0, wxEXPAND | wxTOP, parent_->FromDIP(kTightSpace));
  pushbackNote_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    if (relationship_) view_.writePushbackNote(*relationship_, typed(*pushbackNote_));
  });
}

void SessionBalance::expectPushback(bool isExpected) {
  if (!relationship_) return;
  view_.expectPushback(*relationship_, isExpected);
  show(relationship_);
}

void SessionBalance::show(std::optional<model::RelationshipId> relationship) {
  relationship_ = relationship;
  const bool canEdit = relationship && view_.canEdit();
  for (wxWindow* field : {static_cast<wxWindow*>(given_), static_cast<wxWindow*>(received_),
                          static_cast<wxWindow*>(pushback_), static_cast<wxWindow*>(pushbackNote_)})
    field->Enable(canEdit);
  const bool isExpected = relationship && view_.isPushbackExpected(*relationship);
  pushback_->SetValue(isExpected);
  pushbackNote_->Enable(canEdit && isExpected);
  beginAnew(*pushbackNote_, relationship ? shown(view_.pushbackNote(*relationship)) : wxString());
  if (!relationship) return;
  const auto before = view_.giveAndTakeLastTime(*relationship);
  given_->show(view_.given(*relationship), before.given);
  received_->show(view_.received(*relationship), before.received);
}

}  // namespace trellis::gui
