// Tracks to draw, and ways to look at what was drawn.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/analysis/series.h"
#include "core/model/catalogue.h"
#include "reports/chart/track.h"
#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::chart {

inline constexpr auto kEnglish = model::Language::english;
inline constexpr model::RelationshipId kPartner{1};
inline const display::FixedTextMetrics kMetrics;

inline model::Date day(int days) {
  return model::Date(2026, 1, 5) + boost::gregorian::days(days);
}

using Ratings = std::vector<std::optional<int>>;

inline analysis::Series seriesEvery(int days, const Ratings& values) {
  analysis::Series series;
  for (std::size_t i = 0; i < values.size(); ++i)
    series.push_back(
        {model::SessionId{static_cast<std::int64_t>(i + 1)}, day(static_cast<int>(i) * days), values[i]});
  return series;
}

inline const LevelWords kLevelWords = {"not at all", "a little", "some", "a lot", "nearly always"};

inline Track sign(const Ratings& values, int days = 7) {
  return {"Poor boundaries", model::ItemKind::sign, kLevelWords, seriesEvery(days, values), {}};
}

inline Track characteristic(const Ratings& values, int days = 7) {
  return {"Healthy boundaries", model::ItemKind::characteristic, kLevelWords, seriesEvery(days, values), {}};
}

// Ratings that wander from `from` to `to` in small waves, each seventh session not rated.
inline Ratings wandering(int sessions, int from, int to) {
  Ratings values;
  for (int i = 0; i < sessions; ++i) {
    const int there = sessions < 2 ? from : from + (to - from) * i / (sessions - 1);
    const int wave = i % 3 - 1;
    if (i % 7 == 5)
      values.emplace_back(std::nullopt);
    else
      values.emplace_back(std::clamp(there + wave, 0, 4));
  }
  return values;
}

template <class Mark>
std::vector<Mark> marksOf(const display::DisplayList& list) {
  std::vector<Mark> found;
  for (const display::Mark& mark : list.marks)
    if (const auto* wanted = std::get_if<Mark>(&mark)) found.push_back(*wanted);
  return found;
}

inline std::vector<std::string> wordsOf(const display::DisplayList& list) {
  std::vector<std::string> words;
  for (const auto& text : marksOf<display::Text>(list)) words.push_back(text.words);
  return words;
}

inline bool says(const display::DisplayList& list, const std::string& words) {
  const auto all = wordsOf(list);
  return std::ranges::find(all, words) != all.end();
}

inline std::vector<display::Circle> discsOf(const display::DisplayList& list, display::Ink ink) {
  auto circles = marksOf<display::Circle>(list);
  std::erase_if(circles, [&](const display::Circle& circle) { return circle.fill != ink; });
  return circles;
}

// The ground that words cover, from the height of capitals to the foot of descenders.
inline display::Area areaOf(const display::Text& text) {
  const display::FixedTextMetrics metrics;
  const double width = metrics.width(text.words, text.face, text.size);
  const double left = text.align == display::Align::start    ? text.at.x
                      : text.align == display::Align::middle ? text.at.x - width / 2
                                                             : text.at.x - width;
  return {left, text.at.y - 0.72 * text.size, width, 0.92 * text.size};
}

inline model::Words both(const std::string& words) {
  return {words, words};
}

inline model::Catalogue smallCatalogue() {
  model::Catalogue catalogue;
  for (const model::Path path : model::kPaths) {
    model::PathWords& words = catalogue.paths[static_cast<std::size_t>(path)];
    words.name = both(std::string(model::keyOf(path)));
    words.sign.name = both(std::string(model::signKey(path)));
    words.sign.plainName = {"Saying yes, meaning no", "Decir sí cuando es no"};
    words.characteristic.name = both(std::string(model::characteristicKey(path)));
    words.stepName = both(std::string(model::stepKey(path)));
  }
  catalogue.signScale = {both("not present"), both("slight"), both("moderate"), both("marked"),
                         both("pervasive")};
  catalogue.characteristicScale = {both("absent"), both("emerging"), both("some of the time"),
                                   both("most of the time"), both("established")};
  catalogue.plainScale = {both("not at all"), both("a little"), both("some"), both("a lot"),
                          both("nearly always")};
  for (const auto& [stage, key] : model::Keys<model::Stage>::all)
    catalogue.stages.push_back({std::string(key), both(std::string(key)), {}});
  return catalogue;
}

inline std::size_t dashedLines(const display::DisplayList& list) {
  const auto lines = marksOf<display::Line>(list);
  return static_cast<std::size_t>(
      std::ranges::count_if(lines, [](const auto& line) { return line.stroke.dash.has_value(); }));
}

}  // namespace trellis::chart
