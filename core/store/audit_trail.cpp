#include "core/store/audit_trail.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>
#include <string>
#include <utility>

#include "core/store/merge_proof.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace trellis::store {
namespace {

constexpr std::int64_t kEntriesBetween = 1000;  // two looks at whether to go on
constexpr std::string_view kForm = "trellis audit 1";

// What is hashed of an entry, between its sequence and the last mac: each field as its text, or as missing.
constexpr std::string_view kFields = "at, clinician_id, action, object, object_id, client_id, detail";
using EntryFields = std::array<model::OptionalText, 7>;

seal::Mac macOf(const seal::Secret& key, std::int64_t sequence, const EntryFields& fields,
                const seal::Mac& before) {
  seal::KeyedHash hash(key);
  hash.add(kForm).add(static_cast<std::uint64_t>(sequence));
  for (const model::OptionalText& field : fields) field ? hash.add(*field) : hash.addMissing();
  return hash.add(seal::Bytes(before)).finish();
}

template <class Id>
model::OptionalText textOf(const std::optional<Id>& id) {
  if (!id) return std::nullopt;
  return std::to_string(id->value);
}

model::OptionalText textOf(const std::optional<std::int64_t>& id) {
  if (!id) return std::nullopt;
  return std::to_string(*id);
}

EntryFields entryFieldsOf(const Actor& actor, const AuditAct& act) {
  const bool isSomebody = actor.clinician != model::ClinicianId{};
  return {model::isoInstant(actor.now()),
          isSomebody ? textOf(std::optional(actor.clinician)) : std::nullopt,
          std::string(model::keyOf(act.action)),
          std::string(model::keyOf(act.object)),
          textOf(act.objectId),
          textOf(act.client),
          act.detail};
}

struct Head {
  std::int64_t sequence = 0;
  seal::Mac mac{};
  std::optional<model::Instant> at = {};
};

Head headOf(Connection& connection) {
  Statement select(connection, "SELECT sequence, mac, at FROM audit_entry ORDER BY sequence DESC LIMIT 1");
  Head head;
  if (select.with().next()) select.read(head.sequence, head.mac, head.at);
  return head;
}

std::int64_t secondsSince1970(model::Instant instant) {
  return (instant - model::Instant(model::Date(1970, 1, 1))).total_seconds();
}

// One index answers: that of the client, else of the action, else of the clinician, else of the time, and
// each ends in the order that is asked for; a '+' keeps SQLite from taking another. What is not asked for is
// NULL.
std::string listSql(const AuditFilter& filter) {
  std::string sql = "SELECT sequence, " + std::string(kFields) + " FROM audit_entry WHERE ";
  bool isIndexed = false;
  const auto require = [&](bool isAsked, std::string_view column, std::string_view parameter) {
    if (isAsked) sql.append(isIndexed ? "+" : "").append(column).append(" = ").append(parameter);
    if (!isAsked) sql.append(parameter).append(" IS NULL");
    sql += " AND ";
    isIndexed = isIndexed || isAsked;
  };
  require(filter.client.has_value(), "client_id", ":client");
  require(filter.action.has_value(), "action", ":action");
  require(filter.clinician.has_value(), "clinician_id", ":clinician");
  sql += filter.beforeSequence ? R"(
    at BETWEEN coalesce(:from, '')
      AND min(coalesce(:to, '~'), (SELECT at FROM audit_entry WHERE sequence = :before))
    AND (at, sequence) < ((SELECT at FROM audit_entry WHERE sequence = :before), :before))"
                               : R"(
    at BETWEEN coalesce(:from, '') AND coalesce(:to, '~') AND :before IS NULL)";
  return sql + " ORDER BY at DESC, sequence DESC LIMIT :limit";
}

AuditEntry readEntry(const Statement& select) {
  AuditEntry entry;
  AuditAct& act = entry.act;
  select.read(entry.sequence, entry.at, entry.clinician, act.action, act.object, act.objectId, act.client,
              act.detail);
  return entry;
}

bool isNewer(const AuditEntry& a, const AuditEntry& b) {
  return std::pair(a.at, a.sequence) > std::pair(b.at, b.sequence);
}

// Takes the entries in order, and keeps the place of the first that is not as it was written.
class Verification {
 public:
  Verification(const seal::Secret& key, const std::optional<seal::Anchor>& anchor)
      : key_(key), anchor_(anchor) {}

  void take(std::int64_t sequence, const seal::Mac& mac, const EntryFields& fields) {
    ++verdict_.entries;
    if (!verdict_.firstBroken && !isRight(sequence, mac, fields)) verdict_.firstBroken = verdict_.entries;
    before_ = mac;
  }
  AuditVerdict verdict() {
    if (!verdict_.firstBroken && anchor_ && verdict_.entries < anchored())
      verdict_.firstBroken = verdict_.entries + 1;
    return verdict_;
  }

