#include "reports/layout/typography.h"

#include <array>
#include <cstddef>

namespace trellis::layout {
namespace {

using display::Face;
using display::Ink;

struct RoleType {
  TextRole role;
  TextStyle client;
  TextStyle clinical;
};

constexpr RoleType typeOf(TextRole role, Face face, Ink ink, double size, double leading, double clinicalSize,
                          double clinicalLeading) {
  return {role, {face, size, leading, ink}, {face, clinicalSize, clinicalLeading, ink}};
}

constexpr TextStyle kEyebrow{Face::bold, 7.75, 10, Ink::accent, 0.7};

constexpr std::array kTypes = {
    typeOf(TextRole::title, Face::bold, Ink::text, 27, 32, 19, 24),
    typeOf(TextRole::section, Face::bold, Ink::text, 14.5, 19, 12.5, 16.5),
    typeOf(TextRole::label, Face::semibold, Ink::text, 10.25, 13.5, 9.25, 12.5),
    typeOf(TextRole::lead, Face::regular, Ink::text, 11.5, 17, 11, 16),
    typeOf(TextRole::body, Face::regular, Ink::text, 10.5, 15.5, 9.5, 13.75),
    typeOf(TextRole::quote, Face::italic, Ink::quietText, 9.75, 13.75, 9.25, 13.25),
    typeOf(TextRole::small, Face::regular, Ink::text, 9, 12.75, 8.25, 11.5),
    typeOf(TextRole::cell, Face::regular, Ink::text, 9, 12.5, 8.5, 11.75),
    typeOf(TextRole::cellHead, Face::semibold, Ink::quietText, 8, 11, 7.75, 10.5),
    typeOf(TextRole::footer, Face::regular, Ink::quietText, 7.75, 10, 7.25, 9.5),
    RoleType{TextRole::eyebrow, kEyebrow, kEyebrow},
};

constexpr bool isInOrderOfRoles() {
  for (std::size_t i = 0; i < kTypes.size(); ++i)
    if (static_cast<std::size_t>(kTypes[i].role) != i) return false;
  return kTypes.size() == static_cast<std::size_t>(TextRole::eyebrow) + 1;
}
static_assert(isInOrderOfRoles());

// Lato's proportions, of its size: how far a line's ink reaches, and where in it the baseline lies.
constexpr double kInkHeight = 1.2;
constexpr double kAscent = 0.965;

}  // namespace

TextStyle styleOf(TextRole role, content::Style style) {
  const RoleType& type = kTypes[static_cast<std::size_t>(role)];
  return style == content::Style::client ? type.client : type.clinical;
}

Face faceOf(content::Emphasis emphasis, Face plain) {
  switch (emphasis) {
    case content::Emphasis::plain:
      return plain;
    case content::Emphasis::strong:
      return Face::semibold;
    case content::Emphasis::bold:
      return Face::bold;
    case content::Emphasis::italic:
      return Face::italic;
  }
  return plain;
}

Ink inkOf(content::Tone tone, Ink normal) {
  switch (tone) {
    case content::Tone::normal:
      return normal;
    case content::Tone::quiet:
      return Ink::quietText;
    case content::Tone::accent:
      return Ink::accent;
    case content::Tone::harder:
      return Ink::harder;
  }
  return normal;
}

double baselineOf(const TextStyle& style) {
  return (style.leading - kInkHeight * style.size) / 2 + kAscent * style.size;
}

}  // namespace trellis::layout
