#include "app/gui/panels/clinicians_card.h"

#include <utility>

#include <wx/dataview.h>
#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/dialogs/clinician_dialog.h"
#include "app/gui/dialogs/new_passphrase_dialog.h"
#include "app/gui/dialogs/wait_dialog.h"
#include "app/gui/fields.h"
#include "app/gui/theme.h"
#include "app/gui/wrapped_text.h"

namespace trellis::gui {
namespace {

constexpr int kListHeight = 150;
constexpr int kRuleLines = 3;

std::string cell(const view::ClinicianLine& line, unsigned column) {
  const std::string* const cells[] = {&line.name, &line.license, &line.signInName, &line.state};
  return *cells[column];
}

}  // namespace

CliniciansCard::CliniciansCard(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts,
                               std::vector<std::string> commonWords)
    : Card(parent, _("Clinicians")),
      prompts_(prompts),
      view_(workspace, std::move(commonWords)),
      list_(new ListTable(
          this, "settings.clinicians", _("Clinicians"),
          {{_("Name"), 220}, {_("License number"), 120}, {_("Signs in as"), 110}, {_("State"), 100}},
          [this](std::size_t row, unsigned column) { return cell(view_.lines()[row], column); })) {
  list_->SetMinSize(FromDIP(wxSize(-1, kListHeight)));
  list_->list().Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
    showActs();
    event.Skip();
  });
  list_->onOpen = [this](std::size_t row) { edit(row); };
  addActButton(
      this, acts(), "settings.clinicians.add", _("Add..."), Style::flat, [this] { add(); },
      _("Add clinician..."));
  content().Add(list_, 1, wxEXPAND);
  addButtons();
  auto* rule = new WrappedText(this, kRuleLines);
  addStyle(*rule, Style::quiet);
  rule->setWords(
      _("Everybody has a passphrase of their own. Nobody takes themselves away: another clinician does."));
  identify(*rule, "settings.clinicians.rule");
  content().Add(rule, 0, wxEXPAND);
  subscription_ = view_.changed.subscribe([this] { show(); });
  show();
}

void CliniciansCard::addButtons() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->AddStretchSpacer();
  reactivate_ = &addActButton(this, *row, "settings.clinicians.reactivate", _("Reactivate..."), Style::flat,
                              [this] { reactivate(); });
  deactivate_ = &addActButton(this, *row, "settings.clinicians.deactivate", _("Deactivate..."), Style::flat,
                              [this] { deactivate(); });
  edit_ = &addActButton(this, *row, "settings.clinicians.edit", _("Edit..."), Style::flat, [this] {
    if (const auto selected = list_->selected()) edit(*selected);
  });
  content().Add(row, 0, wxEXPAND | wxTOP | wxBOTTOM, FromDIP(kSmallSpace));
}

void CliniciansCard::show() {
  list_->fill(view_.lines().size(), {});
  showActs();
}

void CliniciansCard::showActs() {
  const auto row = list_->selected();
  edit_->Enable(row.has_value());
  deactivate_->Enable(row && view_.canDeactivate(*row));
  reactivate_->Enable(row && view_.canReactivate(*row));
}

void CliniciansCard::add() {
  NewClinicianDialog dialog(wxGetTopLevelParent(this), view_);
  dialog.reopensWith([this] { add(); });
  dialog.ShowModal();
  view_.refresh();
}

void CliniciansCard::edit(std::size_t row) {
  ClinicianDetailsDialog dialog(wxGetTopLevelParent(this), view_, row);
  dialog.reopensWith([this, row] { edit(row); });
  dialog.ShowModal();
}

void CliniciansCard::deactivate() {
  if (const auto row = list_->selected()) view_.deactivate(*row, prompts_);
}

void CliniciansCard::reactivate() {
  const auto row = list_->selected();
  if (!row) return;
  NewPassphraseDialog dialog(
      wxGetTopLevelParent(this),
      [&](const seal::Secret& passphrase) { return view_.strength({}, passphrase); },
      [&](const seal::Secret& passphrase, const seal::Secret& again) {
        return waitUnlessStopped(this, _("Sealing with the passphrase..."), [&](Pace& pace) {
          return view_.reactivate(*row, passphrase, again, std::ref(pace));
        });
      });
  dialog.ShowModal();
  view_.refresh();
}

}  // namespace trellis::gui
