#include "app/gui/panels/session_paths_card.h"

#include <algorithm>
#include <utility>

#include <wx/button.h>
#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/text_undo.h"

namespace trellis::gui {
namespace {

constexpr int kNoticeLines = 3;
constexpr int kAnchorLines = 2;
constexpr int kStripHeight = 250;
constexpr int kLeastRelationship = 200;  // however long its name is

}  // namespace

SessionPathsCard::SessionPathsCard(wxWindow* parent, view::Workspace& workspace, view::SessionView& view,
                                   std::function<void()> addRelationship)
    : workspace_(workspace), view_(view), card_(new Card(parent, _("In this relationship, the client ..."))) {
  addChooser(std::move(addRelationship));
  addNotices();
  addRows(workspace);
  addAnchorAndEvidence();
  balance_.emplace(card_, card_->content(), view_);
  addHeatStrip();
}

void SessionPathsCard::showAnew() {
  recent_.emplace(workspace_, view_.client(), view_.session());
  current_ = {};
  showKeys();
  fillRelationships(0);
}

void SessionPathsCard::addChooser(std::function<void()> addRelationship) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* who = new wxBoxSizer(wxVERTICAL);
  relationship_ = &addChoice(card_, *who, "session.relationship", _("In the relationship with"), {});
  relationship_->SetMinSize(card_->FromDIP(wxSize(kLeastRelationship, -1)));
  relationship_->SetToolTip(_("Ctrl+R goes to the next one."));
  row->Add(who, 1, wxRIGHT, card_->FromDIP(kMediumSpace));
  auto* add = new wxButton(card_, wxID_ANY, _("Add..."));
  identify(*add, "session.addRelationship", _("Add relationship"));
  addStyle(*add, Style::flat);
  row->Add(add, 0, wxALIGN_BOTTOM);
  card_->content().Add(row, 0, wxEXPAND | wxBOTTOM, card_->FromDIP(kSmallSpace));
  relationship_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show(); });
  add->Bind(wxEVT_BUTTON, [this, addRelationship](wxCommandEvent&) { card_->CallAfter(addRelationship); });
}

void SessionPathsCard::addNotices() {
  const auto add = [this](const char* id, int lines, Style style) {
    auto* notice = new WrappedText(card_, lines);
    identify(*notice, id);
    addStyle(*notice, style);
    card_->content().Add(notice, 0, wxEXPAND | wxBOTTOM, card_->FromDIP(kTightSpace));
    return notice;
  };
  safety_ = add("session.relationshipNotice", kNoticeLines, Style::danger);
  valued_ = add("session.valuedGiving", kNoticeLines, Style::quiet);
}

void SessionPathsCard::addRows(const view::Workspace& workspace) {
  rows_.emplace(card_, card_->content(), workspace, view_);
  rows_->onFocus = [this](const RatedPlace& place) {
    current_ = place;
    showEvidence();
  };
  rows_->onLevel = [this](model::Item item, int level) { showLevel(item, level); };
  rows_->onRated = [this] { showEvidence(); };
  rows_->onEvidence = [this] { evidence_->SetFocus(); };
}

void SessionPathsCard::addAnchorAndEvidence() {
  wxSizer& content = card_->content();
  anchor_ = new WrappedText(card_, kAnchorLines);
  identify(*anchor_, "session.anchor");
  auto* anchor = new wxBoxSizer(wxVERTICAL);
  anchor->SetMinSize({-1, anchor_->GetCharHeight() * kAnchorLines + card_->FromDIP(kTightSpace)});
  anchor->Add(anchor_, 1, wxEXPAND);
  content.Add(anchor, 0, wxEXPAND | wxTOP, card_->FromDIP(kSmallSpace));
  gap_ = &addLabel(card_, content, {}, Style::quiet);
  identify(*gap_, "session.gap");
  content.AddSpacer(card_->FromDIP(kSmallSpace));
  evidence_ = &addText(card_, content, "session.evidence", _("Evidence: what was said or done (E)"));
  evidence_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    if (const auto chosenOne = relationship())
      view_.writeEvidence(*chosenOne, current_.rater, current_.item, typed(*evidence_));
  });
}

