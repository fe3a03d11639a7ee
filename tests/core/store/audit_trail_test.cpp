#include "core/store/audit_trail.h"

#include <doctest/doctest.h>

#include "core/store/connection.h"
#include "core/store/import_writer.h"
#include "core/store/measure_repository.h"
#include "tests/support/builders.h"

using namespace trellis;
using model::Date;
using store::AuditAction;
using store::AuditObject;
using store::AuditTrail;
using store::VaultError;

namespace {

class AuditedPractice : public tests::VaultInFolder {
 public:
  AuditTrail trail{vault};
  std::int64_t first = latest() + 1;  // of what a test adds

  std::int64_t latest() const { return static_cast<std::int64_t>(trail.head()->sequence); }
  void actAt(std::string_view instant, model::ClinicianId who) const {
    const auto at = *model::parseInstant(instant);
    vault.connection().actAs({who, [at] { return at; }});
  }
  void viewFive() {
    for (int i = 0; i < 5; ++i) trail.viewed(AuditObject::client, i, model::ClientId{i});
  }
  void behindItsBack(const std::string& sql) const {
    for (const char* trigger : {"audit_entry_comes_last", "audit_entry_stays", "audit_entry_is_kept"})
      vault.connection().execute("DROP TRIGGER IF EXISTS " + std::string(trigger));
    vault.connection().execute(sql);
  }
  std::optional<std::int64_t> broken() const { return trail.verify().firstBroken; }

  // What was told since, oldest first, as "action object".
  std::vector<std::string> told() const {
    std::vector<std::string> acts;
    for (const auto& entry : trail.list({}))
      if (entry.sequence >= first)
        acts.push_back(std::string(model::keyOf(entry.act.action)) + ' ' +
                       std::string(model::keyOf(entry.act.object)));
    std::ranges::reverse(acts);
    return acts;
  }
};

std::vector<std::int64_t> sequencesOf(const std::vector<store::AuditEntry>& entries) {
  std::vector<std::int64_t> sequences;
  for (const auto& entry : entries) sequences.push_back(entry.sequence);
  return sequences;
}

std::string whereSequenceIs(std::int64_t sequence) {
  return " WHERE sequence = " + std::to_string(sequence);
}

}  // namespace

TEST_CASE("an entry keeps who did what to which object, when, for which client") {
  AuditedPractice practice;
  practice.trail.printed("client_summary", model::ClientId{7});
  const auto entry = practice.trail.list({}).front();
  CHECK(entry.sequence == practice.first);
  CHECK(entry.at == tests::kNow);
  CHECK(entry.clinician == practice.clinician);
  CHECK(entry.act == store::AuditAct{AuditAction::printed, AuditObject::report, std::nullopt,
                                     model::ClientId{7}, "report=client_summary"});
}

TEST_CASE("a new vault tells that its first clinician was added by nobody, and that they made it") {
  const AuditedPractice practice;
  const auto entries = practice.trail.list({});
  REQUIRE(entries.size() == 2);
  CHECK(entries[1].act.action == AuditAction::clinicianAdded);
  CHECK_FALSE(entries[1].clinician);
  CHECK(entries[0].act.object == AuditObject::vault);
  CHECK(entries[0].clinician == practice.clinician);
}

TEST_CASE("whatever is saved tells so once") {
  AuditedPractice practice;
  const auto client = practice.addClient("Noor Haddad");
  practice.clients().save(client, tests::aClient({.legalName = "Noor Haddad"}), tests::kToday);
  const auto partner = practice.addPartner(client);
  practice.clients().saveRelationship(partner,
                                      tests::aRelationship({.otherName = "Sam", .alias = "my partner"}));
  const auto root = practice.clients().addRoot(client, model::Root::make({.story = "x"}).value());
  practice.clients().saveRoot(root, model::Root::make({.story = "y"}).value());
  store::GoalRepository goals(practice.vault);
  const auto aGoal = tests::aGoal({.statement = "One", .started = Date(2026, 1, 1)});
  goals.save(goals.add(client, aGoal), aGoal);
  practice.vault.savePractice(tests::aPractice());
  CHECK(practice.told() == std::vector<std::string>{"created client", "changed client",
                                                    "created relationship", "changed relationship",
                                                    "created root", "changed root", "created goal",
                                                    "changed goal", "changed practice"});
}

