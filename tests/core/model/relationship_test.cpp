#include "core/model/relationship.h"

#include <doctest/doctest.h>

#include "core/model/root.h"
#include "tests/support/field_errors.h"
#include "tests/support/today.h"

using namespace trellis::model;
using trellis::tests::kToday;
using trellis::tests::refuses;

namespace {

RelationshipFields partner() {
  return {.otherName = "Jonas Weber", .alias = "my partner", .began = Date(2019, 5, 1)};
}

FieldErrors errorsOf(const RelationshipFields& fields) {
  return Relationship::make(fields, kToday).errors();
}

}  // namespace

TEST_CASE("A relationship names the other person, and an alias for print") {
  CHECK(errorsOf(partner()).empty());
  CHECK(refuses(errorsOf({.otherName = "", .alias = "my partner"}), "otherName"));
  CHECK(refuses(errorsOf({.otherName = "Jonas Weber", .alias = " "}), "alias"));
}

TEST_CASE("A relationship does not end before it began, nor in the future") {
  RelationshipFields fields = partner();
  fields.ended = Date(2019, 4, 30);
  CHECK(refuses(errorsOf(fields), "ended"));
  fields.ended = Date(2026, 11, 21);
  CHECK(refuses(errorsOf(fields), "ended"));
  fields.ended = Date(2019, 5, 1);
  CHECK(errorsOf(fields).empty());
}

TEST_CASE("A safety concern bars the relationship from print, whatever was chosen") {
  RelationshipFields fields = partner();
  fields.printSafety = PrintSafety::safe;
  CHECK(printSafety(fields) == PrintSafety::safe);
  fields.hasSafetyConcern = true;
  CHECK(printSafety(fields) == PrintSafety::unsafe);
}

TEST_CASE("What maintains the pattern is named once each") {
  RelationshipFields fields = partner();
  fields.maintainedBy = {Maintainer::guilt, Maintainer::control, Maintainer::guilt};
  CHECK(refuses(errorsOf(fields), "maintainedBy"));
}

TEST_CASE("A root of another theme says what it is") {
  CHECK(refuses(Root::make({.theme = RootTheme::other}).errors(), "story"));
  CHECK(Root::make({.theme = RootTheme::other, .story = "Raised by an aunt."}).isValid());
  CHECK(refuses(Root::make({.theme = RootTheme::familyNorm, .feeds = {Path::self, Path::self}}).errors(),
                "feeds"));
}