 private:
  std::int64_t anchored() const { return static_cast<std::int64_t>(anchor_->sequence); }
  bool isRight(std::int64_t sequence, const seal::Mac& mac, const EntryFields& fields) const {
    if (sequence != verdict_.entries) return false;
    if (anchor_ && sequence == anchored() && !seal::isSame(mac, anchor_->mac)) return false;
    return seal::isSame(mac, macOf(key_, sequence, fields, before_));
  }

  const seal::Secret& key_;
  const std::optional<seal::Anchor>& anchor_;
  AuditVerdict verdict_;
  seal::Mac before_{};
};

}  // namespace

void AuditTrail::record(const AuditAct& act) {
  assert(connection_.actor().now && "whoever opens a vault says who acts on it");
  Transaction transaction(connection_);
  const Head last = headOf(connection_);
  const EntryFields fields = entryFieldsOf(connection_.actor(), act);
  const std::int64_t sequence = last.sequence + 1;
  Statement(connection_, insertSql("audit_entry", "sequence, " + std::string(kFields) + ", mac"))
      .with(sequence, std::tuple_cat(fields), macOf(connection_.keys().audit, sequence, fields, last.mac))
      .run();
  transaction.commit();
}

void AuditTrail::viewed(AuditObject object, std::optional<std::int64_t> id,
                        std::optional<model::ClientId> client) {
  record({AuditAction::viewed, object, id, client, {}});
}

void AuditTrail::printed(std::string_view report, std::optional<model::ClientId> client) {
  record({AuditAction::printed, AuditObject::report, std::nullopt, client, "report=" + std::string(report)});
}

void AuditTrail::exported(std::string_view kind, std::optional<model::ClientId> client) {
  const AuditObject object = client ? AuditObject::client : AuditObject::vault;
  const auto id = client ? std::optional(client->value) : std::nullopt;
  record({AuditAction::exported, object, id, client, "kind=" + std::string(kind)});
}

// A record is as many lists as were merged into it, each answered by the index.
std::vector<AuditEntry> AuditTrail::list(const AuditFilter& filter) const {
  if (!filter.client) return entriesOf(filter);
  AuditFilter ofOne = filter;
  std::vector<AuditEntry> entries;
  for (const model::ClientId client : withMerged(connection_, *filter.client)) {
    ofOne.client = client;
    std::ranges::move(entriesOf(ofOne), std::back_inserter(entries));
  }
  std::ranges::sort(entries, isNewer);
  if (entries.size() > static_cast<std::size_t>(filter.limit))
    entries.erase(entries.begin() + filter.limit, entries.end());
  return entries;
}

std::vector<AuditEntry> AuditTrail::entriesOf(const AuditFilter& filter) const {
  Statement select(connection_, listSql(filter));
  select.with(filter.client, filter.action, filter.clinician, filter.from, filter.to, filter.beforeSequence,
              filter.limit);
  std::vector<AuditEntry> entries;
  while (select.next()) entries.push_back(readEntry(select));
  return entries;
}

std::optional<seal::Anchor> AuditTrail::head() const {
  const Head head = headOf(connection_);
  if (!head.at) return std::nullopt;
  return seal::Anchor{static_cast<std::uint64_t>(head.sequence), head.mac, secondsSince1970(*head.at)};
}

std::optional<seal::Mac> AuditTrail::macOfEntry(std::int64_t sequence) const {
  Statement select(connection_, "SELECT mac FROM audit_entry WHERE sequence = :sequence");
  select.with(sequence);
  return select.next() ? std::optional(select.value<seal::Mac>()) : std::nullopt;
}

bool AuditTrail::contains(const seal::Anchor& anchor) const {
  const auto mac = macOfEntry(static_cast<std::int64_t>(anchor.sequence));
  return mac && seal::isSame(*mac, anchor.mac);
}

bool AuditTrail::contains(const PrintedAnchor& anchor) const {
  const auto mac = macOfEntry(anchor.sequence);
  return mac &&
         PrintedAnchor::of({.sequence = static_cast<std::uint64_t>(anchor.sequence), .mac = *mac}) == anchor;
}

AuditVerdict AuditTrail::verify(const std::optional<seal::Anchor>& anchor, const Progress& progress) const {
  const auto last = static_cast<double>(std::max<std::int64_t>(1, headOf(connection_).sequence));
  Statement select(connection_,
                   "SELECT sequence, mac, " + std::string(kFields) + " FROM audit_entry ORDER BY sequence");
  select.with();
  Verification verification(connection_.keys().audit, anchor);
  while (select.next()) {
    std::int64_t sequence = 0;
    seal::Mac mac{};
    EntryFields fields;
    select.read(sequence, mac, fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], fields[6]);
    verification.take(sequence, mac, fields);
    if (sequence % kEntriesBetween == 1) store::tell(progress, static_cast<double>(sequence) / last);
  }
  return verification.verdict();
}

AuditVerdict AuditTrail::check(const Progress& progress) const {
  return verify(connection_.file().anchor(), progress);
}

}  // namespace trellis::store
