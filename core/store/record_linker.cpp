#include "core/store/record_linker.h"

#include <vector>

namespace trellis::store {
namespace {

constexpr std::string_view kLinkForm = "trellis record 1";
constexpr std::string_view kHeadForm = "trellis record head 1";

std::uint64_t asNumber(std::int64_t id) {
  return static_cast<std::uint64_t>(id);
}

std::optional<RecordLink> readLast(Connection& connection, model::ClientId client) {
  Statement select(connection, R"(
    SELECT number, session_id, kind, position, mac FROM record_link
    WHERE client_id = :client ORDER BY number DESC LIMIT 1)");
  if (!select.with(client).next()) return std::nullopt;
  RecordLink link{.part = {.client = client}};
  select.read(link.number, link.part.session, link.part.kind, link.part.position, link.mac);
  return link;
}

}  // namespace

seal::Mac macOf(const seal::Secret& key, const RecordLink& link, const std::string& content,
                const seal::Mac& before) {
  return seal::KeyedHash(key)
      .add(kLinkForm)
      .add(asNumber(link.part.client.value))
      .add(asNumber(link.number))
      .add(asNumber(link.part.session.value))
      .add(model::keyOf(link.part.kind))
      .add(asNumber(link.part.position))
      .add(content)
      .add(seal::Bytes(before))
      .finish();
}

seal::Mac headMacOf(const seal::Secret& key, const RecordLink& last) {
  return seal::KeyedHash(key)
      .add(kHeadForm)
      .add(asNumber(last.part.client.value))
      .add(asNumber(last.number))
      .add(asNumber(last.part.session.value))
      .add(seal::Bytes(last.mac))
      .finish();
}

std::optional<RecordHead> readHead(Connection& connection, model::ClientId client) {
  Statement select(connection, "SELECT number, session_id, mac FROM record_head WHERE client_id = :client");
  if (!select.with(client).next()) return std::nullopt;
  RecordHead head;
  select.read(head.number, head.session, head.mac);
  return head;
}

bool isHeadOf(const seal::Secret& key, const std::optional<RecordHead>& head,
              const std::optional<RecordLink>& last) {
  if (!head || !last) return !head && !last;
  return head->number == last->number && head->session == last->part.session &&
         seal::isSame(head->mac, headMacOf(key, *last));
}

model::ClientId chainOf(Connection& connection, model::SessionId session) {
  Statement select(connection, R"(
    SELECT coalesce((SELECT client_id FROM record_link
                     WHERE session_id = session.id AND kind = 'signature' AND position = 0), client_id)
    FROM session WHERE id = :session)");
  select.with(session).nextOrMissing();
  return select.value<model::ClientId>();
}

RecordLinker::RecordLinker(Connection& connection)
    : connection_(connection), content_(connection), insert_(connection, R"(
    INSERT INTO record_link (client_id, number, session_id, kind, position, mac)
    VALUES (:client, :number, :session, :kind, :position, :mac))") {}

void RecordLinker::link(const SignedPart& part) {
  if (client_ != part.client) goTo(part.client);
  RecordLink next{.number = last_ ? last_->number + 1 : 1, .part = part};
  const seal::Mac before = last_ ? last_->mac : seal::Mac{};
  next.mac = macOf(connection_.keys().audit, next, content_.of(part), before);
  insert_.with(part.client, next.number, part.session, part.kind, part.position, next.mac).run();
  last_ = next;
}

void RecordLinker::goTo(model::ClientId client) {
  finish();
  client_ = client;
  last_ = readLast(connection_, client);
  isHeadRight_ = isHeadOf(connection_.keys().audit, readHead(connection_, client), last_);
}

// A head that was wrong before stays so, to be found.
void RecordLinker::finish() {
  if (last_ && isHeadRight_)
    Statement(connection_, R"(
      INSERT INTO record_head (client_id, number, session_id, mac) VALUES (:client, :number, :session, :mac)
      ON CONFLICT (client_id) DO UPDATE
      SET number = excluded.number, session_id = excluded.session_id, mac = excluded.mac)")
        .with(last_->part.client, last_->number, last_->part.session,
              headMacOf(connection_.keys().audit, *last_))
        .run();
  client_.reset();
  last_.reset();
}

void linkWholeRecord(Connection& connection) {
  std::vector<SignedPart> parts;
  Statement select(connection, R"(
    SELECT client_id, session_id, kind, position FROM signed_part
    ORDER BY client_id, signed_at, session_id, kind = 'signature' DESC, kind, position)");
  select.with();
  while (select.next()) {
    SignedPart& part = parts.emplace_back();
    select.read(part.client, part.session, part.kind, part.position);
  }
  RecordLinker linker(connection);
  for (const SignedPart& part : parts) linker.link(part);
  linker.finish();
}

}  // namespace trellis::store
