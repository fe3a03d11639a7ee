#include <doctest/doctest.h>

#include "core/store/connection.h"
#include "tests/support/builders.h"

using namespace trellis;
using model::Date;

namespace {

model::ClientFields everythingKnown() {
  return {
      .legalName = "Małgorzata O'Brien",
      .preferredName = "Gosia",
      .pronouns = "she/her",
      .dateOfBirth = Date(1990, 2, 28),
      .phone = "555-0101",
      .email = "gosia@example.org",
      .address = "1 Quay\nHarbor",
      .emergencyContact = {"Ewa", "sister", "555-0102"},
      .referralSource = "a colleague",
      .status = model::ClientStatus::paused,
      .intakeDate = Date(2026, 1, 5),
      .presentingConcerns = "Says yes to everything; wants to 'find out what I even like'.",
      .diagnoses = {{"F60.7", "Dependent personality", Date(2026, 1, 5), Date(2026, 6, 1)},
                    {"Z63.0", "Problems with partner", Date(2026, 1, 5)}},
      .reportLanguage = model::Language::spanish,
      .consents =
          {{model::ConsentKind::treatment, {}, Date(2026, 1, 5), Date(2027, 1, 5)},
           {model::ConsentKind::releaseOfInformation, "Dr. Quiroga", Date(2026, 2, 1), {}, Date(2026, 3, 1)}},
      .nextAppointment = model::Appointment{Date(2026, 11, 26), *model::TimeOfDay::make(10, 0)},
      .legalHold = true};
}

}  // namespace

TEST_CASE("a client comes back from the vault as saved, with diagnoses and consents") {
  const tests::VaultInFolder practice;
  auto fields = everythingKnown();
  fields.clinician = practice.clinician;
  const auto id = practice.clients().add(tests::aClient(fields), tests::kToday);
  CHECK(*practice.clients().find(id).client == fields);
}

TEST_CASE("a client of whom only the name is known comes back so") {
  const tests::VaultInFolder practice;
  const auto id = practice.addClient("Noor Haddad");
  CHECK(*practice.clients().find(id).client == model::ClientFields{.legalName = "Noor Haddad"});
}

TEST_CASE("saving a client replaces what was there") {
  const tests::VaultInFolder practice;
  const auto id = practice.clients().add(tests::aClient(everythingKnown()), tests::kToday);
  const model::ClientFields less{.legalName = "Gosia O'Brien"};
  practice.clients().save(id, tests::aClient(less), tests::kToday);
  CHECK(*practice.clients().find(id).client == less);
}

TEST_CASE("record numbers count up from one and are found by themselves") {
  const tests::VaultInFolder practice;
  const auto first = practice.addClient("Noor Haddad");
  const auto second = practice.addClient("Wen Pérez");
  CHECK(practice.clients().find(first).recordNumber == 1);
  CHECK(practice.clients().find(second).recordNumber == 2);
  CHECK(practice.clients().byKey("2") == second);
  CHECK_FALSE(practice.clients().byKey("3"));
  CHECK_FALSE(practice.clients().byKey("Wen"));
}

TEST_CASE("a record number cannot be changed, not even in the database") {
  const tests::VaultInFolder practice;
  practice.addClient("Noor Haddad");
  CHECK_THROWS_AS(practice.vault.connection().execute("UPDATE client SET record_number = 7"),
                  store::VaultError);
}

TEST_CASE("each change of status is added to the history, other changes are not") {
  const tests::VaultInFolder practice;
  model::ClientFields fields{.legalName = "Noor Haddad", .intakeDate = Date(2026, 1, 5)};
  const auto id = practice.clients().add(tests::aClient(fields), tests::kToday);
  fields.phone = "555-0101";
  practice.clients().save(id, tests::aClient(fields), tests::kToday);
  fields.status = model::ClientStatus::discharged;
  practice.clients().save(id, tests::aClient(fields), tests::kToday);
  const std::vector<model::StatusChange> expected = {{model::ClientStatus::active, Date(2026, 1, 5)},
                                                     {model::ClientStatus::discharged, tests::kToday}};
  CHECK(practice.clients().statusHistoryOf(id) == expected);
  CHECK_THROWS_AS(practice.vault.connection().execute("DELETE FROM client_status"), store::VaultError);
}

TEST_CASE("a relationship comes back as saved and belongs to its client") {
  const tests::VaultInFolder practice;
  const auto client = practice.addClient("Noor Haddad");
  const auto other = practice.addClient("Wen Pérez");
  const model::RelationshipFields fields{
      .otherName = "Óscar Yıldız",
      .alias = "my brother",
      .context = model::RelationshipContext::family,
      .began = Date(1990, 2, 28),
      .ended = Date(2026, 1, 1),
      .livesTogether = false,
      .printSafety = model::PrintSafety::unsafe,
      .maintainedBy = {model::Maintainer::obligation, model::Maintainer::guilt},
      .valuedGiving = "Sends money home",
      .hasSafetyConcern = true,
      .notes = "Calls at night."};
  const auto id = practice.clients().addRelationship(client, tests::aRelationship(fields));
  CHECK(*practice.clients().findRelationship(id).relationship == fields);
  CHECK(practice.clients().relationshipsOf(client).size() == 1);
  CHECK(practice.clients().relationshipsOf(other).empty());
}

TEST_CASE("a root comes back as saved") {
  const tests::VaultInFolder practice;
  const auto client = practice.addClient("Noor Haddad");
  model::RootFields fields{.theme = model::RootTheme::keepingThePeace,
                           .period = "teens",
                           .story = "Read the room before entering it.",
                           .feeds = {model::Path::security, model::Path::self}};
  const auto id = practice.clients().addRoot(client, model::Root::make(fields).value());
  CHECK(*practice.clients().findRoot(id).root == fields);
  fields.feeds.clear();
  practice.clients().saveRoot(id, model::Root::make(fields).value());
  CHECK(*practice.clients().rootsOf(client).front().root == fields);
}

TEST_CASE("a client that the vault does not hold is an error, not an empty client") {
  const tests::VaultInFolder practice;
  CHECK_THROWS_AS(practice.clients().find(model::ClientId{99}), store::VaultError);
  CHECK_THROWS_AS(
      practice.clients().save(model::ClientId{99}, tests::aClient({.legalName = "X"}), tests::kToday),
      store::VaultError);
}

TEST_CASE("a message about a refused row holds none of its words") {
  const tests::VaultInFolder practice;
  try {
    practice.vault.connection().execute(
        "INSERT INTO client (record_number, legal_name, status, report_language, legal_hold) "
        "VALUES (1, 'Secret Name', 'Secret Status', 'en', 0)");
    FAIL("the row was taken");
  } catch (const store::VaultError& error) {
    CHECK(error.kind() == store::VaultFault::refused);
    CHECK(std::string(error.what()).find("Secret") == std::string::npos);
  }
}
