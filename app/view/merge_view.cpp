#include "app/view/merge_view.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/view/client_details.h"
#include "app/view/screen_words.h"
#include "core/store/client_repository.h"
#include "core/store/recovery_journal.h"
#include "core/store/vault_error.h"

namespace trellis::view {
namespace {

std::string numbered(const std::string& name, int recordNumber) {
  return phrase("%1, record %2", {name, std::to_string(recordNumber)});
}

std::string numbered(const store::ClientRecord& record) {
  return numbered(model::calledName(*record.client), record.recordNumber);
}

struct Holding {
  std::string_view name;
  int store::RecordHoldings::*count;
};

constexpr std::array kHoldings = {Holding{marked("Sessions"), &store::RecordHoldings::sessions},
                                  Holding{marked("Signed notes"), &store::RecordHoldings::signedSessions},
                                  Holding{marked("Relationships"), &store::RecordHoldings::relationships},
                                  Holding{marked("Roots"), &store::RecordHoldings::roots},
                                  Holding{marked("Goals"), &store::RecordHoldings::goals},
                                  Holding{marked("Scores"), &store::RecordHoldings::scores},
                                  Holding{marked("Diagnoses"), &store::RecordHoldings::diagnoses},
                                  Holding{marked("Consents"), &store::RecordHoldings::consents}};

}  // namespace

void MergeView::refresh() {
  Comparable all = readComparable(workspace_.vault);
  pairs_ = possibleDuplicates(all);
  toldApart_ = std::move(all.toldApart);
  merges_ = store::merges(workspace_.vault);
  addLines();
  chosen_ = 0;
  readPair();
  changed.notify();
}

void MergeView::addLines() {
  const store::ClientRepository clients(workspace_.vault);
  const auto add = [&](model::ClientId one, model::ClientId other, std::string decided, model::Date on) {
    lines_.push_back(
        {numbered(clients.find(one)), numbered(clients.find(other)), std::move(decided), shortDate(on)});
  };
  lines_.clear();
  for (const store::ClientMerge& merge : merges_)
    add(merge.pair.kept, merge.pair.gone, phrase("one person, merged"), merge.on);
  for (const store::Namesakes& pair : toldApart_)
    add(pair.one, pair.other, phrase("not the same person"), pair.saidOn);
}

std::string MergeView::nameOf(std::size_t pair, bool isOther) const {
  const store::ClientIdentity& client = isOther ? pairs_[pair].other : pairs_[pair].one;
  return numbered(client.preferredName.value_or(client.legalName), client.recordNumber);
}

std::string MergeView::reasonOf(std::size_t pair) const {
  const auto& [one, other] = pairs_[pair];
  if (one.dateOfBirth && other.dateOfBirth) return phrase("the same name and date of birth");
  return one.dateOfBirth || other.dateOfBirth ? phrase("the same name; one has no date of birth")
                                              : phrase("the same name; neither has a date of birth");
}

std::string MergeView::emptyState() const {
  return pairs_.empty() ? phrase(
                              "No two clients look like one person. Two records with the same name stand "
                              "here, unless their dates of birth differ.")
                        : "";
}

void MergeView::choose(std::size_t pair) {
  if (pair == chosen_) return;
  chosen_ = pair;
  readPair();
  changed.notify();
}

void MergeView::readPair() {
  sides_.clear();
  keepsOther_ = false;
  if (isChosen()) {
    const store::ClientRepository clients(workspace_.vault);
    for (const model::ClientId client : {pairs_[chosen_].one.client, pairs_[chosen_].other.client})
      sides_.push_back({clients.find(client), store::holdingsOf(workspace_.vault, client)});
    keepsOther_ = sides_[1].held.sessions > sides_[0].held.sessions;  // where most of the work is
    chooseUsual();
  }
  arrangeRows();
}

void MergeView::keep(bool isOther) {
  if (!isChosen()) return;
  keepsOther_ = isOther;
  chooseUsual();
  arrangeRows();
  changed.notify();
}

// What the record that goes on does not tell comes from the other.
void MergeView::chooseUsual() {
  fromGone_.clear();
  const auto details = clientDetails();
  for (std::size_t i = 0; i < details.size(); ++i)
    if (details[i].words(workspace_, *kept().record.client).empty()) fromGone_.insert(i);
}

void MergeView::switchValue(std::size_t row) {
  if (row >= rows_.size() || !rows_[row].canSwitch) return;
  const std::size_t detail = detailOf_[row - 1];
  if (fromGone_.erase(detail) == 0) fromGone_.insert(detail);
  arrangeRows();
  changed.notify();
}

void MergeView::arrangeRows() {
  rows_.clear();
  detailOf_.clear();
  if (!isChosen()) return;
  rows_.push_back({.what = phrase("Record number"),
                   .one = std::to_string(sides_[0].record.recordNumber),
                   .other = std::to_string(sides_[1].record.recordNumber),
                   .merged = std::to_string(kept().record.recordNumber)});
  addDetails();
  addHoldings();
}

void MergeView::addDetails() {
  const model::ClientFields result = merged();
  const auto details = clientDetails();
  for (std::size_t i = 0; i < details.size(); ++i) {
    MergeRow row{.what = phrase(details[i].name),
                 .one = details[i].words(workspace_, *sides_[0].record.client),
                 .other = details[i].words(workspace_, *sides_[1].record.client),
                 .merged = details[i].words(workspace_, result)};
    if (row.one.empty() && row.other.empty()) continue;
    row.canSwitch = row.one != row.other;
    rows_.push_back(std::move(row));
    detailOf_.push_back(i);
  }
}

// What is the same in both, among diagnoses, consents and scores, will be there once.
void MergeView::addHoldings() {
  for (const auto& [name, count] : kHoldings) {
    const int one = sides_[0].held.*count;
    const int other = sides_[1].held.*count;
    if (one + other == 0) continue;
    rows_.push_back({.what = phrase(name),
                     .one = std::to_string(one),
                     .other = std::to_string(other),
                     .merged = phrase("of both")});
  }
}

model::ClientFields MergeView::merged() const {
  model::ClientFields fields = *kept().record.client;
  const auto details = clientDetails();
  for (const std::size_t detail : fromGone_) details[detail].take(fields, *gone().record.client);
  return fields;
}

// What is typed and not saved knows its client by the record that it was typed at.
bool MergeView::isTypedAt(model::ClientId client) const {
  return std::ranges::any_of(workspace_.journal.drafts(),
                             [&](const store::Draft& draft) { return draft.key.client == client; });
}

template <class Act>
bool MergeView::attempt(Act act, const std::string& done) {
  try {
    act();
  } catch (const store::VaultError& error) {
    if (error.kind() != store::VaultFault::refused) throw;
    message_ = told(error.what());
    changed.notify();
    return false;
  }
  hasChanged_ = true;
  message_ = done;
  refresh();
  return true;
}

bool MergeView::merge() {
  if (!isChosen()) return false;
  const store::MergedPair pair{kept().record.id, gone().record.id};
  const auto client = model::Client::make(merged(), workspace_.today());
  if (isTypedAt(pair.kept) || isTypedAt(pair.gone))
    message_ = phrase("There is text that was typed for one of them and is not saved yet: save it first.");
  else if (!client.isValid())
    message_ = told(client.errors().front().sentence);
  else
    return attempt([&] { store::merge(workspace_.vault, pair, client.value(), workspace_.today()); },
                   phrase("The two records are one now. It can be undone below."));
  changed.notify();
  return false;
}

bool MergeView::tellApart() {
  if (!isChosen()) return false;
  const auto& [one, other] = pairs_[chosen_];
  store::tellApart(workspace_.vault, one.client, other.client, workspace_.today());
  message_ = phrase("They are two people, and will not be asked about again. It can be undone below.");
  refresh();
  return true;
}

bool MergeView::undo(std::size_t decision) {
  return decision < merges_.size() ? undoMerge(merges_[decision].pair)
                                   : undoTellingApart(toldApart_[decision - merges_.size()]);
}

bool MergeView::undoMerge(const store::MergedPair& pair) {
  if (!isTypedAt(pair.kept))
    return attempt([&] { store::undoMerge(workspace_.vault, pair.gone); },
                   phrase("The merge was undone: both records are as they were."));
  message_ = phrase("There is text that was typed for this client and is not saved yet: save it first.");
  changed.notify();
  return false;
}

bool MergeView::undoTellingApart(const store::Namesakes& pair) {
  store::tellApartNoMore(workspace_.vault, pair.one, pair.other);
  message_ = phrase("The two records may be of one person again.");
  refresh();
  return true;
}

}  // namespace trellis::view