void SessionPathsCard::showKeys() {
  anchor_->setWords(
      _("0 to 4 rates, Delete makes it 'not discussed', arrows move, E opens the evidence line. Small boxes: "
        "the client's own rating. Rings: last session."));
}

void SessionPathsCard::addHeatStrip() {
  heatStrip_ = new ChartCanvas(card_, "session.heatStrip", _("The last ten sessions"));
  heatStrip_->SetMinSize(card_->FromDIP(wxSize(-1, kStripHeight)));
  card_->content().Add(heatStrip_, 0, wxEXPAND | wxTOP, card_->FromDIP(kMediumSpace));
}

void SessionPathsCard::showHeatStrip() {
  const auto chosenOne = relationship();
  const bool isToShow = chosenOne && !recent_->isEmpty(*chosenOne);
  heatStrip_->Show(isToShow);
  if (isToShow)
    heatStrip_->setChart([this, id = *chosenOne](display::Size size, const display::TextMetrics& metrics) {
      return recent_->strip(id, size.width, metrics);
    });
  card_->Layout();
}

std::optional<model::RelationshipId> SessionPathsCard::relationship() const {
  const auto row = static_cast<std::size_t>(relationship_->GetSelection());  // the last: as a whole
  return row < view_.relationships().size() ? std::optional(view_.relationships()[row].id) : std::nullopt;
}

void SessionPathsCard::showRelationships() {
  fillRelationships(std::max(relationship_->GetSelection(), 0));
}

void SessionPathsCard::fillRelationships(int chosenOne) {
  relationship_->Clear();
  for (const view::RatedRelationship& each : view_.relationships()) relationship_->Append(shown(each.alias));
  relationship_->Append(_("no one person: the client as a whole (steps only)"));
  relationship_->SetSelection(chosenOne);
  show();
}

void SessionPathsCard::show() {
  const auto chosenOne = relationship();
  if (chosenOne)
    rows_->show(chosenOne);
  else
    rows_->showClientAsAWhole();
  balance_->show(chosenOne);
  showNotices();
  showEvidence();
  showHeatStrip();
  if (chosenOne && onRelationship) onRelationship(*chosenOne);
}

void SessionPathsCard::showNotices() {
  if (view_.relationships().empty())
    return showNotice(*safety_, _("Add a relationship first: every rating belongs to one."));
  const auto row = static_cast<std::size_t>(relationship_->GetSelection());
  const auto chosenOne =
      row < view_.relationships().size() ? view_.relationships()[row] : view::RatedRelationship{};
  showNotice(*safety_, chosenOne.hasSafetyConcern
                           ? _("Safety concern: boundary and balance work is paused in this relationship.")
                           : wxString());
  showNotice(*valued_, chosenOne.valuedGiving.empty() ? wxString()
                                                      : wxString::Format(_("Valued giving, and no sign: %s"),
                                                                         shown(chosenOne.valuedGiving)));
}

void SessionPathsCard::showNotice(WrappedText& notice, const wxString& words) {
  notice.setWords(words);
  if (notice.IsShown() == !words.empty()) return;
  notice.Show(!words.empty());
  card_->Layout();
}

void SessionPathsCard::showLevel(model::Item item, int level) {
  anchor_->setWords(shown(view_.levelWords(item, level)));
}

void SessionPathsCard::showGap() {
  const auto chosenOne = relationship();
  showText(*gap_, chosenOne ? shown(view_.gapSentence(*chosenOne, current_.item)) : wxString());
}

void SessionPathsCard::showEvidence() {
  showGap();
  const auto chosenOne = relationship();
  const bool canWrite = chosenOne && view_.canWriteEvidence(*chosenOne, current_.rater, current_.item);
  evidence_->Enable(canWrite);
  beginAnew(*evidence_,
            chosenOne ? shown(view_.evidence(*chosenOne, current_.rater, current_.item)) : wxString());
}

void SessionPathsCard::nextRelationship() {
  const int count = static_cast<int>(relationship_->GetCount());
  if (count == 0) return;
  relationship_->SetSelection((relationship_->GetSelection() + 1) % count);
  show();
}

void SessionPathsCard::jumpTo(model::Path path) {
  rows_->focusOn({model::Rater::clinician, {model::ItemKind::sign, path}});
}

}  // namespace trellis::gui
