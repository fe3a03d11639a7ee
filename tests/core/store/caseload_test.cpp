#include "core/store/caseload.h"

#include <doctest/doctest.h>

#include "tests/support/builders.h"

using namespace trellis;
using model::Attendance;
using model::Date;

namespace {

class Caseload : public tests::VaultInFolder {
 public:
  store::CaseloadRow only() const { return store::readCaseload(vault).at(0); }
  model::ClientId client = addClient("Noor Haddad");
  model::RelationshipId partner = addPartner(client);
};

model::Rating rated(model::RelationshipId relationship, model::ItemKind kind, model::Path path, int value,
                    model::Rater rater = model::Rater::clinician) {
  return {.relationship = relationship, .rater = rater, .item = {kind, path}, .value = value};
}

}  // namespace

TEST_CASE("a client without a session is in the caseload, with nothing to count") {
  const Caseload practice;
  CHECK(practice.only().client == practice.client);
  CHECK(practice.only().legalName == "Noor Haddad");
  CHECK(practice.only().sessions == 0);
  CHECK_FALSE(practice.only().lastSession);
  CHECK(practice.only().recent.empty());
}

TEST_CASE("sessions that took place are counted, a no-show is not") {
  const Caseload practice;
  practice.addSession(practice.client, {.date = Date(2026, 1, 5), .attendance = Attendance::attended});
  practice.addSession(practice.client, {.date = Date(2026, 2, 5), .attendance = Attendance::attended});
  practice.addSession(practice.client, {.date = Date(2026, 3, 5), .attendance = Attendance::noShow});
  CHECK(practice.only().sessions == 2);
  CHECK(practice.only().firstSession == Date(2026, 1, 5));
  CHECK(practice.only().lastSession == Date(2026, 2, 5));
}

TEST_CASE("the oldest unsigned note is that of a session that took place") {
  const Caseload practice;
  const auto first =
      practice.addSession(practice.client, {.date = Date(2026, 1, 5), .attendance = Attendance::attended});
  practice.addSession(practice.client, {.date = Date(2026, 1, 12), .attendance = Attendance::noShow});
  practice.addSession(practice.client, {.date = Date(2026, 1, 19), .attendance = Attendance::attended});
  CHECK(practice.only().oldestUnsigned == Date(2026, 1, 5));
  practice.sign(first);
  CHECK(practice.only().oldestUnsigned == Date(2026, 1, 19));
}

TEST_CASE("risk is the last session where one was noted; 'none noted' is no risk") {
  const Caseload practice;
  practice.addSession(practice.client, {.date = Date(2026, 1, 5),
                                        .risk = model::RiskAnswer{{model::RiskKind::selfHarm}, "Plan."}});
  practice.addSession(practice.client, {.date = Date(2026, 2, 5), .risk = model::RiskAnswer{}});
  CHECK(practice.only().riskRecorded == Date(2026, 1, 5));
}

TEST_CASE("of each kind of consent the latest counts, unless it was withdrawn") {
  const Caseload practice;
  const auto consent = [](Date given, Date expires, std::optional<Date> withdrawn = {}) {
    return model::Consent{model::ConsentKind::treatment, {}, given, expires, withdrawn};
  };
  model::ClientFields fields{.legalName = "Noor Haddad"};
  fields.consents = {
      consent(Date(2025, 1, 1), Date(2025, 12, 31)),
      consent(Date(2026, 1, 1), Date(2026, 12, 31)),
      {model::ConsentKind::telehealth, {}, Date(2026, 1, 1), Date(2026, 6, 1), Date(2026, 2, 1)}};
  practice.clients().save(practice.client, tests::aClient(fields), tests::kToday);
  CHECK(practice.only().consentExpiry == Date(2026, 12, 31));
}

