#include "app/view/words.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace trellis;

TEST_CASE("A sentence takes its parts in their places, whatever the parts hold") {
  CHECK(view::phrase("%2, then %1", {"tea", "cake"}) == "cake, then tea");
  CHECK(view::phrase("%1", {"%2 of 100%"}) == "%2 of 100%");
  CHECK(view::phrase("100% done") == "100% done");
  CHECK(view::phrase("%1 and %2", {"one"}) == "one and %2");
}

TEST_CASE("One is told apart from many") {
  CHECK(view::counted(1, "rating", "ratings") == "1 rating");
  CHECK(view::counted(0, "rating", "ratings") == "0 ratings");
}

TEST_CASE("Empty parts leave no separator behind") {
  CHECK(view::joined({"she/her", "", "36"}, " · ") == "she/her · 36");
  CHECK(view::joined({}, ", ").empty());
}

TEST_CASE("Dates and appointments read as on a calendar") {
  const model::Date thursday(2026, 11, 19);
  CHECK(view::shortDate(thursday) == "19 Nov 2026");
  CHECK(view::weekdayDate(thursday) == "Thu 19 Nov 2026");
  CHECK(view::appointmentWords({thursday, *model::TimeOfDay::make(9, 5)}) == "Thu 19 Nov 2026, 09:05");
}

TEST_CASE("Every value of an enumeration has its own word") {
  const auto areTold = [](auto values) {
    std::vector<std::string> words;
    for (const auto value : values) words.push_back(view::wordOf(value));
    std::ranges::sort(words);
    return !words.front().empty() && std::ranges::adjacent_find(words) == words.end();
  };
  CHECK(areTold(model::every<model::ClientStatus>()));
  CHECK(areTold(model::every<model::GoalStatus>()));
  CHECK(areTold(model::every<model::TaskResult>()));
  CHECK(areTold(model::every<model::BoundaryOutcome>()));
  CHECK(areTold(model::every<model::PrintSafety>()));
  CHECK(areTold(model::every<model::Maintainer>()));
  CHECK(areTold(model::every<model::Rater>()));
}
