#include <cmath>
#include <limits>

#include <doctest/doctest.h>

#include "reports/display/palette.h"
#include "tests/reports/pdf/printed_pages.h"

using namespace trellis;
using namespace trellis::display;
using tests::Pixels;
using tests::PrintedPages;

namespace {

std::uint32_t hex(Ink ink) {
  const Color c = color(ink, Ground::light);
  return static_cast<std::uint32_t>(c.red) << 16U | static_cast<std::uint32_t>(c.green) << 8U | c.blue;
}

Pixels painted(std::vector<Mark> marks) {
  return PrintedPages(std::move(marks)).pixels();
}

const std::uint32_t kPaper = hex(Ink::paper);

}  // namespace

TEST_CASE("y counts from the top of the page") {
  const Pixels page = painted({Rect{.area = {20, 10, 40, 30}, .fill = Ink::accent}});
  CHECK(page.at(40, 25) == hex(Ink::accent));
  CHECK(page.at(40, 575) == kPaper);
}

TEST_CASE("a later mark covers an earlier one") {
  const Pixels page = painted({Rect{.area = {0, 0, 50, 50}, .fill = Ink::accent},
                               Circle{.center = {25, 25}, .radius = 10, .fill = Ink::harder}});
  CHECK(page.at(25, 25) == hex(Ink::harder));
  CHECK(page.at(5, 5) == hex(Ink::accent));
}

TEST_CASE("a rounded rectangle leaves its corners free") {
  const Pixels page = painted({Rect{.area = {10, 10, 100, 60}, .fill = Ink::accent, .corner = 20}});
  CHECK(page.at(12, 12) == kPaper);
  CHECK(page.at(107, 67) == kPaper);
  CHECK(page.at(60, 12) == hex(Ink::accent));
}

TEST_CASE("a ring is open, and a circle with fill and stroke has both") {
  const Pixels page = painted(
      {Circle{.center = {50, 50}, .radius = 20, .fill = {}, .stroke = Stroke{Ink::ring, 4}},
       Circle{.center = {150, 50}, .radius = 20, .fill = Ink::panel, .stroke = Stroke{Ink::ring, 4}}});
  CHECK(page.at(50, 50) == kPaper);
  CHECK(page.at(70, 50) == hex(Ink::ring));
  CHECK(page.at(150, 50) == hex(Ink::panel));
  CHECK(page.at(170, 50) == hex(Ink::ring));
}

TEST_CASE("a filled polyline is closed") {
  const Pixels page = painted({Polyline{
      .points = {{50, 50}, {90, 50}, {90, 90}}, .stroke = Stroke{Ink::text, 4}, .fill = Ink::accentLight}});
  CHECK(page.at(84, 64) == hex(Ink::accentLight));
  CHECK(page.at(70, 70) == hex(Ink::text));
}

TEST_CASE("an open polyline draws no line from its end to its start") {
  const Pixels page =
      painted({Polyline{.points = {{50, 50}, {90, 50}, {90, 90}}, .stroke = Stroke{Ink::text, 4}}});
  CHECK(page.at(70, 70) == kPaper);
  CHECK(page.at(70, 50) == hex(Ink::text));
}

TEST_CASE("marks show only inside a clip, and everywhere once it is lifted") {
  const Rect band{.area = {0, 100, 200, 20}, .fill = Ink::harder};
  const Rect below{.area = {0, 200, 200, 20}, .fill = Ink::harder};
  const Pixels page = painted({Clip{Area{50, 90, 50, 300}}, band, Clip{}, below});
  CHECK(page.at(75, 110) == hex(Ink::harder));
  CHECK(page.at(40, 110) == kPaper);
  CHECK(page.at(120, 110) == kPaper);
  CHECK(page.at(40, 210) == hex(Ink::harder));
}

TEST_CASE("a second clip takes the place of the first, and its marks keep their own inks") {
  const auto square = [](double x, Ink ink) { return Rect{.area = {x, 0, 40, 40}, .fill = ink}; };
  const Pixels page = painted({Clip{Area{0, 0, 20, 40}}, square(0, Ink::accent), Clip{Area{100, 0, 20, 40}},
                               square(100, Ink::accent)});
  CHECK(page.at(10, 20) == hex(Ink::accent));
  CHECK(page.at(110, 20) == hex(Ink::accent));
  CHECK(page.at(130, 20) == kPaper);
}

