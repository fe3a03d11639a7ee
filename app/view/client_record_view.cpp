#include "app/view/client_record_view.h"

#include <algorithm>
#include <utility>

#include "app/view/record_entry_form.h"
#include "core/store/client_repository.h"
#include "core/store/disposal.h"
#include "core/store/keeping.h"
#include "core/store/recovery_journal.h"

namespace trellis::view {
namespace {

std::string stateWords(const model::Consent& consent, model::Date today) {
  if (consent.withdrawnOn) return phrase("withdrawn on %1", {shortDate(*consent.withdrawnOn)});
  return consent.expiresOn && *consent.expiresOn < today ? phrase("expired") : phrase("in force");
}

ConsentLine lineOf(const model::Consent& consent, model::Date today) {
  return {.kind = wordOf(consent.kind),
          .releasedTo = consent.releasedTo.value_or(""),
          .given = shortDate(consent.givenOn),
          .expires = consent.expiresOn ? shortDate(*consent.expiresOn) : "",
          .state = stateWords(consent, today)};
}

DiagnosisLine lineOf(const model::Diagnosis& diagnosis) {
  return {.code = diagnosis.code,
          .text = diagnosis.text,
          .from = shortDate(diagnosis.from),
          .to = diagnosis.to ? shortDate(*diagnosis.to) : ""};
}

}  // namespace

void ClientRecordView::refresh() {
  const store::ClientRepository clients(workspace_.vault);
  const auto record = clients.find(client_);
  consents_.clear();
  diagnoses_.clear();
  statuses_.clear();
  for (const auto& consent : record.client->consents)
    consents_.push_back(lineOf(consent, workspace_.today()));
  for (const auto& diagnosis : record.client->diagnoses) diagnoses_.push_back(lineOf(diagnosis));
  for (const auto& change : clients.statusHistoryOf(client_))
    statuses_.push_back({shortDate(change.on), wordOf(change.status)});
  std::ranges::reverse(statuses_);
  name_ = model::calledName(*record.client);
  isHeld_ = record.client->legalHold;
  keptUntil_ = store::keptUntil(workspace_.vault, client_);
}

void ClientRecordView::hold(bool isHeld) {
  store::ClientRepository clients(workspace_.vault);
  model::ClientFields fields = *clients.find(client_).client;
  fields.legalHold = isHeld;
  clients.save(client_, model::Client::make(std::move(fields), workspace_.today()).value(),
               workspace_.today());
  refresh();
}

std::string ClientRecordView::keeping() const {
  if (isHeld_) return phrase("A legal hold keeps this record, whatever its age.");
  if (!keptUntil_) return phrase("How long the record is kept is counted from the first session.");
  const int years = workspace_.vault.practice()->yearsToKeep;
  return phrase(
      "The record is kept until %1: %2 after the last session, or three years after the client turns 18, "
      "whichever is later.",
      {shortDate(*keptUntil_), counted(years, "year", "years")});
}

bool ClientRecordView::canDispose() const {
  return !isHeld_ && keptUntil_ && *keptUntil_ < workspace_.today();
}

bool ClientRecordView::dispose(Prompts& prompts) {
  if (!canDispose()) return false;
  const bool isMeant = prompts.confirm(
      phrase("Dispose of the whole record of %1?", {name_}),
      phrase(
          "All of it goes: sessions, signed notes, ratings, goals, private notes. It cannot be undone. The "
          "audit trail keeps that it was done, and by whom. Backups made before still hold the record."),
      phrase("Dispose of the record"));
  if (!isMeant) return false;
  store::dispose(workspace_.vault, client_, workspace_.today());
  for (const store::Draft& draft : workspace_.journal.drafts())
    if (draft.key.client == client_) workspace_.journal.drop(draft.key);
  return true;
}

std::string ClientRecordView::consentsEmptyState() const {
  return consents_.empty() ? phrase("No consent yet. Treatment usually begins with one.") : "";
}

std::string ClientRecordView::diagnosesEmptyState() const {
  return diagnoses_.empty() ? phrase("No diagnosis recorded.") : "";
}

}  // namespace trellis::view