TEST_CASE("the plan was reviewed where a goal was rated, and sessions since then are counted") {
  const Caseload practice;
  const auto goal =
      store::GoalRepository(practice.vault)
          .add(practice.client, tests::aGoal({.statement = "One", .started = Date(2026, 1, 1)}));
  practice.addSession(practice.client,
                      {.date = Date(2026, 1, 5), .attendance = Attendance::attended, .goals = {{goal, 0}}});
  practice.addSession(practice.client,
                      {.date = Date(2026, 1, 12), .attendance = Attendance::attended, .goals = {{goal, {}}}});
  practice.addSession(practice.client, {.date = Date(2026, 1, 19), .attendance = Attendance::attended});
  CHECK(practice.only().lastReview == Date(2026, 1, 5));
  CHECK(practice.only().sessionsSinceReview == 2);
}

TEST_CASE("recent ratings are the clinician's, summed by session and relationship, as amended") {
  const Caseload practice;
  using enum model::ItemKind;
  const auto session = practice.addSession(
      practice.client,
      {.date = Date(2026, 1, 5),
       .ratings = {rated(practice.partner, sign, model::Path::self, 3),
                   rated(practice.partner, sign, model::Path::balance, 4),
                   rated(practice.partner, characteristic, model::Path::self, 1),
                   rated(practice.partner, sign, model::Path::self, 0, model::Rater::client)}});
  store::RatingTally tally{session, practice.partner, Date(2026, 1, 5), 7, 2, 1, 1};
  CHECK(practice.only().recent == std::vector{tally});
  practice.sign(session);
  const model::Signature signature{practice.clinician, tests::kNow};
  practice.sessions().amendRating(session, {.relationship = practice.partner,
                                            .item = {sign, model::Path::balance},
                                            .value = 2,
                                            .reason = "Misread.",
                                            .signature = signature});
  tally.signSum = 5;
  CHECK(practice.only().recent == std::vector{tally});
}

TEST_CASE("who writes a goal has looked at the plan: that is a review too") {
  const Caseload practice;
  practice.addSession(practice.client, {.date = Date(2026, 1, 5), .attendance = Attendance::attended});
  practice.addSession(practice.client, {.date = Date(2026, 1, 12), .attendance = Attendance::attended});
  CHECK_FALSE(practice.only().lastReview);
  store::GoalRepository(practice.vault)
      .add(practice.client, tests::aGoal({.statement = "One", .started = Date(2026, 1, 8)}));
  CHECK(practice.only().lastReview == Date(2026, 1, 8));
  CHECK(practice.only().sessionsSinceReview == 1);
}

TEST_CASE("only the last sessions are recent, first to last") {
  const Caseload practice;
  for (int i = 1; i <= store::kRecentSessions + 3; ++i)
    practice.addSession(practice.client,
                        {.date = Date(2026, 1, static_cast<unsigned short>(i)),
                         .ratings = {rated(practice.partner, model::ItemKind::sign, model::Path::self, 2)}});
  const auto recent = practice.only().recent;
  REQUIRE(recent.size() == store::kRecentSessions);
  CHECK(recent.front().date == Date(2026, 1, 4));
  CHECK(recent.back().date == Date(2026, 1, 11));
}

TEST_CASE("ratings of a session that later turned out a no-show are no part of the trend") {
  const Caseload practice;
  const auto rated = [&](Date date) {
    return model::SessionFields{
        .date = date,
        .attendance = Attendance::attended,
        .ratings = {::rated(practice.partner, model::ItemKind::sign, model::Path::self, 3)}};
  };
  practice.addSession(practice.client, rated(Date(2026, 1, 5)));
  const auto second = practice.addSession(practice.client, rated(Date(2026, 1, 12)));
  CHECK(practice.only().recent.size() == 2);
  auto missed = rated(Date(2026, 1, 12));
  missed.attendance = Attendance::noShow;
  practice.sessions().saveDraft(second, tests::aSession(missed));
  REQUIRE(practice.only().recent.size() == 1);
  CHECK(practice.only().recent.front().date == Date(2026, 1, 5));
}