TEST_CASE("the life of a session is told from draft to amendment, with its client") {
  AuditedPractice practice;
  const auto client = practice.addClient("Noor Haddad");
  const auto partner = practice.addPartner(client);
  practice.first = practice.latest() + 1;
  const auto session = practice.addSession(client, {.date = Date(2026, 1, 1)});
  practice.sessions().saveDraft(session, tests::aSession({.date = Date(2026, 1, 2)}));
  practice.sign(session);
  const model::Signature signature{practice.clinician, tests::kNow};
  practice.sessions().addAddendum(session, {"Later.", signature});
  practice.sessions().amendRating(
      session,
      {.relationship = partner, .item = {}, .value = 2, .reason = "Misread.", .signature = signature});
  CHECK(practice.told() == std::vector<std::string>{"created session", "changed session", "signed session",
                                                    "addendum_added session", "amended session"});
  for (const auto& entry : practice.trail.list({.limit = 5})) {
    CHECK(entry.act.client == client);
    CHECK(entry.act.objectId == session.value);
  }
}

TEST_CASE("tasks tell of themselves, and a private note only where it became another") {
  AuditedPractice practice;
  const auto client = practice.addClient("Noor Haddad");
  const auto session = practice.addSession(client, {.date = Date(2026, 1, 1)});
  practice.first = practice.latest() + 1;
  const auto task = practice.sessions().setTask(session, tests::aTask("One small no."));
  practice.sessions().reviewTask(task, session, {.result = model::TaskResult::done});
  practice.sessions().dropTask(task);
  const auto note = model::PsychotherapyNote::make("private").value();
  for (const auto& words : {std::optional(note), std::optional(note), {}, {}})
    practice.sessions().savePsychotherapyNote(session, words, practice.clinician);
  CHECK(practice.told() == std::vector<std::string>{"created practice_task", "changed practice_task",
                                                    "deleted practice_task", "created psychotherapy_note",
                                                    "deleted psychotherapy_note"});
}

TEST_CASE("a clinician who is deactivated or comes back is told as such") {
  AuditedPractice practice;
  store::ClinicianRepository clinicians(practice.vault);
  auto fields = model::ClinicianFields{.signInName = "ben", .displayName = "Ben Okafor"};
  const auto ben = clinicians.add(model::Clinician::make(fields).value());
  for (const bool isActive : {false, true, true}) {
    fields.isActive = isActive;
    clinicians.save(ben, model::Clinician::make(fields).value());
  }
  CHECK(practice.told() == std::vector<std::string>{"clinician_added clinician",
                                                    "clinician_deactivated clinician",
                                                    "clinician_reactivated clinician", "changed clinician"});
}

TEST_CASE("measures and their administrations are told") {
  AuditedPractice practice;
  const auto client = practice.addClient("Noor Haddad");
  practice.first = practice.latest() + 1;
  store::MeasureRepository measures(practice.vault);
  const model::OutcomeMeasureFields fields{.name = "PHQ-9", .low = 0, .high = 27};
  const auto measure = measures.add(model::OutcomeMeasure::make(fields).value());
  measures.save(measure, model::OutcomeMeasure::make(fields).value());
  measures.administer(client, measure,
                      model::Administration::make({Date(2026, 1, 1), 14}, fields, tests::kToday).value());
  CHECK(practice.told() ==
        std::vector<std::string>{"created measure", "changed measure", "created administration"});
}

TEST_CASE("an import is one entry with its counts, and none where it is not kept") {
  AuditedPractice practice;
  {
    store::ImportWriter writer(practice.vault, practice.clinician, tests::kNow);
    writer.addClient("C1", tests::aClient({.legalName = "Noor Haddad"}));
  }
  CHECK(practice.told().empty());
  store::ImportWriter writer(practice.vault, practice.clinician, tests::kNow);
  const auto client = writer.addClient("C1", tests::aClient({.legalName = "Noor Haddad"})).id;
  writer.sign(writer.addSession("S1", client, tests::aSession({.date = Date(2026, 1, 1)})).id);
  writer.addSession("S2", client, tests::aSession({.date = Date(2026, 1, 2)}));
  writer.commit();
  CHECK(practice.told() == std::vector<std::string>{"imported vault"});
  CHECK(practice.trail.list({}).front().act.detail == "clients=1;sessions=2;signed=1");
}

