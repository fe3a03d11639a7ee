#include "app/view/caseload_view.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "core/store/measure_repository.h"
#include "tests/support/open_practice.h"

using namespace trellis;
using tests::OpenPractice;
using Names = std::vector<std::string>;

namespace {

Names namesOf(const view::CaseloadView& caseload) {
  Names names;
  for (std::size_t row = 0; row < caseload.count(); ++row) names.push_back(caseload.line(row).name);
  return names;
}

model::Date day(const OpenPractice& practice, int daysAgo) {
  return practice.today() - boost::gregorian::days(daysAgo);
}

}  // namespace

TEST_CASE("A practice without clients says how to begin") {
  OpenPractice practice;
  const view::CaseloadView caseload(practice.workspace);
  CHECK(caseload.count() == 0);
  CHECK(caseload.emptyState().find("New client") != std::string::npos);
}

TEST_CASE("Clients stand in the order of their names, whatever the accents") {
  OpenPractice practice;
  for (const char* name : {"Zoe Adler", "Émile Roux", "adam Ortiz", "Eva Lind"}) practice.addClient(name);
  view::CaseloadView caseload(practice.workspace);
  CHECK(namesOf(caseload) == Names{"adam Ortiz", "Émile Roux", "Eva Lind", "Zoe Adler"});
  caseload.sortBy(view::CaseloadColumn::name, true);
  CHECK(namesOf(caseload) == Names{"Zoe Adler", "Eva Lind", "Émile Roux", "adam Ortiz"});
}

TEST_CASE("Any part of a name finds its client, without case and accents, and so does the record number") {
  OpenPractice practice;
  practice.addClient("Lucía Núñez");
  practice.addClient(model::ClientFields{.legalName = "Robert Stone", .preferredName = "Bo"});
  view::CaseloadView caseload(practice.workspace);
  caseload.filter("nune luc");
  CHECK(namesOf(caseload) == Names{"Lucía Núñez"});
  caseload.filter("stone");
  CHECK(namesOf(caseload) == Names{"Bo"});
  caseload.filter(std::to_string(caseload.line(0).recordNumber));
  CHECK(namesOf(caseload) == Names{"Bo"});
  caseload.filter("nobody");
  CHECK(caseload.count() == 0);
  CHECK_FALSE(caseload.emptyState().empty());
  caseload.filter("");
  CHECK(caseload.count() == 2);
}

TEST_CASE("Discharged clients show only when all are asked for") {
  OpenPractice practice;
  practice.addClient("Ada Moss");
  practice.addClient(model::ClientFields{.legalName = "Ben Ash", .status = model::ClientStatus::discharged});
  view::CaseloadView caseload(practice.workspace);
  CHECK(namesOf(caseload) == Names{"Ada Moss"});
  caseload.show(view::CaseloadScope::all);
  CHECK(namesOf(caseload) == Names{"Ada Moss", "Ben Ash"});
  CHECK(caseload.line(1).status == "discharged");
}

TEST_CASE("A client whose outside measure became reliably worse is flagged, one whose improved is not") {
  OpenPractice practice;
  store::MeasureRepository measures(practice.vault);
  const auto phq9 = measures.add(
      model::OutcomeMeasure::make(
          {.name = "PHQ-9", .low = 0, .high = 27, .reliableChange = 6, .source = "Invented 2020"})
          .value());
  const auto took = [&](const char* name, std::vector<double> totals) {
    const auto client = practice.addClient(name);
    int daysAgo = 60;
    for (const double total : totals) {
      const model::AdministrationFields fields{day(practice, daysAgo), total};
      measures.administer(
          client, phq9,
          model::Administration::make(fields, *measures.byName("PHQ-9")->measure, practice.today()).value());
      daysAgo -= 20;
    }
  };
  took("Ada Moss", {6, 9, 14});
  took("Ben Ash", {18, 6, 11});
  took("Eva Lind", {18});
  const view::CaseloadView caseload(practice.workspace);
  CHECK(caseload.line(0).flags == "Measure deteriorated");
  CHECK(caseload.line(1).flags.empty());
  CHECK(caseload.line(2).flags.empty());
}

TEST_CASE("Clients without a next session stay last, whichever way the column is sorted") {
  OpenPractice practice;
  const auto at = [&](int days) {
    return model::Appointment{practice.today() + boost::gregorian::days(days),
                              *model::TimeOfDay::make(10, 0)};
  };
  practice.addClient(model::ClientFields{.legalName = "Late", .nextAppointment = at(9)});
  practice.addClient(model::ClientFields{.legalName = "None"});
  practice.addClient(model::ClientFields{.legalName = "Soon", .nextAppointment = at(1)});
  view::CaseloadView caseload(practice.workspace);
  caseload.sortBy(view::CaseloadColumn::next, false);
  CHECK(namesOf(caseload) == Names{"Soon", "Late", "None"});
  caseload.sortBy(view::CaseloadColumn::next, true);
  CHECK(namesOf(caseload) == Names{"Late", "Soon", "None"});
  CHECK(caseload.line(0).next == "Sun 29 Nov, 10:00");
}

TEST_CASE("The small trends say where the client is and which way it goes") {
  OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  const auto partner = practice.addPartner(client);
  practice.addSession(client, tests::ratedSession(day(practice, 14), partner, 3, 1));
  practice.addSession(client, tests::ratedSession(day(practice, 7), partner, 2, 2));
  view::CaseloadView caseload(practice.workspace);
  REQUIRE(caseload.count() == 1);
  CHECK(caseload.line(0).codependence == "2.0 ↘");
  CHECK(caseload.line(0).interdependence == "2.0 ↗");
  CHECK(caseload.line(0).codependenceInWords == "2.0, falling from 3.0");
  CHECK(caseload.line(0).interdependenceInWords == "2.0, rising from 1.0");
  CHECK(caseload.line(0).sessions == 2);
  CHECK(caseload.line(0).last == "13 Nov 2026");
}

