#include "app/view/client_record_view.h"

#include <doctest/doctest.h>

#include "app/view/record_entry_form.h"
#include "tests/support/field_errors.h"
#include "tests/support/open_practice.h"
#include "tests/support/scripted_prompts.h"

using namespace trellis;
using model::Date;

namespace {

struct Record : tests::OpenPractice {
  model::ClientId maya = addClient({.legalName = "Maya Rosen", .intakeDate = Date(2026, 1, 5)});

  view::ClientRecordView view() {
    view::ClientRecordView view(workspace, maya);
    view.refresh();
    return view;
  }
  void consent(model::Consent fields) {
    view::ConsentForm form(workspace, maya);
    form.fields = std::move(fields);
    REQUIRE(form.save().empty());
  }
};

}  // namespace

TEST_CASE("A consent says whether it is in force, expired or withdrawn") {
  Record practice;
  practice.consent({.kind = model::ConsentKind::treatment, .givenOn = Date(2026, 1, 5)});
  practice.consent(
      {.kind = model::ConsentKind::telehealth, .givenOn = Date(2026, 1, 5), .expiresOn = Date(2026, 11, 19)});
  practice.consent(
      {.kind = model::ConsentKind::reports, .givenOn = Date(2026, 1, 5), .withdrawnOn = Date(2026, 2, 3)});
  const auto consents = practice.view().consents();
  REQUIRE(consents.size() == 3);
  CHECK(consents[0].state == "in force");
  CHECK(consents[1].state == "expired");
  CHECK(consents[2].state == "withdrawn on 3 Feb 2026");
}

TEST_CASE("A consent can be withdrawn later") {
  Record practice;
  practice.consent({.kind = model::ConsentKind::treatment, .givenOn = Date(2026, 1, 5)});
  view::ConsentForm form(practice.workspace, practice.maya, 0);
  form.fields.withdrawnOn = Date(2026, 11, 1);
  CHECK(form.save().empty());
  CHECK(practice.view().consents()[0].state == "withdrawn on 1 Nov 2026");
}

TEST_CASE("What is wrong with a consent is said at the form's own field") {
  Record practice;
  practice.consent({.kind = model::ConsentKind::treatment, .givenOn = Date(2026, 1, 5)});
  view::ConsentForm form(practice.workspace, practice.maya);
  form.fields = {.kind = model::ConsentKind::releaseOfInformation, .givenOn = Date(2026, 1, 5)};
  CHECK(tests::refuses(form.save(), "releasedTo"));
}

TEST_CASE("A diagnosis that was corrected stands in its place") {
  Record practice;
  view::DiagnosisForm form(practice.workspace, practice.maya);
  form.fields = {.code = "F60.7", .text = "Dependent personality disorder", .from = Date(2026, 1, 5)};
  REQUIRE(form.save().empty());
  view::DiagnosisForm correction(practice.workspace, practice.maya, 0);
  correction.fields.to = Date(2026, 6, 1);
  REQUIRE(correction.save().empty());
  const auto diagnoses = practice.view().diagnoses();
  REQUIRE(diagnoses.size() == 1);
  CHECK(diagnoses[0].code == "F60.7");
  CHECK(diagnoses[0].to == "1 Jun 2026");
}

TEST_CASE("The record is kept from the last session that took place") {
  Record practice;
  practice.addSession(practice.maya, tests::attendedSession(Date(2026, 3, 2)));
  practice.addSession(practice.maya, {.date = Date(2026, 4, 2), .attendance = model::Attendance::noShow});
  CHECK(practice.view().keptUntil() == Date(2033, 3, 2));
}

TEST_CASE("A legal hold is kept, and said where the record says how long it stays") {
  Record practice;
  auto view = practice.view();
  CHECK(view.keeping().find("legal hold") == std::string::npos);
  view.hold(true);
  CHECK(practice.view().isHeld());
  CHECK(practice.view().keeping().find("legal hold") != std::string::npos);
}

TEST_CASE("A record is disposed of only once it is due, and only where that is confirmed") {
  Record practice;
  tests::ScriptedPrompts prompts;
  prompts.willConfirm = true;
  practice.addSession(practice.maya, tests::attendedSession(Date(2026, 3, 2)));
  auto early = practice.view();
  CHECK_FALSE(early.canDispose());
  CHECK_FALSE(early.dispose(prompts));
  practice.clock = *model::parseInstant("2033-03-03T10:00:00Z");
  prompts.willConfirm = false;
  auto due = practice.view();
  CHECK(due.canDispose());
  CHECK_FALSE(due.dispose(prompts));
  prompts.willConfirm = true;
  CHECK(due.dispose(prompts));
  CHECK(store::ClientRepository(practice.vault).all().empty());
}

TEST_CASE("A consent given or withdrawn in the future, and a diagnosis from then on, are refused") {
  Record practice;
  const model::Date tomorrow = practice.today() + boost::gregorian::days(1);
  view::ConsentForm consent(practice.workspace, practice.maya);
  consent.fields.givenOn = tomorrow;
  CHECK(tests::refuses(consent.save(), "givenOn"));
  consent.fields.givenOn = practice.today();
  consent.fields.withdrawnOn = tomorrow;
  CHECK(tests::refuses(consent.save(), "withdrawnOn"));
  consent.fields.withdrawnOn.reset();
  consent.fields.expiresOn = tomorrow;
  CHECK(consent.save().empty());
  view::DiagnosisForm diagnosis(practice.workspace, practice.maya);
  diagnosis.fields = {.code = "F60.7", .text = "Dependent personality disorder", .from = tomorrow};
  CHECK(tests::refuses(diagnosis.save(), "from"));
}
