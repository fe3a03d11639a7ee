#include "app/gui/ten_bar_picture.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/gui/grown.h"

namespace trellis::gui {
namespace {

using display::Ink;

constexpr int kParts = 10;
constexpr double kMargin = 4;
constexpr double kPart = 13;
constexpr double kHeight = 14;
constexpr double kCorner = 4;
constexpr double kNumber = 13;
constexpr double kNumberWidth = 26;
constexpr double kMark = 2;

double edge(int value) {
  return kMargin + value * kPart;
}

display::Area track() {
  return {kMargin, kMargin, kParts * kPart, kHeight};
}

display::Area filled(int value) {
  return {kMargin, kMargin, std::max(value * kPart, kMark), kHeight};
}

display::Line part(int value) {
  return {{edge(value), kMargin + 3}, {edge(value), kMargin + kHeight - 3}, {Ink::hairline, 1}};
}

display::Circle ghost(int value) {
  return {.center = {edge(value), kMargin + kHeight / 2},
          .radius = 4,
          .fill = Ink::paper,
          .stroke = display::Stroke{Ink::ring, 1.5}};
}

display::Text number(std::optional<int> value) {
  return {.at = {edge(kParts) + 8, kMargin + kHeight / 2 + kNumber * 0.36},
          .words = value ? std::to_string(*value) : "–",
          .face = value ? display::Face::bold : display::Face::regular,
          .size = kNumber,
          .ink = value ? Ink::text : Ink::quietText};
}

}  // namespace

display::Size tenBarSize() {
  return {edge(kParts) + 8 + kNumberWidth, kHeight + 2 * kMargin};
}

display::DisplayList tenBarPicture(const TenState& state) {
  display::DisplayList picture{.size = tenBarSize(), .marks = {}};
  auto& marks = picture.marks;
  marks.push_back(display::Rect{
      .area = track(), .fill = Ink::paper, .stroke = display::Stroke{Ink::rule, 1}, .corner = kCorner});
  for (int value = 1; value < kParts; ++value) marks.push_back(part(value));
  if (state.value)
    marks.push_back(display::Rect{.area = filled(*state.value), .fill = state.ink, .corner = kCorner});
  if (state.lastSession) marks.push_back(ghost(*state.lastSession));
  if (state.isFocused)
    marks.push_back(display::Rect{.area = grown(track(), 2.5),
                                  .fill = {},
                                  .stroke = display::Stroke{Ink::accent, 2},
                                  .corner = kCorner + 2.5});
  marks.push_back(number(state.value));
  return picture;
}

std::optional<int> tenAt(display::Point place) {
  if (place.x < 0 || place.x > edge(kParts) + kMargin) return std::nullopt;
  return std::clamp(static_cast<int>(std::lround((place.x - kMargin) / kPart)), 0, kParts);
}

}  // namespace trellis::gui
