#include "reports/svg/svg_painter.h"

#include <doctest/doctest.h>

using namespace trellis;
using display::Ink;

namespace {

std::string painted(std::vector<display::Mark> marks) {
  return svg::paintSvg({{200, 100.5}, std::move(marks), {}, "Poor boundaries: 3 to 1."});
}

bool has(const std::string& whole, std::string_view part) {
  return whole.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an image has the size of its list and says the same in words") {
  const auto image = painted({});
  CHECK(has(image, R"(width="200" height="100.5" viewBox="0 0 200 100.5")"));
  CHECK(has(image, "<desc>Poor boundaries: 3 to 1.</desc>"));
}

TEST_CASE("lines, circles and rectangles keep their place, ink and dash") {
  const auto image = painted({display::Line{{1, 2}, {3.25, 4}, {Ink::text, 0.5, display::Dash{1, 2}}},
                              display::Circle{{10, 20}, 3, Ink::accent},
                              display::Rect{{1, 2, 3, 4}, std::nullopt, display::Stroke{Ink::ring, 1}, 1.5}});
  CHECK(has(
      image,
      R"(<line x1="1" y1="2" x2="3.25" y2="4" stroke="#1b2733" stroke-width="0.5" stroke-dasharray="1 2"/>)"));
  CHECK(has(image, R"(<circle cx="10" cy="20" r="3" fill="#0f6b7a"/>)"));
  CHECK(has(
      image,
      R"(<rect x="1" y="2" width="3" height="4" rx="1.5" fill="none" stroke="#6b7783" stroke-width="1"/>)"));
}

TEST_CASE("a filled polyline is closed, another stays open") {
  CHECK(has(painted({display::Polyline{{{0, 0}, {1, 1}}, std::nullopt, Ink::harder}}),
            "<polygon points=\"0,0 1,1\""));
  CHECK(
      has(painted({display::Polyline{{{0, 0}, {1, 1}}, display::Stroke{}}}), "<polyline points=\"0,0 1,1\""));
}

TEST_CASE("words that look like markup stay words") {
  const auto image = painted({display::Text{{5, 6}, "<b> & \"Maya\""}});
  CHECK(has(image, "&lt;b&gt; &amp; &quot;Maya&quot;</text>"));
}

TEST_CASE("a control character, which XML cannot hold, is left out") {
  CHECK(has(painted({display::Text{{5, 6}, "a\x01z"}}), ">az</text>"));
}

TEST_CASE("what is clipped stands in a group that ends where the clip is lifted") {
  const auto image = painted({display::Clip{display::Area{0, 0, 5, 5}}, display::Line{}, display::Clip{}});
  CHECK(has(image, "<clipPath id=\"clip1\"><rect x=\"0\" y=\"0\" width=\"5\" height=\"5\"/></clipPath>"));
  CHECK(image.find("</g>") > image.find("<line"));
  CHECK(has(painted({display::Clip{display::Area{0, 0, 5, 5}}}), "</g>\n</svg>"));
}
