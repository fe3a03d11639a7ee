#include "app/gui/rating_picture.h"

#include <array>

#include "app/gui/grown.h"

namespace trellis::gui {
namespace {

using display::Ink;

constexpr int kLevels = 5;
constexpr double kMargin = 4;          // for the frame and the ghost ring
constexpr double kCornerShare = 0.27;  // of the side

constexpr std::array kLevelInk{Ink::level0, Ink::level1, Ink::level2, Ink::level3, Ink::level4};

display::Area cell(int level, const CellLook& look) {
  return {kMargin + level * (look.side + look.gap), kMargin, look.side, look.side};
}

double corner(const CellLook& look) {
  return look.side * kCornerShare;
}

display::Rect body(int level, bool isRated, const CellLook& look) {
  const auto ground = isRated ? kLevelInk[static_cast<std::size_t>(level)] : Ink::paper;
  const auto edge = isRated && level > 1 ? ground : Ink::hairline;
  return {.area = grown(cell(level, look), -0.5),
          .fill = ground,
          .stroke = display::Stroke{edge, 1},
          .corner = corner(look)};
}

display::Text digit(int level, bool isRated, const CellLook& look) {
  const auto area = cell(level, look);
  const auto ratedInk = level < 3 ? Ink::onLevelLight : Ink::onLevelDark;
  return {.at = {area.x + look.side / 2, area.y + look.side / 2 + look.digit * 0.36},
          .words = std::to_string(level),
          .face = isRated ? display::Face::bold : display::Face::regular,
          .size = look.digit,
          .ink = isRated ? ratedInk : Ink::quietText,
          .align = display::Align::middle};
}

// Where the rating lies on the ghost, the ring stands clear around the filled cell.
display::Rect ghost(int level, bool isRated, const CellLook& look) {
  return {.area = grown(cell(level, look), isRated ? 2 : -3),
          .fill = {},
          .stroke = display::Stroke{Ink::ring, 1.5},
          .corner = isRated ? corner(look) + 2 : corner(look) - 2.5};
}

display::Rect frame(int level, const CellLook& look) {
  return {.area = grown(cell(level, look), 2.5),
          .fill = {},
          .stroke = display::Stroke{Ink::accent, 2},
          .corner = corner(look) + 2.5};
}

display::Text beside(const std::string& words, bool isRated, const CellLook& look) {
  return {.at = {cell(kLevels, look).x + look.gap, kMargin + look.side / 2 + look.words * 0.36},
          .words = words,
          .face = isRated ? display::Face::regular : display::Face::italic,
          .size = look.words,
          .ink = Ink::quietText};
}

}  // namespace

display::Size ratingSize(const CellLook& look) {
  return {cell(kLevels, look).x + look.gap + look.wordsWidth, look.side + 2 * kMargin};
}

display::DisplayList ratingPicture(const RatingState& state, const CellLook& look) {
  display::DisplayList picture{.size = ratingSize(look), .marks = {}};
  for (int level = 0; level < kLevels; ++level) {
    const bool isRated = state.rating == level;
    picture.marks.push_back(body(level, isRated, look));
    picture.marks.push_back(digit(level, isRated, look));
    if (state.lastSession == level) picture.marks.push_back(ghost(level, isRated, look));
    if (state.considered == level) picture.marks.push_back(frame(level, look));
  }
  const std::string& words = state.rating ? state.rated : state.unrated;
  if (look.wordsWidth > 0 && !words.empty())
    picture.marks.push_back(beside(words, state.rating.has_value(), look));
  return picture;
}

std::optional<int> levelAt(display::Point place, const CellLook& look) {
  for (int level = 0; level < kLevels; ++level) {
    const display::Area area = grown(cell(level, look), look.gap / 2);
    if (place.x >= area.x && place.x < area.x + area.width && place.y >= area.y &&
        place.y < area.y + area.height)
      return level;
  }
  return std::nullopt;
}

}  // namespace trellis::gui
