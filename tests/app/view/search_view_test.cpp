#include "app/view/search_view.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/store/client_removal.h"
#include "tests/support/open_practice.h"

using namespace trellis;
using tests::OpenPractice;

namespace {

struct Written : OpenPractice {
  model::ClientId client = addClient("Lucía Núñez");
  model::SessionId session = write();

  model::SessionId write() {
    auto fields = tests::attendedSession(model::Date(2026, 11, 13));
    fields.note = model::ProgressNote{
        .format = "SOAP", .sections = {{.key = "subjective", .text = "She said no to the lighthouse trip."}}};
    const auto id = addSession(client, fields);
    store::SessionRepository(vault).savePsychotherapyNote(
        id, model::PsychotherapyNote::make("Private: a marmalade of feelings.").value(), workspace.clinician);
    return id;
  }
};

}  // namespace

TEST_CASE("Before a word is typed the page says what is searched") {
  OpenPractice practice;
  const view::SearchView search(practice.workspace);
  CHECK(search.lines().empty());
  CHECK_FALSE(search.summary().empty());
}

TEST_CASE("A hit stands in its sentence, with its place and date") {
  Written practice;
  view::SearchView search(practice.workspace);
  search.search("lighthouse");
  REQUIRE(search.lines().size() == 1);
  const auto& line = search.lines().front();
  CHECK(line.session == practice.session);
  CHECK(line.name == "Lucía Núñez");
  CHECK(line.date == "13 Nov 2026");
  CHECK(line.where == "Note: Subjective");
  CHECK(line.sentence == std::vector<view::SearchRun>{
                             {"She said no to the ", false}, {"lighthouse", true}, {" trip.", false}});
  CHECK(search.summary() == "1 hit");
}

TEST_CASE("A hit in a draft is told apart from one in a signed note, and one in no session from both") {
  Written practice;
  view::SearchView search(practice.workspace);
  search.search("lighthouse");
  CHECK(search.lines().front().state == "○ draft");
  store::SessionRepository(practice.vault)
      .sign(practice.session, {.clinician = practice.workspace.clinician, .at = practice.clock});
  search.search("lighthouse ");
  CHECK(search.lines().front().state == "● signed");
  search.search("nunez");
  CHECK(search.lines().front().state.empty());
}

TEST_CASE("The last word finds as it is typed, and whole once a space follows") {
  Written practice;
  view::SearchView search(practice.workspace);
  search.search("trip lighth");
  CHECK(search.lines().size() == 1);
  search.search("lighth ");
  CHECK(search.lines().empty());
  CHECK(search.summary().find("No hits") != std::string::npos);
}

TEST_CASE("A name is found without its accents") {
  Written practice;
  view::SearchView search(practice.workspace);
  search.search("nunez");
  REQUIRE_FALSE(search.lines().empty());
  CHECK(search.lines().front().client == practice.client);
}

TEST_CASE("Every word that was looked for is marked in the sentence") {
  Written practice;
  view::SearchView search(practice.workspace);
  search.search("trip lighthouse");
  REQUIRE(search.lines().size() == 1);
  CHECK(std::ranges::count(search.lines().front().sentence, true, &view::SearchRun::isHit) == 2);
}

TEST_CASE("A psychotherapy note is found while that is switched on, and never else") {
  Written practice;
  view::SearchView search(practice.workspace);
  search.search("marmal");
  CHECK(search.lines().empty());
  search.searchPrivateNotes(true);
  REQUIRE(search.lines().size() == 1);
  CHECK(search.lines().front().session == practice.session);
  search.searchPrivateNotes(false);
  CHECK(search.lines().empty());
  CHECK_FALSE(view::SearchView(practice.workspace).searchesPrivateNotes());
}

TEST_CASE("Another clinician's psychotherapy notes are never found") {
  Written practice;
  practice.workspace.clinician =
      store::ClinicianRepository(practice.vault)
          .add(model::Clinician::make({.signInName = "ben", .displayName = "Ben Ito"}).value());
  view::SearchView search(practice.workspace);
  search.searchPrivateNotes(true);
  search.search("marmalade");
  CHECK(search.lines().empty());
}

TEST_CASE("Filters say among which clients, between which days and where to look") {
  Written practice;
  const auto other = practice.addClient("Maya Rosen");
  auto fields = tests::attendedSession(model::Date(2026, 10, 2));
  fields.takeaway = "The lighthouse stays dark.";
  practice.addSession(other, fields);
  view::SearchView search(practice.workspace);
  search.search("lighthouse");
  CHECK(search.lines().size() == 2);
  search.filter({.client = "nunez"});
  REQUIRE(search.lines().size() == 1);
  CHECK(search.lines().front().client == practice.client);
  search.filter({.to = model::Date(2026, 10, 31)});
  REQUIRE(search.lines().size() == 1);
  CHECK(search.lines().front().client == other);
  search.filter({.from = model::Date(2026, 11, 1)});
  CHECK(search.lines().size() == 1);
  search.filter({.place = view::SearchPlace::tasks});
  CHECK(search.lines().empty());
  CHECK(search.summary().find("filters") != std::string::npos);
  search.filter({});
  CHECK(search.lines().size() == 2);
}

TEST_CASE("What belongs to no session is found only where no day is asked for") {
  Written practice;
  view::SearchView search(practice.workspace);
  search.search("nunez");
  CHECK(search.lines().size() == 1);
  search.filter({.from = model::Date(2026, 1, 1)});
  CHECK(search.lines().empty());
}

