#include "reports/content/course_blocks.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "core/analysis/findings.h"
#include "reports/chart/heat_strip.h"
#include "reports/chart/sparkline.h"
#include "reports/content/clinical_words.h"
#include "reports/content/filled_words.h"
#include "reports/content/page_words.h"
#include "reports/content/summary_words.h"

namespace trellis::content {
namespace {

using display::Align;
using model::Item;
using model::ItemKind;
using model::Words;

constexpr display::Size kSparkline{72, 13};
constexpr double kShareOfName = 3.1;

const Words kHeading{"{1} ({2}): first, latest and course", "{1} ({2}): inicio, ahora y curso"};
const Words kRatedBy{"Rated 0 to 4 by the {1}. Signs: lower is better; characteristics: higher is better.",
                     "Valora de 0 a 4: {1}. Señales: menos es mejor; características: más es mejor."};
const Words kSafety{
    "A safety concern is recorded for this relationship: giving way can be self-protection, and boundary and "
    "balance work is paused.",
    "En esta relación consta un motivo de seguridad: ceder puede ser protegerse, y el trabajo de límites y "
    "equilibrio está en pausa."};
const Words kMedian{"Median of 3,\nstart → end", "Mediana de 3,\ninicio → fin"};
const Words kRange{"Range", "Rango"};
const Words kRated{"Rated", "Valorada"};
const Words kCourse{"Course 0–4", "Curso 0–4"};
const Words kNothing{"Nothing was rated in this period.", "No hubo valoraciones en este periodo."};
const Words kNotRated{"Not rated in this period: {1}. ", "Sin valorar en este periodo: {1}. "};
const Words kAllRatings{"Session by session", "Sesión a sesión"};
const Words kAllTooFew{"Too few ratings to tell a course yet. ",
                       "Aún hay muy pocas valoraciones para ver un curso. "};

constexpr std::array kVerdicts = {analysis::Verdict::easing, analysis::Verdict::growing,
                                  analysis::Verdict::noClearTrend, analysis::Verdict::tooFew};

std::vector<Item> allItems() {
  std::vector<Item> items;
  for (const model::Path path : model::kPaths)
    for (const ItemKind kind : {ItemKind::sign, ItemKind::characteristic}) items.push_back({kind, path});
  return items;
}

const analysis::Series& seriesOf(const RelationshipCourse& course, Item item) {
  return course.ratings[static_cast<std::size_t>(item.path)].of(item.kind);
}

Tone toneOf(analysis::Course course) {
  return course == analysis::Course::worse ? Tone::harder : Tone::normal;
}

std::string rangeWords(int low, int high) {
  return low == high ? std::to_string(low) : std::to_string(low) + "–" + std::to_string(high);
}

class CourseWriter {
 public:
  CourseWriter(const RelationshipCourse& course, const model::Catalogue& catalogue, model::Language language)
      : course_(course), catalogue_(catalogue), say_{language} {
    for (const Item item : allItems())
      (analysis::ratedCount(seriesOf(course, item)) > 0 ? rated_ : notRated_).push_back(item);
  }

  std::vector<Block> write() && {
    const std::string heading = say_(kHeading, {inSentenceStart(course_.name), course_.context});
    blocks_.push_back({Heading{2, heading}});
    if (course_.hasSafetyConcern) blocks_.push_back({Callout{{{say_(kSafety), Emphasis::strong}}}});
    if (rated_.empty()) {
      blocks_.push_back({Paragraph{{{say_(kNothing), Emphasis::plain, Tone::quiet}}}});
      return std::move(blocks_);
    }
    blocks_.push_back({table(say_(kContinued, {heading})), PageBreak::keepWithNext});
    blocks_.push_back({Paragraph{{{verdicts(), Emphasis::plain, Tone::quiet}}, ParagraphRole::small}});
    if (isAnyRatedTwice()) {
      blocks_.push_back({Heading{3, say_(kAllRatings)}});
      blocks_.push_back({heatStrip()});
    }
    return std::move(blocks_);
  }

 private:
  // Else the table has said it all.
  bool isAnyRatedTwice() const {
    return std::ranges::any_of(
        rated_, [this](Item item) { return analysis::ratedCount(seriesOf(course_, item)) > 1; });
  }

  bool areAllTooFew() const {
    return std::ranges::all_of(rated_, [this](Item item) {
      return analysis::verdictOf(seriesOf(course_, item)) == analysis::Verdict::tooFew;
    });
  }

  std::string nameOf(Item item) const { return catalogue_.item(item).name.in(say_.language); }

