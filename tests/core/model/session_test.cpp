#include "core/model/session.h"

#include <doctest/doctest.h>

#include "tests/support/field_errors.h"
#include "tests/support/today.h"

using namespace trellis::model;
using trellis::tests::kToday;
using trellis::tests::refuses;

namespace {

const RelationshipId kPartner{1};
const Item kPoorBoundaries{ItemKind::sign, Path::boundaries};

SessionFields today() {
  SessionFields fields;
  fields.date = kToday;
  return fields;
}

FieldErrors errorsOf(const SessionFields& fields) {
  return Session::make(fields, kToday).errors();
}

}  // namespace

TEST_CASE("A draft may hold nothing but its date") {
  CHECK(errorsOf(today()).empty());
}

TEST_CASE("A session in the future is refused") {
  SessionFields fields = today();
  fields.date = Date(2026, 11, 21);
  CHECK(refuses(errorsOf(fields), "date"));
}

TEST_CASE("A session ends after it starts") {
  SessionFields fields = today();
  fields.start = TimeOfDay::make(10, 0);
  fields.end = TimeOfDay::make(10, 0);
  CHECK(refuses(errorsOf(fields), "end"));
  fields.end = TimeOfDay::make(10, 50);
  CHECK(errorsOf(fields).empty());
}

TEST_CASE("A rating is 0 to 4") {
  for (const int value : {0, 1, 2, 3, 4})
    CHECK(check(Rating{.relationship = kPartner, .item = kPoorBoundaries, .value = value}).empty());
  for (const int value : {-1, 5, 7})
    CHECK(refuses(check(Rating{.relationship = kPartner, .item = kPoorBoundaries, .value = value}), "value"));
}

TEST_CASE("An error names the row that it is about") {
  SessionFields fields = today();
  fields.ratings = {{.relationship = kPartner, .item = kPoorBoundaries, .value = 3},
                    {.relationship = kPartner, .item = {ItemKind::sign, Path::self}, .value = 7}};
  CHECK(refuses(errorsOf(fields), "ratings[1].value"));
}

TEST_CASE("Both raters may rate the same item, each once") {
  SessionFields fields = today();
  fields.ratings = {
      {.relationship = kPartner, .rater = Rater::clinician, .item = kPoorBoundaries, .value = 3},
      {.relationship = kPartner, .rater = Rater::client, .item = kPoorBoundaries, .value = 2}};
  CHECK(errorsOf(fields).empty());
  fields.ratings.push_back(fields.ratings[0]);
  CHECK(refuses(errorsOf(fields), "ratings[2]"));
}

TEST_CASE("A rating that was not made is absent, not 0") {
  SessionFields fields = today();
  CHECK_FALSE(ratingOf(fields, kPartner, Rater::clinician, kPoorBoundaries));
  fields.ratings = {{.relationship = kPartner, .item = kPoorBoundaries, .value = 0}};
  CHECK(ratingOf(fields, kPartner, Rater::clinician, kPoorBoundaries) == 0);
}

TEST_CASE("Give-and-take, well-being, guilt and attainment have their ranges") {
  SessionFields fields = today();
  fields.giveAndTake = {{.relationship = kPartner, .given = 11, .received = -1}};
  fields.wellBeing[0] = 11;
  fields.boundaries = {{.relationship = kPartner, .boundary = "No calls after ten", .guilt = 5}};
  fields.goals = {{.goal = {1}, .level = 3}};
  const auto errors = errorsOf(fields);
  for (const char* field : {"giveAndTake[0].given", "giveAndTake[0].received", "wellBeing.stress",
                            "boundaries[0].guilt", "goals[0].level"})
    CHECK_MESSAGE(refuses(errors, field), field);
}

TEST_CASE("A boundary in the log says which it was") {
  CHECK(refuses(check(BoundaryEvent{.relationship = kPartner, .boundary = " "}), "boundary"));
}
