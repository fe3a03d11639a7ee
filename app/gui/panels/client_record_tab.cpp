#include "app/gui/panels/client_record_tab.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/utils.h>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/card.h"
#include "app/gui/columns.h"
#include "app/gui/fields.h"

namespace trellis::gui {
namespace {

constexpr int kKeepingLines = 3;
constexpr std::size_t kDetailRows = 8;
constexpr std::size_t kRecordRows = 4;

std::string consentCell(const view::ConsentLine& line, unsigned column) {
  switch (column) {
    case 0:
      return line.kind;
    case 1:
      return line.releasedTo;
    case 2:
      return line.given;
    case 3:
      return line.expires;
    default:
      return line.state;
  }
}

std::string diagnosisCell(const view::DiagnosisLine& line, unsigned column) {
  switch (column) {
    case 0:
      return line.code;
    case 1:
      return line.text;
    case 2:
      return line.from;
    default:
      return line.to;
  }
}

}  // namespace

ClientRecordTab::ClientRecordTab(wxWindow* parent, ClientActs& acts)
    : ClientTab(parent),
      acts_(acts),
      client_(acts.client()),
      view_(acts.workspace(), acts.client().client()) {
  const int space = FromDIP(kCardSpace);
  auto* left = new wxBoxSizer(wxVERTICAL);
  left->Add(detailsCard(), 1, wxEXPAND | wxBOTTOM, space);
  left->Add(keepingCard(), 0, wxEXPAND);
  auto* right = new wxBoxSizer(wxVERTICAL);
  right->Add(consentsCard(), 1, wxEXPAND | wxBOTTOM, space);
  right->Add(diagnosesCard(), 1, wxEXPAND | wxBOTTOM, space);
  right->Add(statusCard(), 0, wxEXPAND);
  auto* columns = new Columns(space);
  columns->addColumn(left, 1);
  columns->addColumn(right, 1);
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(columns, 1, wxEXPAND | wxTOP, space);
  setContent(page);
}

wxWindow* ClientRecordTab::detailsCard() {
  auto* card = new Card(&content(), _("Details"));
  details_ = new ListTable(card, "record.details", _("Details"), {{_("What"), 150}, {_("Recorded"), 250}},
                           [this](std::size_t row, unsigned column) {
                             const view::DetailLine& line = client_.details()[row];
                             return column == 0 ? line.name : line.words;
                           });
  details_->onOpen = [this](std::size_t) { CallAfter([this] { acts_.editClient(); }); };
  details_->showWhole(kDetailRows);
  card->content().Add(details_, 1, wxEXPAND);
  addActButton(card, card->acts(), "record.request", _("Record request..."), Style::flat,
               [this] { acts_.answerRecordRequest(); });
  addActButton(
      card, card->acts(), "record.editDetails", _("Edit..."), Style::flat, [this] { acts_.editClient(); },
      _("Edit details..."));
  return card;
}

wxWindow* ClientRecordTab::consentsCard() {
  auto* card = new Card(&content(), _("Consents"));
  consents_ = new ListTable(
      card, "record.consents", _("Consents"),
      {{_("Consent to"), 170},
       {_("With whom"), 140},
       {_("Given"), 100},
       {_("Expires"), 100},
       {_("State"), 150}},
      [this](std::size_t row, unsigned column) { return consentCell(view_.consents()[row], column); });
  consentActs_ = &RowActs::of(*consents_, {{.id = "record.editConsent",
                                            .label = _("Edit consent..."),
                                            .run = [this](std::size_t row) { acts_.editConsent(row); },
                                            .verb = _("Edit...")},
                                           {.id = "record.removeConsent",
                                            .label = _("Remove consent"),
                                            .run = [this](std::size_t row) { acts_.removeConsent(row); },
                                            .removes = true,
                                            .verb = _("Remove")}});
  consents_->showWhole(kRecordRows);
  card->content().Add(consents_, 1, wxEXPAND);
  addActButton(
      card, card->acts(), "record.addConsent", _("Add..."), Style::flat,
      [this] { acts_.editConsent(std::nullopt); }, _("Add consent..."));
  consentActs_->addButtons(card, card->acts());
  return card;
}

wxWindow* ClientRecordTab::diagnosesCard() {
  auto* card = new Card(&content(), _("Diagnoses"));
  diagnoses_ = new ListTable(
      card, "record.diagnoses", _("Diagnoses"),
      {{_("Code"), 90}, {_("Diagnosis"), 300}, {_("From"), 110}, {_("To"), 110}},
      [this](std::size_t row, unsigned column) { return diagnosisCell(view_.diagnoses()[row], column); });
  diagnosisActs_ = &RowActs::of(*diagnoses_, {{.id = "record.editDiagnosis",
                                               .label = _("Edit diagnosis..."),
                                               .run = [this](std::size_t row) { acts_.editDiagnosis(row); },
                                               .verb = _("Edit...")},
                                              {.id = "record.removeDiagnosis",
                                               .label = _("Remove diagnosis"),
                                               .run = [this](std::size_t row) { acts_.removeDiagnosis(row); },
                                               .removes = true,
                                               .verb = _("Remove")}});
  diagnoses_->showWhole(kRecordRows);
  card->content().Add(diagnoses_, 1, wxEXPAND);
  addActButton(
      card, card->acts(), "record.addDiagnosis", _("Add..."), Style::flat,
      [this] { acts_.editDiagnosis(std::nullopt); }, _("Add diagnosis..."));
  diagnosisActs_->addButtons(card, card->acts());
  return card;
}

wxWindow* ClientRecordTab::statusCard() {
  auto* card = new Card(&content(), _("Status"));
  statuses_ =
      new ListTable(card, "record.statuses", _("History of the status"),
                    {{_("Since"), 150}, {_("Status"), 250}}, [this](std::size_t row, unsigned column) {
                      const view::StatusLine& line = view_.statuses()[row];
                      return column == 0 ? line.since : line.status;
                    });
  statuses_->showWhole(kRecordRows);
  card->content().Add(statuses_, 1, wxEXPAND);
  return card;
}

wxWindow* ClientRecordTab::keepingCard() {
  auto* card = new Card(&content(), _("Keeping"));
  keeping_ = new WrappedText(card, kKeepingLines);
  identify(*keeping_, "record.keeping");
  card->content().Add(keeping_, 0, wxEXPAND);
  hold_ = &addCheck(card, card->content(), "record.legalHold",
                    _("Legal hold: the record stays whatever its age"));
  hold_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) {
    view_.hold(hold_->GetValue());
    show();
  });
  dispose_ = &addActButton(card, card->acts(), "record.dispose", _("Dispose of the record..."), Style::flat,
                           [this] { dispose(); });
  return card;
}

void ClientRecordTab::dispose() {
  const model::ClientId client = client_.client();
  Navigator& navigator = acts_.navigator();
  const wxBusyCursor busy;
  if (!view_.dispose(acts_.prompts())) return;
  navigator.leaveClient(client);  // takes this page with it
  navigator.say(_("The record was disposed of."));
}

void ClientRecordTab::show() {
  view_.turnTo(client_.client());
  view_.refresh();
  details_->fill(client_.details().size(), {});
  consents_->fill(view_.consents().size(), shown(view_.consentsEmptyState()));
  diagnoses_->fill(view_.diagnoses().size(), shown(view_.diagnosesEmptyState()));
  statuses_->fill(view_.statuses().size(), {});
  consentActs_->refresh();
  diagnosisActs_->refresh();
  keeping_->setWords(shown(view_.keeping()));
  hold_->SetValue(view_.isHeld());
  dispose_->Enable(view_.canDispose());
  Layout();
}

}  // namespace trellis::gui