TEST_CASE("a clip that is never lifted ends with its page") {
  const DisplayList clipped = tests::pageOf({Clip{Area{0, 0, 10, 10}}});
  CHECK(PrintedPages({clipped, clipped}).complaints() == "");
}

TEST_CASE("a dashed line is broken and a plain one after it is whole") {
  const Stroke dashed{.ink = Ink::text, .width = 4, .dash = Dash{5, 5}};
  const Stroke plain{.ink = Ink::text, .width = 4};
  const Pixels page = painted({Line{{50, 100}, {150, 100}, dashed}, Line{{50, 200}, {150, 200}, plain}});
  CHECK(page.changesInRow(100, 50, 150) == 19);
  CHECK(page.changesInRow(200, 50, 150) == 0);
}

TEST_CASE("dots without length are round and a dash without anything is a plain line") {
  const Stroke dotted{.ink = Ink::text, .width = 4, .dash = Dash{0, 10}};
  const Stroke empty{.ink = Ink::text, .width = 4, .dash = Dash{0, 0}};
  const PrintedPages pages({Line{{50, 100}, {150, 100}, dotted}, Line{{50, 200}, {150, 200}, empty}});
  CHECK(pages.pixels().changesInRow(100, 55, 145) == 18);
  CHECK(pages.pixels().changesInRow(200, 50, 150) == 0);
  CHECK(pages.complaints() == "");
}

TEST_CASE("a hatch stays inside its bar") {
  std::vector<Mark> marks{Clip{Area{50, 50, 100, 12}}};
  for (double x = 30; x < 160; x += 8)
    marks.emplace_back(Line{{x, 66}, {x + 20, 46}, Stroke{Ink::harder, 2}});
  marks.emplace_back(Clip{});
  const Pixels page = painted(marks);
  CHECK(page.changesInRow(56, 52, 148) > 15);
  CHECK(page.changesInRow(48, 30, 200) == 0);
  CHECK(page.changesInRow(64, 30, 200) == 0);
}

TEST_CASE("words start, center or end where their mark says") {
  const auto at = [](Align align) {
    return PrintedPages({Text{.at = {200, 100}, .words = "boundaries", .size = 20, .align = align}})
        .words()
        .at(0)
        .area;
  };
  CHECK(at(Align::start).x == doctest::Approx(200).epsilon(0.005));
  CHECK(at(Align::middle).x + at(Align::middle).width / 2 == doctest::Approx(200).epsilon(0.005));
  CHECK(at(Align::end).x + at(Align::end).width == doctest::Approx(200).epsilon(0.005));
}

TEST_CASE("words stand on their baseline") {
  const Area area = PrintedPages({Text{.at = {50, 100}, .words = "now", .size = 20}}).words().at(0).area;
  CHECK(area.y < 90);
  CHECK(area.y + area.height > 100);
  CHECK(area.y + area.height < 110);
}

TEST_CASE("tracking spreads a word without breaking it") {
  const auto width = [](double tracking) {
    return PrintedPages({Text{.at = {50, 100}, .words = "HARBOR", .size = 8, .tracking = tracking}})
        .words()
        .at(0);
  };
  CHECK(width(0.7).words == "HARBOR");
  CHECK(width(0.7).area.width - width(0).area.width == doctest::Approx(5 * 0.7).epsilon(0.25));
}

TEST_CASE("numbers that no page can hold do no harm") {
  const double far = std::numeric_limits<double>::infinity();
  const PrintedPages page({Line{{far, 1e300}, {-1e300, std::nan("")}, Stroke{}},
                           Rect{.area = {0, 0, -5, -5}, .fill = Ink::panel, .corner = 4}, Polyline{},
                           Polyline{.points = {{1, 1}}, .stroke = Stroke{}}, Text{.at = {}, .words = ""}});
  CHECK(page.complaints() == "");
}
