#include "app/view/merge_view.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/store/recovery_journal.h"
#include "tests/support/open_practice.h"

using namespace trellis;
using model::Date;

namespace {

store::ClientIdentity identity(int number, std::string legal, model::OptionalText preferred = {},
                               std::optional<Date> born = {}) {
  return {{number}, number, std::move(legal), std::move(preferred), born};
}

bool areFound(const store::ClientIdentity& one, const store::ClientIdentity& other) {
  return view::possibleDuplicates({.clients = {one, other}}).size() == 1;
}

struct PracticeWithTwice : tests::OpenPractice {
  model::ClientId first = addClient({.legalName = "Noor Haddad",
                                     .dateOfBirth = Date(1990, 4, 1),
                                     .phone = "555-0100",
                                     .status = model::ClientStatus::active});
  model::ClientId again =
      addClient({.legalName = "noor HADDAD", .pronouns = "she/her", .phone = "555-0199", .email = "n@x.org"});
  model::ClientId nobody = addClient("Wen Li");
  view::MergeView merge{workspace};

  PracticeWithTwice() { merge.refresh(); }
  std::size_t rowOf(const std::string& what) const {
    const auto row = std::ranges::find(merge.rows(), what, &view::MergeRow::what);
    return static_cast<std::size_t>(row - merge.rows().begin());
  }
  const view::MergeRow& row(const std::string& what) const { return merge.rows().at(rowOf(what)); }
  model::ClientFields fieldsOf(model::ClientId client) const {
    return *store::ClientRepository(vault).find(client).client;
  }
};

}  // namespace

TEST_CASE("One name is found twice whatever its case, accents, spaces, marks and order") {
  CHECK(areFound(identity(1, "Lucía Rosén-Stein"), identity(2, "LUCIA  rosen stein")));
  CHECK(areFound(identity(1, "Rosen, Maya"), identity(2, "Maya Rosen")));
  CHECK_FALSE(areFound(identity(1, "Maya Rosen"), identity(2, "Maya Rose")));
}

TEST_CASE("A name that is legal in one record and preferred in the other is found twice") {
  CHECK(areFound(identity(1, "Robert Stone", "Bo Stone"), identity(2, "Bo Stone", "Robert Stone")));
  CHECK(areFound(identity(1, "Robert Stone", "Bo Stone"), identity(2, "Bo Stone")));
  CHECK_FALSE(areFound(identity(1, "Robert Stone", "Bo"), identity(2, "Bodil Kjær", "Bo")));
}

TEST_CASE("Two dates of birth tell two people apart, a missing one does not") {
  const auto one = identity(1, "Maya Rosen", {}, Date(1990, 4, 1));
  CHECK(areFound(one, identity(2, "Maya Rosen", {}, Date(1990, 4, 1))));
  CHECK(areFound(one, identity(2, "Maya Rosen")));
  CHECK_FALSE(areFound(one, identity(2, "Maya Rosen", {}, Date(1990, 4, 2))));
}

TEST_CASE("Three records of one name are three pairs, each once") {
  const std::vector all = {identity(1, "Maya Rosen", "Maya Rosen"), identity(2, "Maya Rosen"),
                           identity(3, "Maya Rosen")};
  CHECK(view::possibleDuplicates({.clients = all}).size() == 3);
}

TEST_CASE("A pair stands side by side, with what it shares") {
  const PracticeWithTwice practice;
  REQUIRE(practice.merge.pairs() == 1);
  CHECK(practice.merge.nameOf(0, false) == "Noor Haddad, record 1");
  CHECK(practice.merge.nameOf(0, true) == "noor HADDAD, record 2");
  CHECK(practice.merge.reasonOf(0) == "the same name; one has no date of birth");
  CHECK(practice.row("Phone").one == "555-0100");
  CHECK(practice.row("Phone").other == "555-0199");
}

TEST_CASE("What the record that goes on does not tell comes from the other, what it tells stays") {
  const PracticeWithTwice practice;
  CHECK(practice.row("E-mail").merged == "n@x.org");
  CHECK(practice.row("Phone").merged == "555-0100");
  CHECK(practice.row("Record number").merged == "1");
}

TEST_CASE(
    "Where the two differ, the other value is taken and given back; where not, there is nothing to take") {
  PracticeWithTwice practice;
  CHECK(practice.row("Phone").canSwitch);
  CHECK_FALSE(practice.row("Status").canSwitch);
  practice.merge.switchValue(practice.rowOf("Phone"));
  CHECK(practice.row("Phone").merged == "555-0199");
  practice.merge.switchValue(practice.rowOf("Phone"));
  CHECK(practice.row("Phone").merged == "555-0100");
}

