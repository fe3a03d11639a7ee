#include "app/gui/panels/audit_panel.h"

#include <algorithm>

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/utils.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/card.h"
#include "app/gui/dialogs/compare_page_dialog.h"
#include "app/gui/dialogs/wait_dialog.h"
#include "app/gui/fields.h"
#include "app/view/screen_words.h"

namespace trellis::gui {
namespace {

constexpr int kVerdictLines = 3;
constexpr std::size_t kRowsAhead = 40;

wxSizer& cellOf(wxSizer& row, int share, int space) {
  auto* cell = new wxBoxSizer(wxVERTICAL);
  row.Add(cell, share, wxRIGHT, space);
  return *cell;
}

}  // namespace

AuditPanel::AuditPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts)
    : wxPanel(parent), workspace_(workspace), prompts_(prompts), view_(workspace) {
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(header(), 0, wxEXPAND | wxALL, FromDIP(kPageSpace));
  verdict_ = new WrappedText(this, kVerdictLines);
  identify(*verdict_, "audit.verdict");
  progress_ = new wxGauge(this, wxID_ANY, 1);
  identify(*progress_, "audit.progress", _("Records checked"));
  page->Add(verdict_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  page->Add(progress_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  verdict_->Hide();
  progress_->Hide();
  page->Add(filters(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  page->Add(entries(), 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  SetSizer(page);
  Bind(wxEVT_IDLE, &AuditPanel::onIdle, this);
  subscription_ = view_.changed.subscribe([this] { show(); });
}

wxSizer* AuditPanel::header() {
  auto* sizer = new wxBoxSizer(wxHORIZONTAL);
  auto* title = new wxStaticText(this, wxID_ANY, _("Audit"));
  addStyle(*title, Style::title);
  sizer->Add(title, 1, wxALIGN_CENTER_VERTICAL);
  auto* trail = new wxButton(this, wxID_ANY, _("Check the trail"));
  identify(*trail, "audit.check", _("Check the trail"),
           _("Finds an entry that was changed, removed or moved"));
  trail->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(&AuditPanel::checkTrail); });
  verify_ = new wxButton(this, wxID_ANY, _("Verify all records"));
  identify(*verify_, "audit.verify", _("Verify all records"),
           _("Finds a signed note that is not as it was signed"));
  verify_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(&AuditPanel::checkRecords); });
  for (wxButton* button : {trail, verify_})
    sizer->Add(button, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(kSmallSpace));
  return sizer;
}

wxWindow* AuditPanel::filters() {
  auto* card = new Card(this);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const int space = FromDIP(kMediumSpace);
  client_ = &addText(card, cellOf(*row, 3, space), "audit.client", _("Client"));
  clinician_ = &addOptionalChoice(card, cellOf(*row, 3, space), "audit.clinician", _("Clinician"),
                                  _("Everybody"), view_.clinicians());
  group_ = &addOptionalChoice(card, cellOf(*row, 3, space), "audit.group", _("What was done"),
                              _("Everything"), view_.groups());
  from_ = &addText(card, cellOf(*row, 2, space), "audit.from", _("From"));
  to_ = &addText(card, cellOf(*row, 2, space), "audit.to", _("To"));
  client_->SetHint(_("Name or record number"));
  for (wxTextCtrl* day : {from_, to_}) day->SetHint(_("such as 2026-11-24"));
  client_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { view_.filterClient(typed(*client_)); });
  clinician_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    const auto index = optionalChoice(*clinician_);
    view_.filterClinician(index ? std::optional(static_cast<std::size_t>(*index)) : std::nullopt);
  });
  group_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    const auto index = optionalChoice(*group_);
    view_.filterGroup(index ? std::optional(static_cast<view::AuditGroup>(*index)) : std::nullopt);
  });
  for (wxTextCtrl* day : {from_, to_}) day->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { narrowDays(); });
  card->content().Add(row, 0, wxEXPAND);
  message_ = &addLabel(card, card->content(), {}, Style::danger);
  identify(*message_, "audit.days.message");
  message_->Hide();
  return card;
}

