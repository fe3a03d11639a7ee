#include "reports/svg/svg_painter.h"

#include <array>
#include <charconv>
#include <string_view>

#include "reports/display/palette.h"

namespace trellis::svg {
namespace {

using display::Ink;

constexpr int kDecimals = 2;

// Without the zeros that say nothing, and with a point in every locale.
std::string numeral(double value) {
  std::array<char, 64> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, kDecimals)
          .ptr;
  std::string words(digits.data(), end);
  words.erase(words.find_last_not_of('0') + 1);
  if (words.ends_with('.')) words.pop_back();
  return words == "-0" ? "0" : words;
}

std::string attribute(std::string_view name, std::string_view value) {
  return ' ' + std::string(name) + "=\"" + std::string(value) + '"';
}

std::string attribute(std::string_view name, double value) {
  return attribute(name, numeral(value));
}

// Characters that XML 1.0 has no place for, not even escaped, are left out.
std::string escaped(std::string_view words) {
  std::string safe;
  for (const char c : words) switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t') safe += c;
    }
  return safe;
}

std::string colorOf(Ink ink) {
  constexpr std::string_view kHex = "0123456789abcdef";
  const auto [red, green, blue] = display::color(ink, display::Ground::light);
  std::string words = "#";
  for (const unsigned component : {unsigned{red}, unsigned{green}, unsigned{blue}}) {
    words += kHex[component >> 4U];
    words += kHex[component & 0xFU];
  }
  return words;
}

std::string weightOf(display::Face face) {
  switch (face) {
    case display::Face::semibold:
      return attribute("font-weight", "600");
    case display::Face::bold:
      return attribute("font-weight", "700");
    case display::Face::italic:
      return attribute("font-style", "italic");
    case display::Face::regular:
      return {};
  }
  return {};
}

std::string anchorOf(display::Align align) {
  switch (align) {
    case display::Align::start:
      return {};
    case display::Align::middle:
      return attribute("text-anchor", "middle");
    case display::Align::end:
      return attribute("text-anchor", "end");
  }
  return {};
}

std::string strokeOf(const display::Stroke& stroke) {
  std::string words = attribute("stroke", colorOf(stroke.ink)) + attribute("stroke-width", stroke.width);
  if (stroke.dash)
    words += attribute("stroke-dasharray", numeral(stroke.dash->on) + ' ' + numeral(stroke.dash->off));
  return words;
}

std::string inksOf(std::optional<Ink> fill, const std::optional<display::Stroke>& stroke) {
  return attribute("fill", fill ? colorOf(*fill) : "none") + (stroke ? strokeOf(*stroke) : std::string());
}

std::string boxOf(const display::Area& area) {
  return attribute("x", area.x) + attribute("y", area.y) + attribute("width", area.width) +
         attribute("height", area.height);
}

class Painter {
 public:
  void operator()(const display::Line& line) {
    element("line" + attribute("x1", line.from.x) + attribute("y1", line.from.y) +
            attribute("x2", line.to.x) + attribute("y2", line.to.y) + strokeOf(line.stroke));
  }

  void operator()(const display::Polyline& line) {
    std::string points;
    for (const display::Point& point : line.points)
      points += (points.empty() ? "" : " ") + numeral(point.x) + ',' + numeral(point.y);
    element((line.fill ? "polygon" : "polyline") + attribute("points", points) +
            inksOf(line.fill, line.stroke) + attribute("stroke-linejoin", "round"));
  }

  void operator()(const display::Rect& rect) {
    const std::string corner = rect.corner > 0 ? attribute("rx", rect.corner) : std::string();
    element("rect" + boxOf(rect.area) + corner + inksOf(rect.fill, rect.stroke));
  }

  void operator()(const display::Circle& circle) {
    element("circle" + attribute("cx", circle.center.x) + attribute("cy", circle.center.y) +
            attribute("r", circle.radius) + inksOf(circle.fill, circle.stroke));
  }

  void operator()(const display::Text& text) {
    const std::string tracking =
        text.tracking > 0 ? attribute("letter-spacing", text.tracking) : std::string();
    svg_ += "<text" + attribute("x", text.at.x) + attribute("y", text.at.y) +
            attribute("font-size", text.size) + weightOf(text.face) + anchorOf(text.align) + tracking +
            attribute("fill", colorOf(text.ink)) + '>' + escaped(text.words) + "</text>\n";
  }

  // What is clipped stands in a group of its own, until the next clip or the end.
  void operator()(const display::Clip& clip) {
    close();
    if (!clip.area) return;
    const std::string name = "clip" + std::to_string(++clips_);
    svg_ += "<clipPath" + attribute("id", name) + "><rect" + boxOf(*clip.area) + "/></clipPath>\n<g" +
            attribute("clip-path", "url(#" + name + ')') + ">\n";
    isClipped_ = true;
  }

  std::string finish() && {
    close();
    return std::move(svg_);
  }

 private:
  void element(const std::string& words) { svg_ += '<' + words + "/>\n"; }
  void close() {
    if (isClipped_) svg_ += "</g>\n";
    isClipped_ = false;
  }

  std::string svg_;
  int clips_ = 0;
  bool isClipped_ = false;
};

}  // namespace

std::string paintSvg(const display::DisplayList& list) {
  Painter painter;
  for (const display::Mark& mark : list.marks) std::visit(painter, mark);
  const std::string width = numeral(list.size.width);
  const std::string height = numeral(list.size.height);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\"" + attribute("width", width) +
         attribute("height", height) + attribute("viewBox", "0 0 " + width + ' ' + height) +
         attribute("role", "img") + attribute("font-family", "Lato, 'Noto Sans', 'DejaVu Sans', sans-serif") +
         ">\n<desc>" + escaped(list.description) + "</desc>\n<rect" + attribute("width", width) +
         attribute("height", height) + attribute("fill", colorOf(Ink::paper)) + "/>\n" +
         std::move(painter).finish() + "</svg>\n";
}

}  // namespace trellis::svg