TEST_CASE("what fails is not told") {
  AuditedPractice practice;
  const auto client = practice.addClient("Noor Haddad");
  const auto session = practice.addSession(client, {.date = Date(2026, 1, 1)});
  practice.sign(session);
  const auto before = practice.latest();
  CHECK_THROWS_AS(practice.sessions().saveDraft(session, tests::aSession({.date = Date(2026, 1, 2)})),
                  VaultError);
  CHECK(practice.latest() == before);
}

TEST_CASE("an entry holds no words: the vault refuses them") {
  AuditedPractice practice;
  CHECK_THROWS_AS(practice.trail.printed("Noor Haddad", {}), VaultError);
  CHECK(practice.latest() == practice.first - 1);
}

TEST_CASE("the database itself refuses to change, remove, replace or squeeze in an entry") {
  AuditedPractice practice;
  practice.viewFive();
  const std::string copied = "INTO audit_entry SELECT sequence + ";
  for (const std::string& sql :
       {std::string("UPDATE audit_entry SET detail = 'x' WHERE sequence = 2"),
        std::string("DELETE FROM audit_entry WHERE sequence = 2"),
        "INSERT OR REPLACE " + copied +
            "0, at, clinician_id, action, object, object_id, client_id, 'x', mac FROM audit_entry" +
            whereSequenceIs(2),
        "INSERT " + copied +
            "90, at, clinician_id, action, object, object_id, client_id, 'x', mac FROM audit_entry" +
            whereSequenceIs(2)})
    CHECK_THROWS_AS(practice.vault.connection().execute(sql), VaultError);
  CHECK(practice.trail.verify().isWhole());
}

TEST_CASE("a trail as it was written is whole, with and without the anchor of its head") {
  AuditedPractice practice;
  practice.viewFive();
  CHECK(practice.trail.verify().isWhole());
  CHECK(practice.trail.verify().entries == practice.latest());
  const auto anchor = practice.trail.head();
  practice.viewFive();
  CHECK(practice.trail.verify(anchor).isWhole());
}

TEST_CASE("an entry that was changed in any field is found, wherever it stands") {
  for (const std::string change :
       {"at = '2026-11-20T10:55:01Z'", "clinician_id = 9", "clinician_id = NULL", "action = 'printed'",
        "object = 'goal'", "object_id = 99", "object_id = NULL", "client_id = 99", "client_id = NULL",
        "detail = 'x'", "mac = randomblob(32)"}) {
    CAPTURE(change);
    AuditedPractice practice;
    practice.viewFive();
    const auto place = practice.first + static_cast<std::int64_t>(change.size() % 5);
    practice.behindItsBack("UPDATE audit_entry SET " + change + whereSequenceIs(place));
    CHECK(practice.broken() == place);
  }
}

TEST_CASE("an entry that was removed is found at every place but the last, and there by the anchor") {
  for (std::int64_t offset = 0; offset < 5; ++offset) {
    AuditedPractice practice;
    practice.viewFive();
    const auto anchor = practice.trail.head();
    const std::int64_t place = practice.first + offset;
    practice.behindItsBack("DELETE FROM audit_entry" + whereSequenceIs(place));
    CHECK(practice.broken() == (offset < 4 ? std::optional(place) : std::nullopt));
    CHECK(practice.trail.verify(anchor).firstBroken == place);
  }
}

TEST_CASE("an entry that was removed is found where the others were moved up to close the gap") {
  AuditedPractice practice;
  practice.viewFive();
  practice.behindItsBack("DELETE FROM audit_entry" + whereSequenceIs(practice.first + 1));
  practice.behindItsBack("UPDATE audit_entry SET sequence = sequence - 1 WHERE sequence > " +
                         std::to_string(practice.first + 1));
  CHECK(practice.broken() == practice.first + 1);
}

TEST_CASE("two entries that changed places are found at the first of them") {
  for (std::int64_t offset = 0; offset < 4; ++offset) {
    AuditedPractice practice;
    practice.viewFive();
    const std::int64_t one = practice.first + offset;
    for (const auto& [from, to] : {std::pair{one, std::int64_t{999}}, {one + 1, one}, {999, one + 1}})
      practice.behindItsBack("UPDATE audit_entry SET sequence = " + std::to_string(to) +
                             whereSequenceIs(from));
    CHECK(practice.broken() == practice.first + offset);
  }
}

