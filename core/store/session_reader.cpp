#include "core/store/session_reader.h"

#include <unordered_map>
#include <utility>

#include "core/store/rows.h"
#include "core/store/statement.h"

namespace trellis::store {
namespace {

constexpr std::string_view kPlaceInRows = "row_number() OVER (ORDER BY date, start_time, session.id)";

constexpr std::string_view kCountOfEarlier = R"(
  (SELECT count(*) FROM session AS earlier
   WHERE earlier.client_id = session.client_id AND earlier.date <= session.date
     AND (earlier.date, coalesce(earlier.start_time, ''), earlier.id)
       <= (session.date, coalesce(session.start_time, ''), session.id)))";

// What is known of a session until all of it has been read.
struct Gathered {
  model::SessionId id;
  model::ClientId client;
  model::ClinicianId clinician;
  int number = 0;
  model::OptionalText externalKey;
  model::SessionFields fields;
  std::optional<model::ClinicianId> signedBy;
  std::optional<model::Instant> signedAt;
  std::vector<model::Addendum> addenda;
  std::vector<Amendment> amendments;
};

SessionRecord asRecord(Gathered&& g) {
  const model::Date asOf = g.fields.date;
  std::optional<model::Signature> signature;
  if (g.signedBy && g.signedAt) signature = model::Signature{*g.signedBy, *g.signedAt};
  return {g.id,
          g.client,
          g.clinician,
          g.number,
          std::move(g.externalKey),
          restored(model::Session::make(std::move(g.fields), asOf)),
          signature,
          std::move(g.addenda),
          std::move(g.amendments)};
}

class SessionReader {
 public:
  // `sessions` is a condition on the table session, `rows` the same on what lies under it, both about :owner.
  // `number` counts a session among those of its client.
  SessionReader(Connection& connection, std::int64_t owner, std::string_view sessions, std::string_view rows,
                std::string_view number)
      : connection_(connection), owner_(owner), sessions_(sessions), rows_(rows), number_(number) {}

  std::vector<SessionRecord> read() {
    readSessions();
    readNotes();
    readObservations();
    readLater();
    std::vector<SessionRecord> records;
    records.reserve(gathered_.size());
    for (Gathered& session : gathered_) records.push_back(asRecord(std::move(session)));
    return records;
  }

 private:
  void readSessions();
  void readNotes();
  void readObservations();
  void readLater();

  // Each row of the table goes to `place`, with the session that it belongs to.
  template <class Fields, class Place>
  void readRows(std::string_view order, Place place) {
    Statement select(connection_, "SELECT session_id, " + std::string(Row<Fields>::columns) + " FROM " +
                                      std::string(Row<Fields>::table) + " WHERE " + rows_ +
                                      std::string(order));
    select.with(owner_);
    while (select.next()) {
      model::SessionId session;
      Fields row;
      select.read(session, fieldsOf(row));
      place(gathered_[position_.at(session)], std::move(row));
    }
  }
  template <class Fields>
  void readList(std::vector<Fields> model::SessionFields::*list, std::string_view order = "") {
    readRows<Fields>(
        order, [list](Gathered& session, Fields&& row) { (session.fields.*list).push_back(std::move(row)); });
  }

  Connection& connection_;
  std::int64_t owner_;
  std::string sessions_;
  std::string rows_;
  std::string number_;
  std::vector<Gathered> gathered_;
  std::unordered_map<model::SessionId, std::size_t> position_;
};

void SessionReader::readSessions() {
  Statement select(connection_, R"(
    SELECT id, client_id, clinician_id, external_key, note_format, signed_by, signed_at, )" +
                                    number_ + ", " + std::string(Row<model::SessionFields>::columns) +
                                    " FROM session WHERE " + sessions_ +
                                    " ORDER BY date, start_time, session.id");
  select.with(owner_);
  while (select.next()) {
    Gathered& session = gathered_.emplace_back();
    model::OptionalText format;
    select.read(session.id, session.client, session.clinician, session.externalKey, format, session.signedBy,
                session.signedAt, session.number, fieldsOf(session.fields));
    if (format) session.fields.note = model::ProgressNote{.format = std::move(*format)};
    position_.emplace(session.id, gathered_.size() - 1);
  }
}

void SessionReader::readNotes() {
  readRows<model::NoteSection>(" ORDER BY id", [](Gathered& session, model::NoteSection&& section) {
    if (!session.fields.note) throwDamaged();
    session.fields.note->sections.push_back(std::move(section));
  });
}

void SessionReader::readObservations() {
  readList(&model::SessionFields::ratings);
  readList(&model::SessionFields::steps, " ORDER BY rowid");
  readList(&model::SessionFields::giveAndTake);
  readList(&model::SessionFields::boundaries, " ORDER BY id");
  readList(&model::SessionFields::expectedPushback);
  readList(&model::SessionFields::goals);
  readRows<WellBeingValue>("", [](Gathered& session, WellBeingValue&& row) {
    session.fields.wellBeing[static_cast<std::size_t>(row.measure)] = row.value;
  });
}

void SessionReader::readLater() {
  readRows<model::Addendum>(
      " ORDER BY session_id, position",
      [](Gathered& session, model::Addendum&& addendum) { session.addenda.push_back(std::move(addendum)); });
  readRows<Amendment>(" ORDER BY session_id, position", [](Gathered& session, Amendment&& amendment) {
    session.amendments.push_back(std::move(amendment));
  });
}

}  // namespace

std::vector<SessionRecord> readSessionsOf(Connection& connection, model::ClientId client) {
  return SessionReader(connection, client.value, "client_id = :owner",
                       "session_id IN (SELECT id FROM session WHERE client_id = :owner)", kPlaceInRows)
      .read();
}

SessionRecord readSession(Connection& connection, model::SessionId session) {
  auto records =
      SessionReader(connection, session.value, "id = :owner", "session_id = :owner", kCountOfEarlier).read();
  if (records.empty()) throw VaultError(VaultFault::noRecord, kNoSuchRecord);
  return std::move(records.front());
}

}  // namespace trellis::store