wxWindow* AuditPanel::entries() {
  auto* card = new Card(this);
  list_ = new ListTable(card, "audit.entries", _("Entries"), {{_("When"), 180}, {_("What was done"), 640}},
                        [this](std::size_t row, unsigned column) { return cell(row, column); });
  card->content().Add(list_, 1, wxEXPAND);
  card->content().AddSpacer(FromDIP(kSmallSpace));
  card->content().Add(foot(card), 0, wxEXPAND);
  return card;
}

wxSizer* AuditPanel::foot(wxWindow* card) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  summary_ = new wxStaticText(card, wxID_ANY, {});
  addStyle(*summary_, Style::quiet);
  identify(*summary_, "audit.summary");
  row->Add(summary_, 1, wxALIGN_CENTER_VERTICAL);
  auto* print = new wxButton(card, wxID_ANY, _("Print where the trail stands..."));
  identify(*print, "audit.print", _("Print where the trail stands..."),
           _("A page to keep away from the computer, to be compared later"));
  print->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(&AuditPanel::printPage); });
  auto* compare = new wxButton(card, wxID_ANY, _("Compare with a page..."));
  identify(*compare, "audit.compare", _("Compare with a page..."),
           _("Finds out whether an older file was put in place of this one"));
  compare->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(&AuditPanel::comparePage); });
  for (wxButton* button : {print, compare})
    row->Add(button, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(kSmallSpace));
  return row;
}

void AuditPanel::show() {
  list_->fill(view_.count(), shown(view_.emptyState()));
  summary_->SetLabelText(shown(view_.summary()));
  Layout();
}

void AuditPanel::narrowDays() {
  model::FieldErrors errors;
  const auto from = readDate(*from_, "from", errors);
  const auto to = readDate(*to_, "to", errors);
  message_->SetLabelText(errors.empty() ? wxString() : shown(view::told(errors.front().sentence)));
  message_->Show(!errors.empty());
  Layout();
  if (errors.empty()) view_.filterDays(from, to);
}

// The list asks only for the rows that it shows: near the end, the next page is read once it has painted.
std::string AuditPanel::cell(std::size_t row, unsigned column) {
  if (view_.hasMore() && row + kRowsAhead >= view_.count() && !isReading_) {
    isReading_ = true;
    CallAfter(&AuditPanel::readMore);
  }
  return column == 0 ? view_.line(row).when : view_.line(row).sentence;
}

void AuditPanel::readMore() {
  view_.readMore();
  list_->grow(view_.count());
  summary_->SetLabelText(shown(view_.summary()));
  isReading_ = false;
}

void AuditPanel::checkTrail() {
  endCheck(shown(waitUnlessStopped(this, _("Checking the trail..."),
                                   [this](Pace& pace) { return view_.checkTrail(std::ref(pace)); })));
  view_.refresh();
}

void AuditPanel::printPage() {
  if (view::TrailPage(workspace_).writeAsking(prompts_)) view_.refresh();
}

void AuditPanel::comparePage() {
  view::TrailPage page(workspace_);
  ComparePageDialog dialog(this, page);
  if (dialog.ShowModal() != wxID_OK) return;
  endCheck(shown(page.verdict()));
  view_.refresh();
}

void AuditPanel::checkRecords() {
  if (check_) return endCheck(_("The check was stopped."));
  check_ = std::make_unique<view::RecordCheck>(workspace_, std::nullopt);
  progress_->SetRange(std::max(1, static_cast<int>(check_->total())));
  progress_->Show();
  verify_->SetLabel(_("Stop"));
  Layout();
}

void AuditPanel::onIdle(wxIdleEvent& event) {
  event.Skip();
  if (!check_) return;
  check_->step();
  progress_->SetValue(static_cast<int>(check_->done()));
  if (!check_->isDone()) return event.RequestMore();
  const wxString sentence = shown(check_->verdict());
  endCheck(sentence);
  view_.refresh();
}

void AuditPanel::endCheck(const wxString& sentence) {
  check_.reset();
  verify_->SetLabel(_("Verify all records"));
  progress_->Hide();
  verdict_->Show();
  verdict_->setWords(sentence);
  Layout();
}

}  // namespace trellis::gui
