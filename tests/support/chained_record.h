// A client's signed record, to be tampered with: three signed sessions with a row in every table, an addendum
// under the second, an amendment under the third: five links. Beside them a draft, and another client with
// one signed session.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/store/connection.h"
#include "core/store/record_chain.h"
#include "core/store/transaction.h"
#include "tests/support/builders.h"

namespace trellis::tests {

class ChainedRecord : public VaultInFolder {
 public:
  ChainedRecord() {
    store::Transaction transaction(vault);
    for (const int month : {1, 2, 3}) signSession(month);
    const model::Signature signature{clinician, kNow};
    sessions().addAddendum(signedSessions[1], {"Called back.", signature});
    sessions().amendRating(
        signedSessions[2],
        {.relationship = partner, .item = {}, .value = 2, .reason = "Misread.", .signature = signature});
    sign(addSession(other, {.date = model::Date(2026, 5, 1)}));
    transaction.commit();
    vault.connection().execute("PRAGMA foreign_keys = OFF");
  }

  void behindItsBack(const std::string& sql) const {
    auto& connection = vault.connection();
    while (connection.number("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'") > 0)
      connection.execute("DROP TRIGGER " + nextTrigger());
    connection.execute(sql);
  }
  std::optional<store::BrokenRecord> broken() const { return store::RecordChain(vault).verify(client); }
  std::optional<store::BrokenRecord> brokenBy(const std::string& sql) const {  // and as it was again
    const store::Transaction transaction(vault);
    behindItsBack(sql);
    return broken();
  }
  std::optional<model::Date> brokenOnBy(const std::string& sql) const {
    const auto found = brokenBy(sql);
    return found ? found->date : std::nullopt;
  }
  std::string idOf(std::size_t session) const { return std::to_string(signedSessions[session].value); }

  model::ClientId client = addClient("Noor Haddad");
  model::ClientId other = addClient("Wen Li");
  model::RelationshipId partner = addPartner(client);
  model::RelationshipId friendship = addPartner(client);
  model::GoalId goal = store::GoalRepository(vault).add(
      client, aGoal({.statement = "I say what I need.", .started = model::Date(2026, 1, 1)}));
  model::SessionId draft = addSession(client, {.date = model::Date(2026, 4, 1)});
  std::vector<model::SessionId> signedSessions;

 private:
  std::string nextTrigger() const {
    return vault.connection()
        .database()
        .execAndGet("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        .getString();
  }
  void signSession(int month) {
    const auto session =
        addSession(client, {.date = model::Date(2026, static_cast<unsigned short>(month), 1),
                            .note = model::ProgressNote{"narrative", {{"narrative", "Said no."}}},
                            .takeaway = "I can want things.",
                            .risk = model::RiskAnswer{},
                            .ratings = {{.relationship = partner, .item = {}, .value = 3}},
                            .steps = {{std::nullopt, model::Path::self, model::Stage::planning},
                                      {partner, model::Path::self, model::Stage::planning}},
                            .giveAndTake = {{partner, 7, 3}},
                            .wellBeing = {5, {}, {}, {}},
                            .boundaries = {{partner, "No calls after ten", model::BoundaryOutcome::kept, 2}},
                            .expectedPushback = {{partner, "He may call at night."}},
                            .goals = {{goal, -1}}});
    const auto task = sessions().setTask(session, aTask("One small no."));
    if (!signedSessions.empty())
      sessions().reviewTask(lastTask_, session, {model::TaskResult::done, "Easier."});
    lastTask_ = task;
    sign(session);
    signedSessions.push_back(session);
  }

  model::TaskId lastTask_;
};

}  // namespace trellis::tests
