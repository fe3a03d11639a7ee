#include "reports/display/palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include <doctest/doctest.h>

using namespace trellis::display;

namespace {

double linear(std::uint8_t component) {
  const double value = component / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

using Light = std::array<double, 3>;  // linear red, green, blue, 0 to 1

Light lightOf(Ink ink, Ground ground) {
  const Color shown = color(ink, ground);
  return {linear(shown.red), linear(shown.green), linear(shown.blue)};
}

// Relative luminance and contrast ratio as WCAG 2.1 defines them.
double luminance(const Light& light) {
  return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

double contrast(const Light& above, const Light& below) {
  const double a = luminance(above) + 0.05;
  const double b = luminance(below) + 0.05;
  return std::max(a, b) / std::min(a, b);
}

double contrast(Ink above, Ink below, Ground ground) {
  return contrast(lightOf(above, ground), lightOf(below, ground));
}

// How who lacks one kind of cone sees a color: the matrices for severity 1 of Machado, Oliveira & Fernandes
// 2009, A physiologically-based model for simulation of color vision deficiency, IEEE TVCG 15:1291-1298.
struct ColorVision {
  const char* name;
  std::array<Light, 3> matrix;
  Light see(Ink ink, Ground ground) const {
    const Light light = lightOf(ink, ground);
    Light seen{};
    for (std::size_t row = 0; row < 3; ++row)
      seen[row] = std::clamp(
          matrix[row][0] * light[0] + matrix[row][1] * light[1] + matrix[row][2] * light[2], 0.0, 1.0);
    return seen;
  }
};

constexpr std::array<ColorVision, 4> kVisions = {
    {{"protanopia",
      {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
     {"deuteranopia",
      {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
     {"tritanopia",
      {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
     {"grey", {{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}}}}};

// Distance in CIE L*a*b*, white D65.
double difference(const Light& one, const Light& other) {
  const auto lab = [](const Light& light) {
    const Light xyz = {(0.4124564 * light[0] + 0.3575761 * light[1] + 0.1804375 * light[2]) / 0.95047,
                       0.2126729 * light[0] + 0.7151522 * light[1] + 0.0721750 * light[2],
                       (0.0193339 * light[0] + 0.1191920 * light[1] + 0.9503041 * light[2]) / 1.08883};
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    return Light{116 * f(xyz[1]) - 16, 500 * (f(xyz[0]) - f(xyz[1])), 200 * (f(xyz[1]) - f(xyz[2]))};
  };
  const Light a = lab(one);
  const Light b = lab(other);
  return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
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

TEST_CASE("marks that carry meaning reach contrast 3 on paper for color-blind eyes and in grey") {
  for (const Ground ground : kGrounds)
    for (const ColorVision& vision : kVisions)
      for (const Ink mark : {Ink::accent, Ink::harder, Ink::ring, Ink::quietText}) {
        CAPTURE(vision.name);
        CHECK(contrast(vision.see(mark, ground), vision.see(Ink::paper, ground)) >= 3);
      }
}

TEST_CASE("rating tints stand out more with each level for color-blind eyes and in grey") {
  for (const Ground ground : kGrounds)
    for (const ColorVision& vision : kVisions) {
      CAPTURE(vision.name);
      const auto onPaper = [&](Ink tint) {
        return contrast(vision.see(tint, ground), vision.see(Ink::paper, ground));
      };
      for (std::size_t i = 1; i < kLevels.size(); ++i)
        CHECK(onPaper(kLevels[i]) > 1.15 * onPaper(kLevels[i - 1]));
    }
}

TEST_CASE("the digit on every rating tint reaches contrast 4 for color-blind eyes and in grey") {
  for (const Ground ground : kGrounds)
    for (const ColorVision& vision : kVisions) {
      CAPTURE(vision.name);
      for (const Ink tint : kLevels) {
        const bool isDark = tint == Ink::level3 || tint == Ink::level4;
        const Ink digit = isDark ? Ink::onLevelDark : Ink::onLevelLight;
        CHECK(contrast(vision.see(digit, ground), vision.see(tint, ground)) >= 4);
      }
    }
}

TEST_CASE("what eased and what is harder are two colors for every color-blind eye") {
  for (const Ground ground : kGrounds)
    for (const ColorVision& vision : kVisions) {
      CAPTURE(vision.name);
      if (std::string_view(vision.name) == "grey") continue;  // there shapes alone tell them apart
      CHECK(difference(vision.see(Ink::accent, ground), vision.see(Ink::harder, ground)) > 40);
    }
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