  chart::Track trackOf(Item item) const {
    return chart::trackOf(seriesOf(course_, item), item, catalogue_, say_.language, chart::Wording::clinical);
  }

  Table table(std::string continued) const {
    Table table{std::move(continued),
                {{say_(kItem), Align::start, kShareOfName},
                 {say_(kFirst), Align::middle, 1},
                 {say_(kLatest), Align::middle, 1},
                 {say_(kChange), Align::middle, 1.1},
                 {say_(kMedian), Align::middle, 1.7},
                 {say_(kRange), Align::middle, 1},
                 {say_(kRated), Align::middle, 1.25},
                 {say_(kCourse), Align::start, 2}},
                {}};
    for (const Item item : rated_) {
      table.rows.push_back(row(item));
      table.drawings.push_back(chart::drawSparkline(trackOf(item), kSparkline, say_.language));
    }
    return table;
  }

  std::vector<Runs> row(Item item) const {
    const analysis::Series& all = seriesOf(course_, item);
    const analysis::Series rated = analysis::ratedOnly(all);
    const int first = *rated.front().value;
    const int latest = *rated.back().value;
    const auto [low, high] = std::ranges::minmax(rated, {}, &analysis::Observation::value);
    const auto medians = analysis::changeOf(all);
    const analysis::Course course =
        analysis::courseOf(analysis::Change{first, latest}, model::better(item.kind));
    return {{{nameOf(item), Emphasis::strong}},
            {{std::to_string(first)}},
            {{std::to_string(latest)}},
            {{rated.size() < 2 ? "–" : signedNumber(latest - first), Emphasis::bold, toneOf(course)}},
            {{medians ? std::to_string(medians->baseline) + " → " + std::to_string(medians->current) : "–"}},
            {{rangeWords(*low.value, *high.value)}},
            {{std::to_string(rated.size()) + "/" + std::to_string(all.size())}},
            {}};
  }

  // "Clearly easing: A, B. Too few ratings to tell: C."
  std::string verdicts() const {
    std::string words = say_(kRatedBy, {wordOf(course_.ratedBy, say_.language)}) + ' ';
    words += areAllTooFew() ? say_(kAllTooFew) : verdictByVerdict();
    return notRated_.empty() ? words : words + say_(kNotRated, {namesOf(notRated_)});
  }

  std::string verdictByVerdict() const {
    std::string words;
    for (const analysis::Verdict verdict : kVerdicts) {
      std::vector<Item> items;
      std::ranges::copy_if(rated_, std::back_inserter(items), [&](Item item) {
        return analysis::verdictOf(seriesOf(course_, item)) == verdict;
      });
      if (!items.empty())
        words += inSentenceStart(wordOf(verdict, say_.language)) + ": " + namesOf(items) + ". ";
    }
    return words;
  }

  std::string namesOf(const std::vector<Item>& items) const {
    std::string names;
    for (const Item item : items) names += (names.empty() ? "" : ", ") + nameOf(item);
    return names;
  }

  Figure heatStrip() const {
    std::vector<chart::Track> tracks;
    for (const Item item : rated_) tracks.push_back(trackOf(item));
    return {[tracks = std::move(tracks), language = say_.language](const FigureRoom& room,
                                                                   const display::TextMetrics& metrics) {
      const double row = chart::kLowestHeatRow + (chart::kHeatRow - chart::kLowestHeatRow) * room.air;
      return chart::drawHeatStrip(tracks, room.width, chart::kClinicalPage, metrics, language, row);
    }};
  }

  const RelationshipCourse& course_;
  const model::Catalogue& catalogue_;
  Say say_;
  std::vector<Item> rated_;
  std::vector<Item> notRated_;
  std::vector<Block> blocks_;
};

}  // namespace

CourseCount countCourses(const std::vector<RelationshipCourse>& courses) {
  CourseCount count;
  for (const RelationshipCourse& course : courses)
    for (const Item item : allItems()) {
      const auto change = analysis::changeOf(seriesOf(course, item));
      if (!change) continue;
      ++count.compared;
      const analysis::Course went = analysis::courseOf(*change, model::better(item.kind));
      if (went == analysis::Course::better) ++count.better;
      if (went == analysis::Course::worse) ++count.worse;
      if (went == analysis::Course::unclear) ++count.unchanged;
    }
  return count;
}

std::vector<Block> courseBlocks(const RelationshipCourse& course, const model::Catalogue& catalogue,
                                model::Language language) {
  return CourseWriter(course, catalogue, language).write();
}

}  // namespace trellis::content
