#include "reports/display/palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <doctest/doctest.h>

using namespace trellis::display;

namespace {

double linear(std::uint8_t component) {
  const double value = component / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

// Relative luminance and contrast ratio as WCAG 2.1 defines them.
double luminance(Color color) {
  return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

double contrast(Ink above, Ink below, Ground ground) {
  const double a = luminance(color(above, ground)) + 0.05;
  const double b = luminance(color(below, ground)) + 0.05;
  return std::max(a, b) / std::min(a, b);
}

constexpr std::array kGrounds = {Ground::light, Ground::dark};
constexpr std::array kGroundsOfWords = {Ink::paper, Ink::panel, Ink::accentLight};
constexpr std::array kLevels = {Ink::level0, Ink::level1, Ink::level2, Ink::level3, Ink::level4};
constexpr std::array kOnPaper = {Ink::text,   Ink::quietText, Ink::rule,         Ink::hairline,
                                 Ink::panel,  Ink::accent,    Ink::accentMid,    Ink::accentLight,
                                 Ink::harder, Ink::harderMid, Ink::harderGround, Ink::ring};

}  // namespace

TEST_CASE("words that are read first reach contrast 7 on paper, on callouts and on cards") {
  for (const Ground ground : kGrounds)
    for (const Ink below : kGroundsOfWords) CHECK(contrast(Ink::text, below, ground) >= 7);
}

TEST_CASE("quiet, accented and harder words reach contrast 4.5 on paper and on callouts") {
  for (const Ground ground : kGrounds)
    for (const Ink words : {Ink::quietText, Ink::accent, Ink::harder})
      for (const Ink below : {Ink::paper, Ink::panel}) CHECK(contrast(words, below, ground) >= 4.5);
}

TEST_CASE("words on the accent reach contrast 4.5") {
  for (const Ground ground : kGrounds) CHECK(contrast(Ink::onAccent, Ink::accent, ground) >= 4.5);
}

TEST_CASE("the digit on every rating tint reaches contrast 4.5") {
  for (const Ground ground : kGrounds) {
    for (const Ink level : {Ink::level0, Ink::level1, Ink::level2})
      CHECK(contrast(Ink::onLevelLight, level, ground) >= 4.5);
    for (const Ink level : {Ink::level3, Ink::level4})
      CHECK(contrast(Ink::onLevelDark, level, ground) >= 4.5);
  }
}

TEST_CASE("rating tints stand out more from paper with each level") {
  for (const Ground ground : kGrounds)
    for (std::size_t i = 1; i < kLevels.size(); ++i)
      CHECK(contrast(kLevels[i], Ink::paper, ground) > 1.15 * contrast(kLevels[i - 1], Ink::paper, ground));
}

TEST_CASE("marks that carry meaning reach contrast 3 on paper") {
  for (const Ground ground : kGrounds)
    for (const Ink mark : {Ink::accent, Ink::harder, Ink::ring})
      CHECK(contrast(mark, Ink::paper, ground) >= 3);
}

TEST_CASE("dark colors stand in the same order of contrast as light ones") {
  for (const Ink one : kOnPaper)
    for (const Ink other : kOnPaper)
      if (contrast(one, Ink::paper, Ground::light) > 1.02 * contrast(other, Ink::paper, Ground::light))
        CHECK(contrast(one, Ink::paper, Ground::dark) > contrast(other, Ink::paper, Ground::dark));
}

TEST_CASE("light paper is white and text on it is the ink of the layout page") {
  CHECK(color(Ink::paper, Ground::light) == Color{255, 255, 255});
  CHECK(color(Ink::text, Ground::light) == Color{0x1B, 0x27, 0x33});
}
