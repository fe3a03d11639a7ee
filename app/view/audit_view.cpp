#include "app/view/audit_view.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <boost/date_time/posix_time/posix_time.hpp>

#include "app/view/names.h"
#include "app/view/words.h"
#include "core/model/rules.h"
#include "core/store/client_merge.h"
#include "core/store/client_repository.h"
#include "core/store/clinician_repository.h"
#include "core/store/record_holdings.h"
#include "core/store/vault_error.h"

namespace trellis::view {
namespace {

constexpr std::size_t kPage = 200;

// Local midnight of the day, in UTC; the clock on the wall is asked twice where it was moved in between.
model::Instant beginOf(model::Date day) {
  const model::Instant midnight(day);
  const model::Instant first = midnight - (localTime(midnight) - midnight);
  return midnight - (localTime(first) - first);
}

bool isNewer(const store::AuditEntry& a, const store::AuditEntry& b) {
  return std::pair(a.at, a.sequence) > std::pair(b.at, b.sequence);
}

bool isNumberOf(const std::set<int>& recordNumbers, const std::string& words) {
  return std::ranges::any_of(recordNumbers, [&](int number) { return std::to_string(number) == words; });
}

std::string whenWords(model::Instant at) {
  return shortDate(localTime(at).date()) + ' ' + timeWithSeconds(at);
}

}  // namespace

AuditView::AuditView(Workspace& workspace) : workspace_(workspace) {
  for (const auto& record : store::ClinicianRepository(workspace_.vault).all()) {
    clinicianIds_.push_back(record.id);
    clinicianNames_.push_back(record.clinician->displayName);
  }
}

void AuditView::refresh() {
  readNames();
  findClient();
  lines_.clear();
  last_.reset();
  hasMore_ = true;
  readMore();
  changed.notify();
}

void AuditView::filterClient(std::string words) {
  clientWords_ = std::move(words);
  refresh();
}

void AuditView::filterClinician(std::optional<std::size_t> index) {
  clinician_ = index ? std::optional(clinicianIds_.at(*index)) : std::nullopt;
  refresh();
}

void AuditView::filterGroup(std::optional<AuditGroup> group) {
  group_ = group;
  refresh();
}

void AuditView::filterDays(std::optional<model::Date> from, std::optional<model::Date> to) {
  from_ = from;
  to_ = to;
  refresh();
}

std::vector<std::string> AuditView::groups() const {
  std::vector<std::string> words;
  for (int group = 0; group <= static_cast<int>(kLastAuditGroup); ++group)
    words.push_back(wordOf(static_cast<AuditGroup>(group)));
  return words;
}

void AuditView::readNames() {
  clients_.clear();
  for (const auto& row : store::clientIdentities(workspace_.vault)) {
    const std::string name = row.preferredName ? *row.preferredName : row.legalName;
    clients_[row.client] = {name, folded(name + ' ' + row.legalName), {row.recordNumber}};
  }
  readMerged();
}

// The latest merge comes first: whoever is kept by it lies where the record lies now.
void AuditView::readMerged() {
  mergedInto_.clear();
  const store::ClientRepository clients(workspace_.vault);
  for (const store::ClientMerge& merge : store::merges(workspace_.vault)) {
    const auto further = mergedInto_.find(merge.pair.kept);
    const auto kept = further == mergedInto_.end() ? merge.pair.kept : further->second;
    const store::ClientRecord gone = clients.find(merge.pair.gone);
    mergedInto_[gone.id] = kept;
    Name& name = clients_.at(kept);
    name.findable += '\n' + folded(model::calledName(*gone.client) + ' ' + gone.client->legalName);
    name.recordNumbers.insert(gone.recordNumber);
  }
}

// A whole name or a record number is one client, though it is part of others' names.
void AuditView::findClient() {
  client_.reset();
  clientsFound_ = 0;
  if (model::isBlank(clientWords_)) return;
  const std::string words = folded(clientWords_);
  for (const auto& [id, name] : clients_) {
    const bool isExact = folded(name.shown) == words || isNumberOf(name.recordNumbers, words);
    if (!isExact && name.findable.find(words) == std::string::npos) continue;
    ++clientsFound_;
    if (clientsFound_ == 1 || isExact) client_ = id;
    if (isExact) clientsFound_ = 1;
    if (isExact) return;
  }
}

bool AuditView::isNarrowed() const {
  return !model::isBlank(clientWords_) || clinician_ || group_ || from_ || to_;
}

// A group is as many lists as it has acts, merged: each is answered by its own index.
std::vector<store::AuditEntry> AuditView::nextPage() const {
  store::AuditFilter filter{.client = client_,
                            .clinician = clinician_,
                            .from = from_ ? std::optional(beginOf(*from_)) : std::nullopt,
                            .to = {},
                            .beforeSequence = last_,
                            .limit = static_cast<int>(kPage) + 1};
  if (to_) filter.to = beginOf(*to_ + boost::gregorian::days(1)) - boost::posix_time::seconds(1);
  const store::AuditTrail trail(workspace_.vault);
  if (!group_) return trail.list(filter);
  std::vector<store::AuditEntry> entries;
  for (const store::AuditAction action : actionsOf(*group_)) {
    filter.action = action;
    std::ranges::move(trail.list(filter), std::back_inserter(entries));
  }
  std::ranges::sort(entries, isNewer);
  return entries;
}

void AuditView::readMore() {
  const bool hasNoClient = !model::isBlank(clientWords_) && clientsFound_ != 1;
  if (!hasMore_ || hasNoClient) return static_cast<void>(hasMore_ = false);
  auto entries = nextPage();
  hasMore_ = entries.size() > kPage;
  if (hasMore_) entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(kPage), entries.end());
  for (const auto& entry : entries) lines_.push_back(lineOf(entry));
  if (!entries.empty()) last_ = entries.back().sequence;
}

