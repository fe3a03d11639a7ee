#include "reports/chart/drawing.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace trellis::chart {
namespace {

using display::Align;
using display::Ink;
using display::Point;

constexpr double kEdge = 0.8;  // white around a marker, so that it stands off its line
constexpr double kHatchStep = 3.6;
constexpr double kSmallestWithEdge = 1.4;  // radius

// Where each character of UTF-8 words starts.
std::vector<std::size_t> characters(std::string_view words) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < words.size(); ++at)
    if ((static_cast<unsigned char>(words[at]) & 0xC0U) != 0x80U) starts.push_back(at);
  return starts;
}

display::Area within(display::Area area, display::Size size) {
  const double left = std::clamp(area.x, 0.0, size.width);
  const double top = std::clamp(area.y, 0.0, size.height);
  const double right = std::clamp(area.x + area.width, left, size.width);
  const double bottom = std::clamp(area.y + area.height, top, size.height);
  return {left, top, right - left, bottom - top};
}

}  // namespace

Drawing::Drawing(display::Size size, const ChartStyle& style, const display::TextMetrics& metrics,
                 model::Language language)
    : list_{size, {}}, style_(style), metrics_(metrics), language_(language) {}

double Drawing::width(std::string_view words, Type type) const {
  return metrics_.width(words, type.face, type.size);
}

std::string Drawing::fitted(std::string_view words, double width, Type type) const {
  if (this->width(words, type) <= width) return std::string(words);
  const auto cut = [&](std::size_t end) {
    std::string_view kept = words.substr(0, end);
    while (kept.ends_with(' ')) kept.remove_suffix(1);
    return std::string(kept) + "…";
  };
  // To measure is slow: the longest that fits is found by halves.
  const auto ends = characters(words);
  const auto tooLong = std::ranges::partition_point(
      ends, [&](std::size_t end) { return this->width(cut(end), type) <= width; });
  if (tooLong - ends.begin() < 2) return {};  // nothing but the mark, or not even that
  return cut(*std::prev(tooLong));
}

void Drawing::line(Point from, Point to, Ink ink, double width, std::optional<display::Dash> dash) {
  if (dash) dash = display::Dash{scaled(dash->on), scaled(dash->off)};
  add(display::Line{from, to, {ink, scaled(width), dash}});
}

void Drawing::text(Point at, std::string words, Type type, Ink ink, Align align) {
  if (words.empty()) return;
  add(display::Text{at, std::move(words), type.face, type.size, ink, align});
}

void Drawing::hatch(display::Area area, Ink ink) {
  add(display::Clip{area});
  const double step = scaled(kHatchStep);
  for (double x = area.x - area.height + step; x < area.x + area.width; x += step)
    line({x, area.y + area.height}, {x + area.height, area.y}, ink, 0.8);
  add(display::Clip{});
}

void Drawing::marker(Marker marker, Point center, double radius, Ink ink) {
  switch (marker) {
    case Marker::disc:
      return disc(center, radius, ink);
    case Marker::square:
      return square(center, radius, ink);
    case Marker::diamond:
      return diamond(center, radius, ink);
    case Marker::ring:
      return ring(center, radius, Ink::ring);
    case Marker::discInRing:
      ring(center, radius * 1.7, Ink::ring);
      return disc(center, radius, ink);
    case Marker::dotInRing:
      ring(center, radius, Ink::ring);
      return disc(center, radius * 0.4, ink);
  }
}

std::optional<display::Stroke> Drawing::edgeFor(double radius) const {
  if (radius < scaled(kSmallestWithEdge)) return std::nullopt;
  return display::Stroke{Ink::paper, scaled(kEdge)};
}

void Drawing::square(Point center, double radius, Ink ink) {
  const display::Area area{center.x - radius, center.y - radius, 2 * radius, 2 * radius};
  add(display::Rect{area, ink, edgeFor(radius)});
}

void Drawing::diamond(Point center, double radius, Ink ink) {
  const std::vector<Point> corners = {{center.x, center.y - radius},
                                      {center.x + radius, center.y},
                                      {center.x, center.y + radius},
                                      {center.x - radius, center.y}};
  add(display::Polyline{corners, std::nullopt, ink});
}

void Drawing::ring(Point center, double radius, Ink ink) {
  add(display::Circle{center, radius, Ink::paper, display::Stroke{ink, scaled(1.4)}});
}

void Drawing::disc(Point center, double radius, Ink ink) {
  add(display::Circle{center, radius, ink, edgeFor(radius)});
}

void Drawing::hit(display::Area area, std::string words, std::optional<std::int64_t> target) {
  list_.hits.push_back({within(area, list_.size), std::move(words), target});
}

display::DisplayList Drawing::finish(std::string description) && {
  list_.description = std::move(description);
  return std::move(list_);
}

}  // namespace trellis::chart
