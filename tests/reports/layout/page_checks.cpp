#include "tests/reports/layout/page_checks.h"

#include <algorithm>
#include <variant>

#include "reports/layout/line_breaker.h"

namespace trellis::test {
namespace {

using display::Area;
using display::DisplayList;
using display::Text;

constexpr double kSide = 56;
constexpr double kHighest = 30;  // a running header's ascenders
constexpr double kLowest = 33;   // a footer's baseline, from below
constexpr double kTolerance = 0.6;

Area areaOf(const Text& text, const display::TextMetrics& metrics) {
  const double width =
      layout::widthOf(text.words, {text.face, text.size, 0, text.ink, text.tracking}, metrics);
  double x = text.at.x;
  if (text.align == display::Align::middle) x -= width / 2;
  if (text.align == display::Align::end) x -= width;
  const double height = 0.7 * text.size;
  return {x, text.at.y - height, width, height};
}

bool overlap(const Area& one, const Area& other) {
  return one.x + kTolerance < other.x + other.width && other.x + kTolerance < one.x + one.width &&
         one.y + kTolerance < other.y + other.height && other.y + kTolerance < one.y + one.height;
}

bool isOutside(const Area& area, display::Size paper) {
  return area.x < kSide - kTolerance || area.x + area.width > paper.width - kSide + kTolerance ||
         area.y < kHighest || area.y + area.height > paper.height - kLowest;
}

Area extentOf(const std::vector<display::Point>& points) {
  double left = points.front().x, right = left, top = points.front().y, bottom = top;
  for (const display::Point& point : points) {
    left = std::min(left, point.x), right = std::max(right, point.x);
    top = std::min(top, point.y), bottom = std::max(bottom, point.y);
  }
  return {left, top, right - left, bottom - top};
}

struct Extent {
  Area operator()(const display::Line& line) const { return extentOf({line.from, line.to}); }
  Area operator()(const display::Polyline& polyline) const { return extentOf(polyline.points); }
  Area operator()(const display::Rect& rect) const { return rect.area; }
  Area operator()(const display::Circle& circle) const {
    return {circle.center.x - circle.radius, circle.center.y - circle.radius, 2 * circle.radius,
            2 * circle.radius};
  }
  Area operator()(const Text& text) const { return {text.at.x, text.at.y, 0, 0}; }
  Area operator()(const display::Clip& clip) const { return clip.area.value_or(Area{kSide, kSide, 0, 0}); }
};

}  // namespace

std::vector<Words> wordsOn(const DisplayList& page, const display::TextMetrics& metrics) {
  std::vector<Words> words;
  for (const display::Mark& mark : page.marks)
    if (const auto* text = std::get_if<Text>(&mark)) words.push_back({text->words, areaOf(*text, metrics)});
  return words;
}

std::string textOf(const DisplayList& page) {
  std::string words;
  for (const display::Mark& mark : page.marks)
    if (const auto* text = std::get_if<Text>(&mark)) words += text->words + "\n";
  return words;
}

bool says(const DisplayList& page, const std::string& words) {
  return textOf(page).find(words) != std::string::npos;
}

int countOf(const std::vector<DisplayList>& pages, const std::string& words) {
  int count = 0;
  for (const DisplayList& page : pages)
    for (const display::Mark& mark : page.marks)
      if (const auto* text = std::get_if<Text>(&mark)) count += text->words == words ? 1 : 0;
  return count;
}

std::vector<std::string> outsideMargins(const std::vector<DisplayList>& pages,
                                        const display::TextMetrics& metrics) {
  std::vector<std::string> outside;
  for (const DisplayList& page : pages)
    for (const Words& words : wordsOn(page, metrics))
      if (isOutside(words.area, page.size)) outside.push_back(words.words);
  return outside;
}

std::vector<std::string> overlaps(const DisplayList& page, const display::TextMetrics& metrics) {
  const std::vector<Words> words = wordsOn(page, metrics);
  std::vector<std::string> pairs;
  for (std::size_t i = 0; i < words.size(); ++i)
    for (std::size_t j = i + 1; j < words.size(); ++j)
      if (overlap(words[i].area, words[j].area)) pairs.push_back(words[i].words + " / " + words[j].words);
  return pairs;
}

std::size_t marksOutside(const std::vector<DisplayList>& pages) {
  std::size_t count = 0;
  for (const DisplayList& page : pages)
    for (const display::Mark& mark : page.marks)
      count += isOutside(std::visit(Extent{}, mark), page.size) ? 1 : 0;
  return count;
}

}  // namespace trellis::test