std::string AuditView::whoOf(const store::AuditEntry& entry) const {
  if (!entry.clinician) return phrase("Somebody");
  const auto found = std::ranges::find(clinicianIds_, *entry.clinician);
  if (found == clinicianIds_.end()) return phrase("Somebody");
  return clinicianNames_[static_cast<std::size_t>(found - clinicianIds_.begin())];
}

std::string AuditView::clientOf(const store::AuditEntry& entry) const {
  if (!entry.act.client) return "";
  const auto merged = mergedInto_.find(*entry.act.client);
  const auto found = clients_.find(merged == mergedInto_.end() ? *entry.act.client : merged->second);
  return found == clients_.end() ? phrase("a client who is no longer here") : found->second.shown;
}

AuditLine AuditView::lineOf(const store::AuditEntry& entry) const {
  return {.when = whenWords(entry.at), .sentence = sentenceOf(entry.act, whoOf(entry), clientOf(entry))};
}

std::string AuditView::summary() const {
  if (lines_.empty()) return "";
  const std::string entries = counted(static_cast<int>(lines_.size()), "entry", "entries");
  return hasMore_ ? phrase("The newest %1; older ones follow below.", {entries}) : entries;
}

std::string AuditView::emptyState() const {
  if (clientsFound_ > 1)
    return phrase("%1 clients have this in their name: please write more of it.",
                  {std::to_string(clientsFound_)});
  if (!model::isBlank(clientWords_) && clientsFound_ == 0)
    return phrase("No client has this in their name: please check how it is written.");
  if (isNarrowed()) return phrase("Nothing of this kind was done: a wider choice finds more.");
  return phrase("Nothing is written down yet.");
}

std::string AuditView::checkTrail(const store::Progress& progress) {
  const auto verdict = store::finished([&] { return store::AuditTrail(workspace_.vault).check(progress); });
  return verdict ? verdictOn(*verdict) : phrase("The check was stopped.");
}

std::string AuditView::verdictOn(const store::AuditVerdict& verdict) {
  isWhole_ = verdict.isWhole();
  store::AuditTrail(workspace_.vault)
      .record({store::AuditAction::verified,
               store::AuditObject::audit,
               {},
               {},
               isWhole_ ? "whole=1" : "whole=0"});
  if (isWhole_)
    return phrase("The trail is whole: all %1 entries are as they were written.",
                  {std::to_string(verdict.entries)});
  return phrase(
      "The trail is not as it was written: from entry %1 on, something was changed, removed or added.",
      {std::to_string(*verdict.firstBroken)});
}

}  // namespace trellis::view
