// A display list in the making: marks, words and hit areas in the sizes of one chart style.
// Lengths given to `scaled` are points of the page; everything else is in units of the display list. Hit
// areas are kept inside the drawing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/model/language.h"
#include "reports/chart/chart_style.h"
#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::chart {

enum class Marker { disc, square, diamond, ring, discInRing, dotInRing };

struct Type {
  display::Face face = display::Face::regular;
  double size = 10;
};

class Drawing {
 public:
  Drawing(display::Size size, const ChartStyle& style, const display::TextMetrics& metrics,
          model::Language language);

  display::Size size() const { return list_.size; }
  model::Language language() const { return language_; }
  double scaled(double points) const { return points * style_.scale; }
  Type axisType() const { return {display::Face::regular, style_.axis}; }
  Type labelType() const { return {display::Face::semibold, style_.label}; }
  Type resultType() const { return {display::Face::semibold, style_.axis + 1.25 * style_.scale}; }

  double width(std::string_view words, Type type) const;
  // Cut with an ellipsis where the words are wider.
  std::string fitted(std::string_view words, double width, Type type) const;

  void add(display::Mark mark) { list_.marks.push_back(std::move(mark)); }
  void line(display::Point from, display::Point to, display::Ink ink, double width,
            std::optional<display::Dash> dash = {});
  void text(display::Point at, std::string words, Type type, display::Ink ink,
            display::Align align = display::Align::start);
  void hatch(display::Area area, display::Ink ink);  // clipped to it
  void marker(Marker marker, display::Point center, double radius, display::Ink ink);
  void hit(display::Area area, std::string words, std::optional<std::int64_t> target = {});

  void setHeight(double height) { list_.size.height = height; }
  display::DisplayList finish(std::string description) &&;

 private:
  std::optional<display::Stroke> edgeFor(double radius) const;
  void square(display::Point center, double radius, display::Ink ink);
  void diamond(display::Point center, double radius, display::Ink ink);
  void ring(display::Point center, double radius, display::Ink ink);
  void disc(display::Point center, double radius, display::Ink ink);

  display::DisplayList list_;
  const ChartStyle& style_;
  const display::TextMetrics& metrics_;
  model::Language language_;
};

}  // namespace trellis::chart
