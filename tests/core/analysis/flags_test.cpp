#include "core/analysis/flags.h"

#include <doctest/doctest.h>

#include "tests/core/analysis/observed.h"

namespace trellis::analysis {
namespace {

const model::Date kToday{2026, 11, 20};

model::Date ago(int days) {
  return kToday - boost::gregorian::days(days);
}

CaseFacts quietCase() {
  CaseFacts facts;
  facts.firstSession = ago(50);
  facts.lastSession = ago(7);
  facts.sessionsSinceReview = 5;
  return facts;
}

bool isRaised(const CaseFacts& facts, FlagKind kind) {
  for (const Flag& flag : flags(facts, kToday))
    if (flag.kind == kind) return true;
  return false;
}

Overview signsAt(int days, double mean, model::RelationshipId relationship = kPartner) {
  Overview overview;
  overview.relationship = relationship;
  overview.date = day(days);
  overview.codependence = {5, mean};
  return overview;
}

Overview characteristicsAt(int days, double mean) {
  Overview overview;
  overview.relationship = kPartner;
  overview.date = day(days);
  overview.interdependence = {5, mean};
  return overview;
}

bool isWorse(std::vector<Overview> overviews) {
  CaseFacts facts = quietCase();
  facts.overviews = std::move(overviews);
  return isRaised(facts, FlagKind::worseTwiceRunning);
}

}  // namespace

TEST_CASE("a case in good order raises no flag") {
  CHECK(flags(quietCase(), kToday).empty());
}

TEST_CASE("a recorded risk is flagged first, with the date of its session, in both languages") {
  CaseFacts facts = quietCase();
  facts.riskRecorded = model::Date{2026, 11, 6};
  facts.oldestUnsigned = ago(9);
  const auto raised = flags(facts, kToday);
  REQUIRE(raised.size() == 2);
  CHECK(raised[0].kind == FlagKind::riskRecorded);
  CHECK(raised[0].reason.english == "A risk was noted in the session of 6 Nov 2026.");
  CHECK(raised[0].reason.spanish == "Se anotó un riesgo en la sesión del 6 nov 2026.");
  CHECK(raised[0].dates == std::vector{model::Date{2026, 11, 6}});
}

TEST_CASE("no time that passes takes a recorded risk from the list: only a person may decide so") {
  CaseFacts facts = quietCase();
  facts.riskRecorded = ago(1000);
  CHECK(isRaised(facts, FlagKind::riskRecorded));
}

TEST_CASE("a client who never came is missed 30 days after the intake") {
  CaseFacts facts;
  facts.intake = ago(29);
  CHECK_FALSE(isRaised(facts, FlagKind::noRecentSession));
  facts.intake = ago(30);
  REQUIRE(isRaised(facts, FlagKind::noRecentSession));
  CHECK(flags(facts, kToday).front().reason.english == "No session yet since the intake on 21 Oct 2026.");
}

TEST_CASE("signs that rise by half a point twice running are flagged with their three dates") {
  CaseFacts facts = quietCase();
  facts.overviews = {signsAt(0, 3.0), signsAt(7, 1.0), signsAt(14, 1.5), signsAt(21, 2.0)};
  const auto raised = flags(facts, kToday);
  REQUIRE(raised.size() == 1);
  CHECK(raised[0].kind == FlagKind::worseTwiceRunning);
  CHECK(raised[0].dates == std::vector{day(7), day(14), day(21)});
}

TEST_CASE("once worse, a smaller rise, or a recovery since then is not worse twice running") {
  CHECK_FALSE(isWorse({signsAt(0, 1.0), signsAt(7, 1.6)}));
  CHECK_FALSE(isWorse({signsAt(0, 1.0), signsAt(7, 1.4), signsAt(14, 1.8)}));
  CHECK_FALSE(isWorse({signsAt(0, 1.0), signsAt(7, 2.0), signsAt(14, 3.0), signsAt(21, 2.0)}));
}

TEST_CASE("characteristics are worse where they fall") {
  CHECK(isWorse({characteristicsAt(0, 3.0), characteristicsAt(7, 2.4), characteristicsAt(14, 1.8)}));
  CHECK_FALSE(isWorse({characteristicsAt(0, 1.0), characteristicsAt(7, 2.0), characteristicsAt(14, 3.0)}));
}

TEST_CASE("two relationships are not taken for one course") {
  CHECK_FALSE(isWorse({signsAt(0, 1.0), signsAt(7, 2.0, kMother), signsAt(14, 3.0)}));
}

TEST_CASE("a session with too few ratings neither breaks nor makes a course") {
  Overview few = signsAt(10, 0);
  few.codependence = overviewMean(0, 2);
  CHECK(isWorse({signsAt(0, 1.0), signsAt(7, 1.5), few, signsAt(14, 2.0)}));
}

TEST_CASE("a note is flagged from the third day without a signature") {
  CaseFacts facts = quietCase();
  facts.oldestUnsigned = ago(2);
  CHECK_FALSE(isRaised(facts, FlagKind::unsignedNote));
  facts.oldestUnsigned = ago(3);
  CHECK(isRaised(facts, FlagKind::unsignedNote));
}

TEST_CASE("a review is due after 90 days or after 12 sessions, counted from the last review") {
  CaseFacts facts = quietCase();
  facts.firstSession = ago(89);
  CHECK_FALSE(isRaised(facts, FlagKind::reviewDue));
  facts.firstSession = ago(90);
  CHECK(isRaised(facts, FlagKind::reviewDue));
  facts.lastReview = ago(20);
  CHECK_FALSE(isRaised(facts, FlagKind::reviewDue));
  facts.sessionsSinceReview = 12;
  CHECK(isRaised(facts, FlagKind::reviewDue));
}

TEST_CASE("a consent is flagged from 30 days before it expires, and said to be over afterwards") {
  CaseFacts facts = quietCase();
  facts.consentExpiry = ago(-31);
  CHECK_FALSE(isRaised(facts, FlagKind::consentExpiring));
  facts.consentExpiry = ago(-30);
  CHECK(flags(facts, kToday).front().reason.english == "A consent expires on 20 Dec 2026.");
  facts.consentExpiry = ago(1);
  CHECK(flags(facts, kToday).front().reason.english == "A consent expired on 19 Nov 2026.");
}

TEST_CASE("thirty days without a session are flagged while the client is active") {
  CaseFacts facts = quietCase();
  facts.lastSession = ago(30);
  CHECK(isRaised(facts, FlagKind::noRecentSession));
  facts.status = model::ClientStatus::paused;
  CHECK_FALSE(isRaised(facts, FlagKind::noRecentSession));
}

TEST_CASE("a paused client still shows a risk and an unsigned note, but no review and no consent") {
  CaseFacts facts = quietCase();
  facts.status = model::ClientStatus::paused;
  facts.riskRecorded = ago(40);
  facts.oldestUnsigned = ago(40);
  facts.firstSession = ago(400);
  facts.consentExpiry = ago(40);
  CHECK(flags(facts, kToday).size() == 2);
}

TEST_CASE("every flag has a name and a reason in both languages, and the dates it rests on") {
  CaseFacts facts;
  facts.riskRecorded = facts.firstSession = facts.lastSession = facts.oldestUnsigned = ago(100);
  facts.consentExpiry = facts.deteriorated = ago(1);
  facts.overviews = {signsAt(0, 1.0), signsAt(7, 2.0), signsAt(14, 3.0)};
  const auto raised = flags(facts, kToday);
  REQUIRE(raised.size() == model::Keys<FlagKind>::all.size());
  for (const Flag& flag : raised) {
    CHECK_FALSE(nameOf(flag.kind).english.empty());
    CHECK_FALSE(nameOf(flag.kind).spanish.empty());
    CHECK(flag.reason.english.back() == '.');
    CHECK(flag.reason.spanish.find('%') == std::string::npos);
    CHECK_FALSE(flag.dates.empty());
  }
}

}  // namespace trellis::analysis