TEST_CASE("Diagnoses, contacts, consents and the levels of a goal are found") {
  OpenPractice practice;
  practice.addClient(
      {.legalName = "Maya Rosen",
       .phone = "555-0177",
       .diagnoses = {{.code = "F60.7", .text = "Dependent personality", .from = practice.today()}},
       .consents = {{.kind = model::ConsentKind::releaseOfInformation,
                     .releasedTo = "Doctor Winter",
                     .givenOn = practice.today()}}});
  view::SearchView search(practice.workspace);
  for (const char* words : {"0177", "dependent", "winter"}) {
    search.search(words);
    CAPTURE(words);
    CHECK(search.lines().size() == 1);
  }
}

TEST_CASE("More than 200 hits are cut, and the page says so") {
  OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  auto fields = tests::attendedSession(model::Date(2026, 11, 13));
  fields.takeaway = "The harbor was calm.";
  for (int i = 0; i < 205; ++i) practice.addSession(client, fields);
  view::SearchView search(practice.workspace);
  search.search("harbor");
  CHECK(search.lines().size() == 200);
  CHECK(search.summary().find("200") != std::string::npos);
}

TEST_CASE("A search in one client's record leaves out another who is called the same") {
  Written practice;
  const auto namesake = practice.addClient("Lucía Núñez");
  auto fields = tests::attendedSession(model::Date(2026, 11, 6));
  fields.takeaway = "The lighthouse stays dark.";
  practice.addSession(namesake, fields);
  view::SearchView search(practice.workspace);
  search.search("lighthouse");
  CHECK(search.lines().size() == 2);
  search.searchOnly(namesake, "Lucía Núñez");
  REQUIRE(search.lines().size() == 1);
  CHECK(search.lines().front().client == namesake);
  search.searchOnly(practice.client, "Lucía Núñez");
  REQUIRE(search.lines().size() == 1);
  CHECK(search.lines().front().client == practice.client);
  search.filter({.client = "lucia"});
  CHECK(search.lines().size() == 2);
}

TEST_CASE("A hit that is of no session says on which part of the client's page it lies") {
  Written practice;
  practice.addRelationship(practice.client, {.otherName = "Petra Quill", .alias = "my aunt"});
  view::SearchView search(practice.workspace);
  search.search("quill");
  REQUIRE(search.lines().size() == 1);
  CHECK(search.lines().front().place == view::ClientPlace::people);
}

TEST_CASE("A hit in a session says at which field of its form it lies, the psychotherapy note's too") {
  Written practice;
  view::SearchView search(practice.workspace);
  search.search("lighthouse");
  REQUIRE(search.lines().size() == 1);
  CHECK(search.lines().front().field == "note.subjective");
  search.searchPrivateNotes(true);
  search.search("marmalade");
  REQUIRE(search.lines().size() == 1);
  CHECK(search.lines().front().field == "privateNote");
}

namespace {

struct Chosen : OpenPractice {
  model::ClientId client = addClient("Lucía Núñez");
  model::SessionId session = choose();

  model::SessionId choose() {
    store::ClientRepository(vault).addRoot(
        client, model::Root::make({.theme = model::RootTheme::boundariesIgnored}).value());
    auto fields = tests::attendedSession(model::Date(2026, 11, 13));
    fields.interventions = {"guilt_work", "boundary_planning"};
    fields.risk = model::RiskAnswer{{model::RiskKind::selfHarm}, {}};
    return addSession(client, fields);
  }
};

}  // namespace

TEST_CASE("An intervention is found by its name in either language, and opens at its box in the session") {
  Chosen practice;
  view::SearchView search(practice.workspace);
  for (const char* words : {"guilt", "working gui", "shame with", "vergüenza", "TRABAJO culp"}) {
    CAPTURE(words);
    search.search(words);
    REQUIRE(search.lines().size() == 1);
    const auto& line = search.lines().front();
    CHECK(line.session == practice.session);
    CHECK(line.where == "Intervention");
    CHECK(line.field == "intervention.guilt_work");
    REQUIRE(line.sentence.size() == 3);
    CHECK(line.sentence[0] == view::SearchRun{"Working with guilt and shame", true});
    CHECK(line.sentence[2] == view::SearchRun{"Planning a boundary and the reply to pushback", false});
  }
  search.search("uilt");
  CHECK(search.lines().empty());
}

TEST_CASE("A kind of risk and the theme of a root are found by their names, each at its place") {
  Chosen practice;
  view::SearchView search(practice.workspace);
  search.search("self-harm");
  REQUIRE(search.lines().size() == 1);
  CHECK(search.lines().front().where == "Risk");
  CHECK(search.lines().front().field == "risk.self_harm");
  search.search("ignored");
  REQUIRE(search.lines().size() == 1);
  CHECK(search.lines().front().where == "Root: theme");
  CHECK(search.lines().front().place == view::ClientPlace::people);
  CHECK(search.lines().front().sentence == std::vector<view::SearchRun>{{"Boundaries were ignored", true}});
}

TEST_CASE("What was chosen is found among the places that it belongs to") {
  Chosen practice;
  view::SearchView search(practice.workspace);
  search.search("boundar");
  CHECK(search.lines().size() == 2);
  search.filter({.place = view::SearchPlace::tasks});
  CHECK(search.lines().size() == 1);
  search.filter({.place = view::SearchPlace::people});
  CHECK(search.lines().size() == 1);
  search.filter({.place = view::SearchPlace::notes});
  CHECK(search.lines().empty());
}

TEST_CASE("Of a client whose record is gone no hit stays, and no filter by their name") {
  OpenPractice practice;
  const auto client = practice.addClient("Marigold Quill");
  view::SearchView search(practice.workspace);
  search.search("marigold");
  search.searchOnly(client, "Marigold Quill");
  REQUIRE(search.lines().size() == 1);
  store::removeClient(practice.vault, client, practice.today());
  search.forget(client);
  CHECK(search.lines().empty());
  CHECK(search.filters() == view::SearchFilters());
}