TEST_CASE(
    "A trend is drawn as a small line that says itself in words; one that got harder ends in a square") {
  OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  const auto partner = practice.addPartner(client);
  practice.addSession(client, tests::ratedSession(day(practice, 14), partner, 2, 2));
  practice.addSession(client, tests::ratedSession(day(practice, 7), partner, 3, 3));
  const view::CaseloadView caseload(practice.workspace);
  const auto signs = caseload.trend(0, view::CaseloadColumn::codependence, {46, 20});
  CHECK(signs.description == "3.0, rising from 2.0");
  CHECK(std::holds_alternative<display::Rect>(signs.marks.back()));
  const auto characteristics = caseload.trend(0, view::CaseloadColumn::interdependence, {46, 20});
  CHECK(std::holds_alternative<display::Circle>(characteristics.marks.back()));
}

TEST_CASE("One rated session has a value and no direction; two ratings of five are too few for a value") {
  OpenPractice practice;
  const auto once = practice.addClient("Ada Once");
  practice.addSession(once, tests::ratedSession(day(practice, 7), practice.addPartner(once), 3, 1));
  const auto few = practice.addClient("Bea Few");
  auto session = tests::attendedSession(day(practice, 7));
  session.ratings = {{.relationship = practice.addPartner(few),
                      .item = {model::ItemKind::sign, model::Path::self},
                      .value = 4}};
  practice.addSession(few, session);
  practice.addClient("Cy Never");
  const view::CaseloadView caseload(practice.workspace);
  CHECK(caseload.line(0).codependence == "3.0");
  CHECK(caseload.line(1).codependence == "too few ratings");
  CHECK(caseload.line(2).codependence == "not rated");
}

TEST_CASE("What needs attention comes with its reason, risk before all else") {
  OpenPractice practice;
  const auto silent = practice.addClient("Ada Silent");
  practice.addSession(silent, tests::attendedSession(day(practice, 60)));
  const auto atRisk = practice.addClient("Zoe Risk");
  auto session = tests::attendedSession(day(practice, 1));
  session.risk = model::RiskAnswer{.kinds = {model::RiskKind::suicidality}, .action = "Safety plan made."};
  practice.addSession(atRisk, session);
  const view::CaseloadView caseload(practice.workspace);
  REQUIRE(caseload.attention().size() >= 2);
  CHECK(caseload.attention().front().client == atRisk);
  CHECK(caseload.attention().front().reason.find("19 Nov 2026") != std::string::npos);
  CHECK(std::ranges::is_sorted(caseload.attention(), {}, &view::AttentionLine::urgency));
  CHECK(std::ranges::find(caseload.attention(), silent, &view::AttentionLine::client) !=
        caseload.attention().end());
  for (const auto& line : caseload.attention()) CHECK(line.reason.find("Safety plan") == std::string::npos);
}

TEST_CASE("Whoever shows the caseload is told of each change") {
  OpenPractice practice;
  view::CaseloadView caseload(practice.workspace);
  int told = 0;
  const auto subscription = caseload.changed.subscribe([&told] { ++told; });
  caseload.filter("a");
  practice.addClient("Ada Moss");
  caseload.refresh();
  CHECK(told == 2);
  CHECK(namesOf(caseload) == Names{"Ada Moss"});
}

TEST_CASE("The caseload stands in the order and scope in which it was left") {
  tests::OpenPractice practice;
  practice.addClient("Ann Abel");
  practice.addClient("Zoe Zell");
  view::CaseloadView left(practice.workspace);
  left.show(view::CaseloadScope::all);
  left.sortBy(view::CaseloadColumn::name, true);
  view::CaseloadView found(practice.workspace);
  found.arrange(left.arrangement());
  CHECK(found.scope() == view::CaseloadScope::all);
  CHECK(found.isDescending());
  CHECK(found.line(0).name == "Zoe Zell");
  found.arrange("what no version wrote");
  CHECK(found.line(0).name == "Zoe Zell");
}

TEST_CASE("A reason leads to the part of the client's page that it is about") {
  tests::OpenPractice practice;
  practice.addClient({.legalName = "Ann Abel",
                      .intakeDate = model::Date(2026, 1, 5),
                      .consents = {{.kind = model::ConsentKind::treatment,
                                    .givenOn = model::Date(2026, 1, 5),
                                    .expiresOn = model::Date(2026, 11, 30)}}});
  const view::CaseloadView caseload(practice.workspace);
  const auto consent =
      std::ranges::find(caseload.attention(), view::ClientPlace::record, &view::AttentionLine::place);
  CHECK(consent != caseload.attention().end());
}

TEST_CASE("A next session that lies behind is none, and today's is one all day") {
  OpenPractice practice;
  const auto at = [&](model::Date date) { return model::Appointment{date, *model::TimeOfDay::make(9, 0)}; };
  practice.addClient(model::ClientFields{.legalName = "Ada Moss", .nextAppointment = at(day(practice, 1))});
  practice.addClient(model::ClientFields{.legalName = "Bo Lind", .nextAppointment = at(practice.today())});
  view::CaseloadView caseload(practice.workspace);
  CHECK(caseload.line(0).next.empty());
  CHECK_FALSE(caseload.line(1).next.empty());
  caseload.sortBy(view::CaseloadColumn::next, false);
  CHECK(namesOf(caseload) == Names{"Bo Lind", "Ada Moss"});
}
