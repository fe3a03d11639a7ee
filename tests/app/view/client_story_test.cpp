#include "app/view/client_story.h"

#include <doctest/doctest.h>

#include "tests/support/open_practice.h"

using namespace trellis;
using model::Date;

namespace {

constexpr auto kBoundaries = static_cast<std::size_t>(model::Path::boundaries);

}  // namespace

TEST_CASE("Each relationship tells its signs and its characteristics from baseline to now") {
  tests::OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  const auto partner = practice.addPartner(client);
  practice.addSession(client, tests::ratedSession(Date(2026, 1, 5), partner, 4, 1));
  practice.addSession(client, tests::ratedSession(Date(2026, 2, 5), partner, 2, 3));
  const auto story = view::storyOf(practice.workspace, client);
  REQUIRE(story.size() == 2);
  CHECK(story[0].alias == "my partner");
  CHECK(story[0].now[kBoundaries] == "4 → 2");
  CHECK(story[1].alias.empty());
  CHECK(story[1].now[kBoundaries] == "1 → 3");
}

TEST_CASE("What was rated once has no course yet, and what was never rated is no zero") {
  tests::OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  const auto partner = practice.addPartner(client);
  auto fields = tests::attendedSession(Date(2026, 1, 5));
  fields.ratings = {
      {.relationship = partner, .item = {model::ItemKind::sign, model::Path::boundaries}, .value = 3}};
  practice.addSession(client, fields);
  const auto story = view::storyOf(practice.workspace, client);
  CHECK(story[0].now[kBoundaries] == "3");
  CHECK(story[1].now[kBoundaries] == "–");
}

TEST_CASE("The story counts a rating as it was amended") {
  tests::OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  const auto partner = practice.addPartner(client);
  const model::Signature signature{practice.workspace.clinician, practice.clock};
  const auto session = practice.addSession(client, tests::ratedSession(Date(2026, 1, 5), partner, 4, 1));
  store::SessionRepository sessions(practice.vault);
  sessions.sign(session, signature);
  sessions.amendRating(session, {.relationship = partner,
                                 .item = {model::ItemKind::sign, model::Path::boundaries},
                                 .value = 2,
                                 .reason = "A slip.",
                                 .signature = signature});
  CHECK(view::storyOf(practice.workspace, client)[0].now[kBoundaries] == "2");
}
