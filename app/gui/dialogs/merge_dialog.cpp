#include "app/gui/dialogs/merge_dialog.h"

#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/fields.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

const wxSize kMergeSize(820, 760);
constexpr int kShortList = 118;
constexpr int kMergeMessageLines = 3;

std::string pairCell(const view::MergeView& view, std::size_t row, unsigned column) {
  return column == 2 ? view.reasonOf(row) : view.nameOf(row, column == 1);
}

std::string valueCell(const view::MergeRow& row, unsigned column) {
  switch (column) {
    case 0:
      return row.what;
    case 1:
      return row.one;
    case 2:
      return row.other;
    default:
      return row.merged;
  }
}

std::string decisionCell(const view::DecisionLine& line, unsigned column) {
  switch (column) {
    case 0:
      return line.one;
    case 1:
      return line.other;
    case 2:
      return line.decided;
    default:
      return line.on;
  }
}

}  // namespace

MergeDialog::MergeDialog(wxWindow* parent, view::MergeView& view)
    : wxDialog(parent, wxID_ANY, _("Merge duplicates"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      view_(view) {
  identify(*this, "merge", _("Merge duplicates"));
  auto* page = new wxBoxSizer(wxVERTICAL);
  const int space = FromDIP(kMediumSpace);
  page->Add(pairs(), 2, wxEXPAND | wxBOTTOM, space);
  page->Add(comparison(), 5, wxEXPAND | wxBOTTOM, space);
  message_ = new WrappedText(this, kMergeMessageLines);
  identify(*message_, "merge.message");
  page->Add(message_, 0, wxEXPAND | wxBOTTOM, space);
  addLabel(this, *page, _("Decided so far"), Style::heading);
  page->Add(decisions(), 2, wxEXPAND | wxTOP, FromDIP(kSmallSpace));
  auto* foot = new wxBoxSizer(wxHORIZONTAL);
  decisionActs_->addButtons(this, *foot);
  foot->AddStretchSpacer();
  auto* close = new wxButton(this, wxID_CANCEL, _("Close"));
  identify(*close, "merge.close", _("Close"));
  foot->Add(close, 0, wxALIGN_CENTER_VERTICAL);
  page->Add(foot, 0, wxEXPAND | wxTOP, FromDIP(kSmallSpace));
  auto* whole = new wxBoxSizer(wxVERTICAL);
  whole->Add(page, 1, wxEXPAND | wxALL, FromDIP(kPageSpace));
  SetSizer(whole);
  SetSize(FromDIP(kMergeSize));
  CentreOnParent();
  subscription_ = view_.changed.subscribe([this] { show(); });
  showLists();
  show();
}

wxWindow* MergeDialog::pairs() {
  pairs_ = new ListTable(this, "merge.pairs", _("Possible duplicates"),
                         {{_("One record"), 190}, {_("The other"), 190}, {_("What they share"), 260}},
                         [this](std::size_t row, unsigned column) { return pairCell(view_, row, column); });
  pairs_->list().Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
    event.Skip();
    if (const auto row = pairs_->selected()) view_.choose(*row);
  });
  pairs_->SetMinSize(FromDIP(wxSize(-1, kShortList)));
  return pairs_;
}

wxWindow* MergeDialog::comparison() {
  comparison_ = new wxPanel(this);
  rows_ = new ListTable(
      comparison_, "merge.rows", _("What each record holds"),
      {{_("What"), 175}, {_("One record"), 170}, {_("The other"), 170}, {_("After the merge"), 170}},
      [this](std::size_t row, unsigned column) { return valueCell(view_.rows()[row], column); });
  rowActs_ = &RowActs::of(*rows_, {{"merge.switch", _("Take the other value"),
                                    [this](std::size_t row) { view_.switchValue(row); },
                                    [this](std::size_t row) { return view_.rows()[row].canSwitch; }}});
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  sizer->Add(rows_, 1, wxEXPAND | wxBOTTOM, FromDIP(kSmallSpace));
  sizer->Add(merging(), 0, wxEXPAND);
  comparison_->SetSizer(sizer);
  return comparison_;
}

wxSizer* MergeDialog::merging() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* which = new wxBoxSizer(wxVERTICAL);
  kept_ = &addChoice(comparison_, *which, "merge.kept", _("Record that goes on"), {});
  kept_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { view_.keep(kept_->GetSelection() == 1); });
  row->Add(which, 1, wxALIGN_BOTTOM | wxRIGHT, FromDIP(kMediumSpace));
  auto* acts = new wxBoxSizer(wxHORIZONTAL);
  rowActs_->addButtons(comparison_, *acts);
  acts->AddSpacer(FromDIP(kMediumSpace));
  addActButton(comparison_, *acts, "merge.tellApart", _("Not the same person"), Style::flat,
               [this] { tellApart(); });
  acts->AddSpacer(FromDIP(kSmallSpace));
  merge_ = &addActButton(comparison_, *acts, "merge.merge", _("Merge"), Style::primary, [this] { merge(); });
  row->Add(acts, 0, wxALIGN_BOTTOM);
  return row;
}

wxWindow* MergeDialog::decisions() {
  decisions_ = new ListTable(
      this, "merge.decisions", _("Decided so far"),
      {{_("One record"), 200}, {_("The other"), 200}, {_("Decided"), 160}, {_("On"), 110}},
      [this](std::size_t row, unsigned column) { return decisionCell(view_.decision(row), column); });
  decisionActs_ =
      &RowActs::of(*decisions_, {{"merge.undo", _("Undo"), [this](std::size_t row) { undo(row); }}});
  decisions_->SetMinSize(FromDIP(wxSize(-1, kShortList)));
  return decisions_;
}

void MergeDialog::merge() {
  if (view_.merge()) chooseDecision(0);
}

void MergeDialog::tellApart() {
  if (view_.tellApart()) chooseDecision(view_.latestToldApart());
}

// The keyboard goes where the way back is.
void MergeDialog::chooseDecision(std::size_t row) {
  decisions_->select(row);
  decisions_->list().SetFocus();
  decisionActs_->refresh();
}

void MergeDialog::undo(std::size_t row) {
  if (view_.undo(row)) pairs_->list().SetFocus();
}

void MergeDialog::show() {
  if (listed_ != view_.decisions()) showLists();  // one was made, or taken back
  showPair();
  message_->setWords(shown(view_.message()));
  Layout();
}

void MergeDialog::showLists() {
  pairs_->fill(view_.pairs(), shown(view_.emptyState()));
  if (view_.isChosen()) pairs_->select(view_.chosen());
  decisions_->fill(view_.decisions(), _("Nothing. What is decided here can be undone here."));
  decisionActs_->refresh();
  listed_ = view_.decisions();
}

void MergeDialog::showPair() {
  const auto row = rows_->selected();
  rows_->fill(view_.rows().size(), {});
  if (row && *row < view_.rows().size()) rows_->select(*row);
  rowActs_->refresh();
  kept_->Clear();
  if (view_.isChosen())
    for (const bool isOther : {false, true}) kept_->Append(shown(view_.nameOf(view_.chosen(), isOther)));
  if (view_.isChosen()) kept_->SetSelection(view_.keepsOther() ? 1 : 0);
  comparison_->Show(view_.isChosen());
}

}  // namespace trellis::gui
