#include "app/view/search_view.h"

#include <doctest/doctest.h>

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
        id, model::PsychotherapyNote::make("Private: a marmalade of feelings.").value());
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
  CHECK(line.hit == "lighthouse");
  CHECK(line.before.find("no to the") != std::string::npos);
  CHECK(line.after.find("trip") != std::string::npos);
  CHECK(search.summary() == "1 hit");
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

TEST_CASE("A psychotherapy note is never found") {
  Written practice;
  view::SearchView search(practice.workspace);
  search.search("marmalade");
  CHECK(search.lines().empty());
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