TEST_CASE("an entry that was appended without the key is found") {
  AuditedPractice practice;
  practice.viewFive();
  practice.behindItsBack(R"(
    INSERT INTO audit_entry SELECT sequence + 1, at, clinician_id, action, object, object_id, client_id, detail, mac
    FROM audit_entry ORDER BY sequence DESC LIMIT 1)");
  CHECK(practice.broken() == practice.first + 5);
}

TEST_CASE("a trail that was put back and went on another way is found at its anchor") {
  AuditedPractice practice;
  practice.viewFive();
  const auto anchor = practice.trail.head();
  practice.behindItsBack("DELETE FROM audit_entry" + whereSequenceIs(practice.latest()));
  practice.trail.viewed(AuditObject::caseload, std::nullopt);
  practice.trail.viewed(AuditObject::caseload, std::nullopt);
  CHECK(practice.trail.verify().isWhole());
  CHECK(practice.trail.verify(anchor).firstBroken == static_cast<std::int64_t>(anchor->sequence));
}

TEST_CASE("the head tells the last entry, its time in seconds, and its mac") {
  AuditedPractice practice;
  practice.actAt("1970-01-02T00:00:01Z", practice.clinician);
  practice.viewFive();
  const auto head = practice.trail.head();
  CHECK(head->sequence == static_cast<std::uint64_t>(practice.first + 4));
  CHECK(head->at == 86401);
  CHECK(head->mac != seal::Mac{});
}

TEST_CASE("entries are listed newest first, by client, clinician, action and time") {
  AuditedPractice practice;
  const auto first = practice.first;
  const model::ClinicianId ben{2};
  practice.actAt("2026-11-21T08:00:00Z", practice.clinician);
  practice.trail.viewed(AuditObject::client, 7, model::ClientId{7});
  practice.actAt("2026-11-22T08:00:00Z", ben);
  practice.trail.viewed(AuditObject::client, 8, model::ClientId{8});
  practice.trail.exported("json", model::ClientId{7});
  const auto listed = [&](const store::AuditFilter& filter) {
    return sequencesOf(practice.trail.list(filter));
  };
  const auto noon = *model::parseInstant("2026-11-21T12:00:00Z");
  using Sequences = std::vector<std::int64_t>;
  CHECK(listed({.client = model::ClientId{7}}) == Sequences{first + 2, first});
  CHECK(listed({.clinician = ben}) == Sequences{first + 2, first + 1});
  CHECK(listed({.action = AuditAction::viewed}) == Sequences{first + 1, first});
  CHECK(listed({.from = noon}) == Sequences{first + 2, first + 1});
  CHECK(listed({.to = noon, .limit = 1}) == Sequences{first});
  CHECK(listed({.client = model::ClientId{7}, .clinician = ben, .action = AuditAction::exported}) ==
        Sequences{first + 2});
  CHECK(listed({.client = model::ClientId{7}, .clinician = ben, .action = AuditAction::viewed}).empty());
}

TEST_CASE("the next page goes on before the last entry of this one") {
  AuditedPractice practice;
  practice.viewFive();
  const auto page = practice.trail.list({.action = AuditAction::viewed, .limit = 2});
  const auto next = practice.trail.list(
      {.action = AuditAction::viewed, .beforeSequence = page.back().sequence, .limit = 2});
  CHECK(sequencesOf(page) == std::vector{practice.first + 4, practice.first + 3});
  CHECK(sequencesOf(next) == std::vector{practice.first + 2, practice.first + 1});
}

TEST_CASE("the trail is there again when the vault is opened again") {
  AuditedPractice practice;
  practice.viewFive();
  const auto head = practice.trail.head();
  const auto file = practice.file;
  { const auto closed = std::move(practice.vault); }
  const auto vault = tests::open(file);
  const auto entries = AuditTrail(vault).list({.limit = 2});
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].act.action == AuditAction::signedIn);
  CHECK(entries[1].sequence == static_cast<std::int64_t>(head->sequence));
  CHECK(AuditTrail(vault).verify(head).isWhole());
}
