// What a chart or a page looks like, as data: marks in drawing order, areas that answer a pointer, and the
// same in words. Units are points (1/72 inch) on paper and device-independent pixels on screen; origin top
// left, y down. Colors and faces are roles, so that light, dark, screen and paper can each have their own.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace trellis::display {

struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};

struct Size {
  double width = 0;
  double height = 0;
  bool operator==(const Size&) const = default;
};

struct Area {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  bool operator==(const Area&) const = default;
};

enum class Ink {
  paper,         // what everything lies on
  text,          // words that are read first
  quietText,     // words that are read second
  rule,          // lines that structure
  hairline,      // grid lines, separators
  panel,         // ground of a callout
  accent,        // now, easier, grown
  accentMid,     // connector of the accent
  accentLight,   // ground of a card
  onAccent,      // words on the accent
  harder,        // harder, given: always with a second cue, never by color alone
  harderMid,     // connector of harder
  harderGround,  // ground beneath a hatch
  ring,          // outline of a first value or of a last session's ghost
  level0,        // rating tints, light to dark, monotone in lightness
  level1,
  level2,
  level3,
  level4,
  onLevelLight,  // digit on level0 to level2
  onLevelDark,   // digit on level3 and level4
};

enum class Face { regular, semibold, bold, italic };
enum class Align { start, middle, end };

struct Dash {
  double on = 0;
  double off = 0;
  bool operator==(const Dash&) const = default;
};

struct Stroke {
  Ink ink = Ink::text;
  double width = 1;
  std::optional<Dash> dash = {};
  bool operator==(const Stroke&) const = default;
};

struct Line {
  Point from;
  Point to;
  Stroke stroke;
  bool operator==(const Line&) const = default;
};

// Open unless it has a fill: a filled polyline is closed.
struct Polyline {
  std::vector<Point> points;
  std::optional<Stroke> stroke;
  std::optional<Ink> fill = {};
  bool operator==(const Polyline&) const = default;
};

struct Rect {
  Area area;
  std::optional<Ink> fill;
  std::optional<Stroke> stroke = {};
  double corner = 0;
  bool operator==(const Rect&) const = default;
};

struct Circle {
  Point center;
  double radius = 0;
  std::optional<Ink> fill;
  std::optional<Stroke> stroke = {};
  bool operator==(const Circle&) const = default;
};

// One line of text. `at` is on the baseline, at the start, middle or end of the words as `align` says.
struct Text {
  Point at;
  std::string words;  // UTF-8
  Face face = Face::regular;
  double size = 10;
  Ink ink = Ink::text;
  Align align = Align::start;
  double tracking = 0;  // added between characters
  bool operator==(const Text&) const = default;
};

// Marks after it show only inside the area; a Clip without an area lifts it.
struct Clip {
  std::optional<Area> area;
  bool operator==(const Clip&) const = default;
};

using Mark = std::variant<Line, Polyline, Rect, Circle, Text, Clip>;

// A place that answers a pointer: `words` is the tooltip, `target` an opaque number for the one who asked for
// the chart (a session's id, say).
struct HitArea {
  Area area;
  std::string words;
  std::optional<std::int64_t> target = {};
  bool operator==(const HitArea&) const = default;
};

// Pixels row by row from the top: red, green and blue, a byte each.
struct Picture {
  int width = 0;
  int height = 0;
  std::string rgb;
  bool operator==(const Picture&) const = default;
};

// A picture from outside, such as a logo, stretched to its area. It lies under the marks, on paper only.
struct PlacedPicture {
  Area area;
  std::shared_ptr<const Picture> picture;
  bool operator==(const PlacedPicture&) const = default;
};

// A heading that a reader of the file can go to. Level 1 stands above level 2.
struct Bookmark {
  std::string words;
  int level = 1;
  double y = 0;
  bool operator==(const Bookmark&) const = default;
};

struct DisplayList {
  Size size;
  std::vector<Mark> marks;
  std::vector<HitArea> hits = {};
  std::string description =
      {};  // the same content in words, for screen readers and as alternative text on paper
  std::vector<Bookmark> bookmarks = {};
  std::vector<PlacedPicture> pictures = {};
  bool operator==(const DisplayList&) const = default;
};

// The marks of `part` moved by `offset`, added to `whole`; hit areas, bookmarks and pictures move along.
void place(DisplayList& whole, const DisplayList& part, Point offset);

}  // namespace trellis::display
