#include "reports/chart/date_axis.h"

#include <doctest/doctest.h>

#include "tests/reports/chart/charted.h"

namespace trellis::chart {
namespace {

using Names = std::vector<std::string>;

Names namesBetween(model::Date first, model::Date last, double width, model::Language language = kEnglish) {
  const display::FixedTextMetrics metrics;
  Drawing drawing({width, 40}, kClientPage, metrics, language);
  drawDateAxis(drawing, DateAxis({first, last}, 0, width), 10);
  return wordsOf(std::move(drawing).finish({}));
}

}  // namespace

TEST_CASE("dates lie where their days lie") {
  const DateAxis axis({model::Date(2026, 1, 1), model::Date(2026, 1, 11)}, 100, 200);
  CHECK(axis.x(model::Date(2026, 1, 1)) == 100);
  CHECK(axis.x(model::Date(2026, 1, 6)) == 150);
  CHECK(axis.x(model::Date(2026, 1, 11)) == 200);
}

TEST_CASE("one single date lies in the middle and is named in full") {
  const model::Date date(2026, 11, 19);
  CHECK(DateAxis({date, date}, 0, 200).x(date) == 100);
  CHECK(namesBetween(date, date, 200) == Names{"19 Nov 2026"});
  CHECK(namesBetween(date, date, 200, model::Language::spanish) == Names{"19 nov 2026"});
}

TEST_CASE("months of one year are named without the year") {
  CHECK(namesBetween(model::Date(2026, 3, 1), model::Date(2026, 6, 30), 300) ==
        Names{"Mar", "Apr", "May", "Jun"});
}

TEST_CASE("January says its year where there is more than one") {
  CHECK(namesBetween(model::Date(2025, 11, 1), model::Date(2026, 2, 28), 300) ==
        Names{"Nov", "Dec", "2026", "Feb"});
}

TEST_CASE("decades are named in years that have room, each under its own year") {
  const model::Date first(2006, 1, 1);
  const model::Date last(2025, 12, 31);
  CHECK(namesBetween(first, last, 150) == Names{"2010", "2015", "2020", "2025"});
  CHECK(namesBetween(first, last, 200) ==
        Names{"2006", "2008", "2010", "2012", "2014", "2016", "2018", "2020", "2022", "2024"});
}

TEST_CASE("where no month has room, the first and the last are named") {
  CHECK(namesBetween(model::Date(2026, 3, 30), model::Date(2026, 4, 2), 1).back() == "Apr 2026");
  CHECK(namesBetween(model::Date(2026, 1, 28), model::Date(2026, 2, 3), 100) == Names{"Jan", "Feb"});
}

TEST_CASE("a series spans from its first to its last session, rated or not") {
  const auto span = spanOf(seriesEvery(7, {std::nullopt, 3, std::nullopt}));
  REQUIRE(span);
  CHECK(span->first == day(0));
  CHECK(span->last == day(14));
  CHECK_FALSE(spanOf({}));
}

}  // namespace trellis::chart
