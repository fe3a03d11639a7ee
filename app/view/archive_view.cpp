#include "app/view/archive_view.h"

#include <algorithm>

#include "app/view/client_record_view.h"
#include "app/view/names.h"
#include "core/store/client_repository.h"
#include "core/store/keeping.h"

namespace trellis::view {
namespace {

std::string keptUntilWords(const std::optional<model::Date>& until, bool isPast) {
  if (!until) return phrase("not known: no session, no intake date");
  return isPast ? phrase("%1: past", {shortDate(*until)}) : shortDate(*until);
}

// What has no day stays last, whichever way the others go.
bool isEarlier(const std::optional<model::Date>& one, const std::optional<model::Date>& other,
               bool isDescending) {
  if (!one || !other) return one.has_value() && !other.has_value();
  return isDescending ? *one > *other : *one < *other;
}

}  // namespace

void ArchiveView::refresh() {
  const NameOrder order(workspace_.language);
  std::vector<std::pair<std::string, Entry>> byName;
  for (const store::ArchivedClient& client : store::readArchive(workspace_.vault)) {
    Entry entry = entryOf(client);
    std::string key = order.key(entry.line.name);
    byName.emplace_back(std::move(key), std::move(entry));
  }
  std::ranges::stable_sort(byName, {}, [](const auto& named) -> const std::string& { return named.first; });
  entries_.clear();
  entries_.reserve(byName.size());
  for (auto& [key, entry] : byName) entries_.push_back(std::move(entry));
  arrange();
}

ArchiveView::Entry ArchiveView::entryOf(const store::ArchivedClient& client) const {
  const bool isPast = client.keptUntil && *client.keptUntil < workspace_.today();
  return {
      .line = {.client = client.client,
               .name = client.preferredName.value_or(client.legalName),
               .discharged = client.dischargedOn ? shortDate(*client.dischargedOn) : "",
               .keptUntil = keptUntilWords(client.keptUntil, isPast),
               .hold = client.isHeld ? phrase("on hold") : ""},
      .findable = findable(client.legalName, client.preferredName, client.externalKey, client.recordNumber),
      .discharged = client.dischargedOn,
      .keptUntil = client.keptUntil,
      .isHeld = client.isHeld,
      .isPast = isPast};
}

void ArchiveView::filter(const std::string& words) {
  words_ = foldedWords(words);
  arrange();
}

void ArchiveView::sortBy(ArchiveColumn column, bool descending) {
  column_ = column;
  isDescending_ = descending;
  arrange();
}

void ArchiveView::arrange() {
  shown_.clear();
  for (std::size_t i = 0; i < entries_.size(); ++i)
    if (hasEach(entries_[i].findable, words_)) shown_.push_back(i);
  if (column_ != ArchiveColumn::name)
    std::ranges::stable_sort(shown_, [this](std::size_t one, std::size_t other) {
      return comesBefore(entries_[one], entries_[other]);
    });
  else if (isDescending_)
    std::ranges::reverse(shown_);
  changed.notify();
}

bool ArchiveView::comesBefore(const Entry& one, const Entry& other) const {
  switch (column_) {
    case ArchiveColumn::name:
      return false;
    case ArchiveColumn::discharged:
      return isEarlier(one.discharged, other.discharged, isDescending_);
    case ArchiveColumn::keptUntil:
      return isEarlier(one.keptUntil, other.keptUntil, isDescending_);
    case ArchiveColumn::hold:
      return isDescending_ ? one.isHeld < other.isHeld : one.isHeld > other.isHeld;
  }
  return false;
}

bool ArchiveView::canDispose(std::size_t row) const {
  return entryAt(row).isPast && !entryAt(row).isHeld;
}

std::string ArchiveView::summary() const {
  if (entries_.empty()) return "";
  const auto due =
      std::ranges::count_if(entries_, [](const Entry& entry) { return entry.isPast && !entry.isHeld; });
  if (due == 0) return phrase("Every record here still has to be kept.");
  return counted(static_cast<int>(due), "record need not be kept any longer. Nothing goes by itself.",
                 "records need not be kept any longer. Nothing goes by itself.");
}

std::string ArchiveView::emptyState() const {
  if (!shown_.empty()) return "";
  if (!entries_.empty()) return phrase("No discharged client matches what you typed.");
  return phrase(
      "Nobody is discharged yet. When the work with a client has ended, set the status to 'discharged' in "
      "'Edit details...': the client leaves the daily lists and stands here, with the day until which the "
      "record is kept.");
}

void ArchiveView::makeActive(std::size_t row) {
  store::ClientRepository clients(workspace_.vault);
  const model::ClientId client = line(row).client;
  model::ClientFields fields = *clients.find(client).client;
  fields.status = model::ClientStatus::active;
  clients.save(client, model::Client::make(std::move(fields), workspace_.today()).value(),
               workspace_.today());
  refresh();
}

bool ArchiveView::dispose(std::size_t row, Prompts& prompts) {
  ClientRecordView record(workspace_, line(row).client);
  record.refresh();
  if (!record.dispose(prompts)) return false;
  refresh();
  return true;
}

}  // namespace trellis::view
