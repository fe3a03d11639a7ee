#include "app/gui/dialogs/summary_dialog.h"

#include <algorithm>

#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"

namespace trellis::gui {
namespace {

constexpr int kRefusalWidth = 560;

std::vector<std::string> aliases(const view::ReportView& view) {
  std::vector<std::string> names;
  for (const view::PrintChoice& each : view.relationships()) names.push_back(each.alias);
  return names;
}

int indexOf(const view::ReportView& view) {
  const auto& all = view.relationships();
  return static_cast<int>(std::ranges::find(all, view.request.relationship, &view::PrintChoice::id) -
                          all.begin());
}

}  // namespace

SummaryDialog::SummaryDialog(wxWindow* parent, view::ReportView& view)
    : FormDialog(parent, "summary", _("Client summary"), _("Save as PDF...")),
      view_(view),
      relationship_(&choice("relationship", _("In the relationship with"), aliases(view), indexOf(view))),
      language_(&choice("language", _("Language"), wordsOf<model::Language>(),
                        static_cast<int>(view.request.language))),
      from_(&text("from", _("From (year-month-day, empty: the first session)"), written(view.request.from))),
      to_(&text("to", _("To (year-month-day, empty: today)"), written(view.request.to))),
      paper_(&choice("paper", _("Paper"), {"A4", typed(_("Letter"))}, static_cast<int>(view.request.paper))),
      confirm_(&check("confirmUnsafePrint", _("I have weighed who may read this page, and print it"), false)),
      refusal_(new wxStaticText(this, wxID_ANY, {})) {
  identify(*refusal_, "summary.refusal");
  addStyle(*refusal_, Style::danger);
  GetSizer()->Insert(2, refusal_, 0, wxLEFT | wxRIGHT | wxTOP, FromDIP(kPageSpace));
  relationship_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { showRefusal(); });
  confirm_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { showRefusal(); });
  showRefusal();
  finish();
}

model::FieldErrors SummaryDialog::read() {
  model::FieldErrors unread;
  view::ReportRequest& request = view_.request;
  const int row = relationship_->GetSelection();
  if (row != wxNOT_FOUND) request.relationship = view_.relationships()[static_cast<std::size_t>(row)].id;
  request.language = chosen<model::Language>(*language_);
  request.from = readDate(*from_, "from", unread);
  request.to = readDate(*to_, "to", unread);
  request.paper = chosen<view::Paper>(*paper_);
  request.confirmUnsafePrint = confirm_->GetValue();
  return unread;
}

void SummaryDialog::showRefusal() {
  read();
  refusal_->SetLabelText(shown(view_.refusal().value_or("")));
  refusal_->Wrap(FromDIP(kRefusalWidth));
  FindWindow(wxID_OK)->Enable(view_.canWrite());
  GetSizer()->SetSizeHints(this);
}

model::FieldErrors SummaryDialog::submit() {
  model::FieldErrors unread = read();
  if (const auto refusal = view_.refusal(); refusal && unread.empty())
    unread.push_back({"relationship", *refusal});
  return unread;
}

}  // namespace trellis::gui
