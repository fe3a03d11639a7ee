#include "reports/display/display_list.h"

#include <doctest/doctest.h>

using namespace trellis::display;

namespace {

const Point kOffset{100, 200};

// The first mark of a list that holds `mark`, placed at the offset.
template <typename Shape>
Shape placed(Shape mark) {
  DisplayList whole;
  place(whole, DisplayList{.size = {10, 10}, .marks = {std::move(mark)}}, kOffset);
  return std::get<Shape>(whole.marks.at(0));
}

}  // namespace

TEST_CASE("a placed line moves at both ends and keeps its stroke") {
  const Stroke dashed{.ink = Ink::rule, .width = 2, .dash = Dash{1, 3}};
  CHECK(placed(Line{{1, 2}, {3, 4}, dashed}) == Line{{101, 202}, {103, 204}, dashed});
}

TEST_CASE("a placed polyline moves at every point") {
  const Polyline moved = placed(Polyline{.points = {{0, 0}, {1, 1}, {2, 0}}, .stroke = Stroke{}});
  CHECK(moved.points == std::vector<Point>{{100, 200}, {101, 201}, {102, 200}});
}

TEST_CASE("a placed rectangle keeps its size and its corner") {
  const Rect moved = placed(Rect{.area = {1, 2, 30, 40}, .fill = Ink::panel, .corner = 5});
  CHECK(moved == Rect{.area = {101, 202, 30, 40}, .fill = Ink::panel, .corner = 5});
}

TEST_CASE("a placed circle keeps its radius") {
  CHECK(placed(Circle{.center = {5, 5}, .radius = 3, .fill = Ink::accent}).center == Point{105, 205});
}

TEST_CASE("placed words move with their baseline") {
  CHECK(placed(Text{.at = {1, 2}, .words = "now"}) == Text{.at = {101, 202}, .words = "now"});
}

TEST_CASE("a placed clip moves, and a lifted clip stays lifted") {
  CHECK(placed(Clip{Area{1, 2, 3, 4}}) == Clip{Area{101, 202, 3, 4}});
  CHECK(placed(Clip{}) == Clip{});
}

TEST_CASE("areas that answer a pointer move along and keep their target") {
  DisplayList whole;
  place(whole, DisplayList{.size = {}, .marks = {}, .hits = {{{1, 2, 3, 4}, "session", 7}}}, kOffset);
  CHECK(whole.hits == std::vector<HitArea>{{{101, 202, 3, 4}, "session", 7}});
}

TEST_CASE("a placed part is drawn over what was there, and the whole keeps its size and description") {
  DisplayList whole{.size = {50, 60}, .marks = {Circle{}}, .hits = {}, .description = "page"};
  place(whole,
        DisplayList{.size = {5, 5}, .marks = {Text{.at = {}, .words = "a"}, Text{.at = {}, .words = "b"}}},
        {});
  REQUIRE(whole.marks.size() == 3);
  CHECK(std::holds_alternative<Circle>(whole.marks[0]));
  CHECK(std::get<Text>(whole.marks[2]).words == "b");
  CHECK(whole.size == Size{50, 60});
  CHECK(whole.description == "page");
}
