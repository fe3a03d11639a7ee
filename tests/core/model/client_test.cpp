#include "core/model/client.h"

#include <doctest/doctest.h>

#include "core/model/clinician.h"
#include "tests/support/field_errors.h"
#include "tests/support/today.h"

using namespace trellis::model;
using trellis::tests::kToday;
using trellis::tests::refuses;

namespace {

ClientFields maya() {
  ClientFields fields;
  fields.legalName = "Maya Rosen";
  fields.dateOfBirth = Date(1990, 6, 15);
  fields.intakeDate = Date(2026, 3, 2);
  return fields;
}

FieldErrors errorsOf(const ClientFields& fields) {
  return Client::make(fields, kToday).errors();
}

}  // namespace

TEST_CASE("A client needs no more than a name") {
  ClientFields fields;
  fields.legalName = "Maya Rosen";
  CHECK(Client::make(fields, kToday).isValid());
  fields.legalName = "  ";
  CHECK(refuses(errorsOf(fields), "legalName"));
}

TEST_CASE("A client is called by the preferred name where there is one") {
  ClientFields fields = maya();
  CHECK(calledName(fields) == "Maya Rosen");
  fields.preferredName = "May";
  CHECK(calledName(fields) == "May");
}

TEST_CASE("A date of birth lies in the past, within a lifetime, before the intake") {
  ClientFields fields = maya();
  fields.dateOfBirth = Date(2026, 11, 21);
  CHECK(refuses(errorsOf(fields), "dateOfBirth"));
  fields.dateOfBirth = Date(1890, 1, 1);
  CHECK(refuses(errorsOf(fields), "dateOfBirth"));
  fields.dateOfBirth = Date(2026, 3, 3);
  CHECK(refuses(errorsOf(fields), "dateOfBirth"));
}

TEST_CASE("An intake in the future is refused") {
  ClientFields fields = maya();
  fields.intakeDate = Date(2026, 11, 21);
  CHECK(refuses(errorsOf(fields), "intakeDate"));
}

TEST_CASE("An e-mail address without an '@' is refused") {
  ClientFields fields = maya();
  fields.email = "maya.example.org";
  CHECK(refuses(errorsOf(fields), "email"));
}

TEST_CASE("A consent neither expires nor is withdrawn before it was given, and a release names with whom") {
  ClientFields fields = maya();
  fields.consents.push_back({.kind = ConsentKind::releaseOfInformation,
                             .givenOn = Date(2026, 3, 2),
                             .expiresOn = Date(2026, 3, 1),
                             .withdrawnOn = Date(2026, 1, 1)});
  const auto errors = errorsOf(fields);
  CHECK(refuses(errors, "consents[0].releasedTo"));
  CHECK(refuses(errors, "consents[0].expiresOn"));
  CHECK(refuses(errors, "consents[0].withdrawnOn"));
}

TEST_CASE("A consent without its date is refused, and says nothing about other dates") {
  ClientFields fields = maya();
  fields.consents.push_back(
      {.kind = ConsentKind::treatment, .givenOn = Date(), .expiresOn = Date(2026, 3, 1)});
  CHECK(errorsOf(fields).size() == 1);
  CHECK(refuses(errorsOf(fields), "consents[0].givenOn"));
}

TEST_CASE("A diagnosis has code, text and beginning, and ends after it begins") {
  ClientFields fields = maya();
  fields.diagnoses.push_back({.code = "F60.7",
                              .text = "Dependent personality disorder",
                              .from = Date(2026, 3, 2),
                              .to = Date(2026, 3, 1)});
  CHECK(refuses(errorsOf(fields), "diagnoses[0].to"));
  fields.diagnoses[0] = {.code = "", .text = "", .from = Date()};
  CHECK(errorsOf(fields).size() == 3);
}

TEST_CASE("A sign-in name is lower-case letters, digits, '.', '-' and '_'") {
  CHECK(Clinician::make({.signInName = "j.okafor-2", .displayName = "June Okafor"}).isValid());
  for (const char* name : {"June", "june okafor", "jüne", ""})
    CHECK(
        refuses(Clinician::make({.signInName = name, .displayName = "June Okafor"}).errors(), "signInName"));
}

TEST_CASE("A practice's logo is a PNG picture") {
  PracticeFields fields{.name = "Lindenhof Practice"};
  fields.logo = "GIF89a";
  CHECK(refuses(Practice::make(fields).errors(), "logo"));
  fields.logo = "\x89PNG\r\n\x1a\n";
  CHECK(Practice::make(fields).isValid());
}
