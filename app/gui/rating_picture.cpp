#include "app/gui/rating_picture.h"

#include <array>

namespace trellis::gui {
namespace {

using display::Ink;

constexpr int kLevels = 5;
constexpr double kCell = 26;
constexpr double kGap = 4;
constexpr double kMargin = 4;  // for the frame and the ghost ring
constexpr double kCorner = 7;
constexpr double kDigit = 13;
constexpr double kWords = 12;
constexpr double kWordsWidth = 82;

constexpr std::array kLevelInk{Ink::level0, Ink::level1, Ink::level2, Ink::level3, Ink::level4};

display::Area cell(int level) {
  return {kMargin + level * (kCell + kGap), kMargin, kCell, kCell};
}

display::Area grown(const display::Area& area, double by) {
  return {area.x - by, area.y - by, area.width + 2 * by, area.height + 2 * by};
}

display::Rect body(int level, bool isRated) {
  const auto ground = isRated ? kLevelInk[static_cast<std::size_t>(level)] : Ink::paper;
  const auto edge = isRated && level > 1 ? ground : Ink::hairline;
  return {.area = grown(cell(level), -0.5),
          .fill = ground,
          .stroke = display::Stroke{edge, 1},
          .corner = kCorner};
}

display::Text digit(int level, bool isRated) {
  const auto area = cell(level);
  const auto ratedInk = level < 3 ? Ink::onLevelLight : Ink::onLevelDark;
  return {.at = {area.x + kCell / 2, area.y + kCell / 2 + kDigit * 0.36},
          .words = std::to_string(level),
          .face = isRated ? display::Face::bold : display::Face::regular,
          .size = kDigit,
          .ink = isRated ? ratedInk : Ink::quietText,
          .align = display::Align::middle};
}

// Where the rating lies on the ghost, the ring stands clear around the filled cell.
display::Rect ghost(int level, bool isRated) {
  return {.area = grown(cell(level), isRated ? 2 : -3),
          .fill = {},
          .stroke = display::Stroke{Ink::ring, 1.5},
          .corner = isRated ? kCorner + 2 : kCorner - 2.5};
}

display::Rect frame(int level) {
  return {.area = grown(cell(level), 2.5),
          .fill = {},
          .stroke = display::Stroke{Ink::accent, 2},
          .corner = kCorner + 2.5};
}

display::Text unrated(const std::string& words) {
  return {.at = {cell(kLevels).x + kGap, kMargin + kCell / 2 + kWords * 0.36},
          .words = words,
          .face = display::Face::italic,
          .size = kWords,
          .ink = Ink::quietText};
}

}  // namespace

display::Size ratingSize() {
  return {cell(kLevels).x + kGap + kWordsWidth, kCell + 2 * kMargin};
}

display::DisplayList ratingPicture(const RatingState& state) {
  display::DisplayList picture{.size = ratingSize(), .marks = {}};
  for (int level = 0; level < kLevels; ++level) {
    const bool isRated = state.rating == level;
    picture.marks.push_back(body(level, isRated));
    picture.marks.push_back(digit(level, isRated));
    if (state.lastSession == level) picture.marks.push_back(ghost(level, isRated));
    if (state.considered == level) picture.marks.push_back(frame(level));
  }
  if (!state.rating) picture.marks.push_back(unrated(state.unrated));
  return picture;
}

std::optional<int> levelAt(display::Point place) {
  for (int level = 0; level < kLevels; ++level) {
    const display::Area area = grown(cell(level), kGap / 2);
    if (place.x >= area.x && place.x < area.x + area.width && place.y >= area.y &&
        place.y < area.y + area.height)
      return level;
  }
  return std::nullopt;
}

}  // namespace trellis::gui