TEST_CASE("The record with more sessions goes on, unless the therapist chooses the other") {
  PracticeWithTwice practice;
  practice.addSession(practice.again, tests::attendedSession(practice.today()));
  practice.merge.refresh();
  CHECK(practice.merge.keepsOther());
  CHECK(practice.row("Sessions").other == "1");
  practice.merge.keep(false);
  CHECK(practice.row("Record number").merged == "1");
}

TEST_CASE("Merged, there is one record with the values that were chosen, and the way back is listed") {
  PracticeWithTwice practice;
  practice.merge.switchValue(practice.rowOf("Phone"));
  REQUIRE(practice.merge.merge());
  CHECK(practice.merge.hasChanged());
  CHECK(practice.merge.pairs() == 0);
  CHECK_FALSE(practice.merge.emptyState().empty());
  const auto fields = practice.fieldsOf(practice.first);
  CHECK(fields.phone == "555-0199");
  CHECK(fields.email == "n@x.org");
  CHECK(fields.dateOfBirth == Date(1990, 4, 1));
  REQUIRE(practice.merge.decisions() == 1);
  CHECK(practice.merge.decision(0).other == "noor HADDAD, record 2");
}

TEST_CASE("A merge that is undone lists the pair again, each as it was") {
  PracticeWithTwice practice;
  const auto before = practice.fieldsOf(practice.first);
  REQUIRE(practice.merge.merge());
  REQUIRE(practice.merge.undo(0));
  CHECK(practice.merge.pairs() == 1);
  CHECK(practice.merge.decisions() == 0);
  CHECK(practice.fieldsOf(practice.first) == before);
}

TEST_CASE("Why a merge cannot be undone is said") {
  PracticeWithTwice practice;
  REQUIRE(practice.merge.merge());
  practice.addPartner(practice.first);
  CHECK_FALSE(practice.merge.undo(0));
  CHECK(practice.merge.message().find("nobody can tell whose they are") != std::string::npos);
}

TEST_CASE("Records at which something is typed and not saved are neither merged nor taken apart") {
  PracticeWithTwice practice;
  const store::DraftKey key{.clinician = practice.workspace.clinician, .client = practice.first};
  practice.journal.keep(key, "typed", practice.clock);
  CHECK_FALSE(practice.merge.merge());
  CHECK(practice.merge.message().find("save it first") != std::string::npos);
  practice.journal.drop(key);
  REQUIRE(practice.merge.merge());
  practice.journal.keep(key, "typed", practice.clock);
  CHECK_FALSE(practice.merge.undo(0));
}

TEST_CASE("Values that contradict each other are refused with the reason, and nothing is merged") {
  PracticeWithTwice practice;
  auto fields = practice.fieldsOf(practice.again);
  fields.intakeDate = Date(1980, 1, 1);
  store::ClientRepository(practice.vault)
      .save(practice.again, model::Client::make(fields, practice.today()).value(), practice.today());
  practice.merge.refresh();
  CHECK_FALSE(practice.merge.merge());
  CHECK_FALSE(practice.merge.message().empty());
  CHECK(practice.merge.decisions() == 0);
}

TEST_CASE("Two who were told apart are not asked about again, and the decision is listed with its date") {
  PracticeWithTwice practice;
  REQUIRE(practice.merge.tellApart());
  CHECK(practice.merge.pairs() == 0);
  CHECK_FALSE(practice.merge.hasChanged());
  REQUIRE(practice.merge.decisions() == 1);
  const auto& decision = practice.merge.decision(practice.merge.latestToldApart());
  CHECK(decision.one == "Noor Haddad, record 1");
  CHECK(decision.other == "noor HADDAD, record 2");
  CHECK(decision.decided == "not the same person");
  CHECK(decision.on == "20 Nov 2026");
}

TEST_CASE("That two were told apart is taken back, and they are asked about again") {
  PracticeWithTwice practice;
  practice.merge.tellApart();
  REQUIRE(practice.merge.undo(0));
  CHECK(practice.merge.pairs() == 1);
  CHECK(practice.merge.decisions() == 0);
}

TEST_CASE("A third record of the name is asked about with each of two who were told apart") {
  PracticeWithTwice practice;
  practice.merge.tellApart();
  practice.addClient("Noor Haddad");
  practice.merge.refresh();
  CHECK(practice.merge.pairs() == 2);
}

TEST_CASE("The home page says how many pairs there are, and nothing where there are none") {
  CHECK(view::duplicatesSentence(0).empty());
  CHECK(view::duplicatesSentence(1) == "Two records may be of the same person.");
  CHECK(view::duplicatesSentence(3) == "3 pairs of records may each be of the same person.");
}

TEST_CASE("What is compared is the same as before until a name, a date of birth or a decision changes") {
  PracticeWithTwice practice;
  const auto before = view::readComparable(practice.vault);
  practice.addSession(practice.first, tests::attendedSession(practice.today()));
  CHECK(view::readComparable(practice.vault) == before);
  practice.merge.tellApart();
  CHECK(view::readComparable(practice.vault) != before);
}
