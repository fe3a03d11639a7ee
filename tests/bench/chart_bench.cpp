// What a chart costs: its geometry with the page's font metrics, and its painting for PDF and SVG, at 400
// sessions. With a folder as argument it leaves each chart there as SVG and PDF, at 1, 2, 8, 60 and 400
// sessions, on one date and over 20 years: pictures to look at.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "reports/chart/give_take_chart.h"
#include "reports/chart/heat_strip.h"
#include "reports/chart/path_chart.h"
#include "reports/chart/progress_grid.h"
#include "reports/chart/sparkline.h"
#include "reports/chart/value_charts.h"
#include "reports/pdf/pdf_fonts.h"
#include "reports/pdf/pdf_painter.h"
#include "reports/pdf/pdf_writer.h"
#include "reports/svg/svg_painter.h"
#include "tests/bench/timing.h"
#include "tests/support/catalogue.h"

namespace trellis::bench {
namespace {

constexpr int kRounds = 21;
constexpr double kGeometryAllowed = 1;
constexpr double kPaintedAllowed = 8;
constexpr auto kEnglish = model::Language::english;
constexpr model::RelationshipId kPartner{1};
constexpr model::RelationshipId kMother{2};
constexpr model::GoalId kGoal{1};
constexpr double kWidth = 960;

using Sessions = std::vector<analysis::SessionObservations>;

int wandering(int i, int sessions, int from, int to) {
  const int there = sessions < 2 ? from : from + (to - from) * i / (sessions - 1);
  return std::clamp(there + i % 3 - 1, 0, 4);
}

void rate(analysis::SessionObservations& session, model::RelationshipId relationship, int i, int sessions) {
  for (const model::Path path : model::kPaths) {
    if ((i + static_cast<int>(path)) % 6 == 5) continue;  // not discussed
    const int reach = static_cast<int>(path);
    session.ratings.push_back({relationship,
                               model::Rater::clinician,
                               {model::ItemKind::sign, path},
                               wandering(i, sessions, 4, relationship == kMother ? 4 : reach)});
    session.ratings.push_back({relationship,
                               model::Rater::clinician,
                               {model::ItemKind::characteristic, path},
                               wandering(i, sessions, 0, 4 - reach)});
    session.steps.push_back(
        {relationship, path, static_cast<model::Stage>(std::min(4, i * 5 / std::max(1, sessions)))});
  }
}

Sessions invented(int sessions, int days) {
  Sessions all;
  for (int i = 0; i < sessions; ++i) {
    auto& session = all.emplace_back(analysis::SessionObservations{
        model::SessionId{i + 1}, model::Date(2026, 1, 5) + boost::gregorian::days(i * days)});
    rate(session, kPartner, i, sessions);
    if (i % 3 == 0) rate(session, kMother, i, sessions);
    session.giveAndTake = {{kPartner, 9 - i * 4 / std::max(1, sessions), 2 + i * 4 / std::max(1, sessions)}};
    if (i % 5 != 4) session.wellBeing = {8 - i * 5 / sessions, 3 + i * 4 / sessions, 4 + i % 3, 3};
    if (i % 9 == 4) session.expectedPushback = {{kPartner}};
    if (i % 2 == 0) session.goals = {{kGoal, std::min(2, i * 4 / std::max(1, sessions) - 2)}};
  }
  return all;
}

model::GoalFields goal() {
  model::GoalFields fields;
  fields.statement = "Keep Tuesday evenings for myself";
  fields.levels[2] = "one Tuesday in two";
  return fields;
}

chart::ValueChart measureOf(const Sessions& sessions) {
  const model::OutcomeMeasureFields measure{
      .name = "PHQ-9", .low = 0, .high = 27, .cutOff = 10, .reliableChange = 6, .source = "Kroenke 2001"};
  std::vector<model::AdministrationFields> taken;
  for (std::size_t i = 0; i < sessions.size(); i += 3)
    taken.push_back(
        {sessions[i].date, 18 - 12.0 * static_cast<double>(i) / static_cast<double>(sessions.size())});
  return chart::measureChartOf(measure, taken, "18 → 6, reliably improved and past the cut-off");
}

struct Named {
  std::string name;
  display::DisplayList list;
};

std::vector<Named> allCharts(const Sessions& sessions, const display::TextMetrics& metrics) {
  const auto& catalogue = tests::catalogue();
  const auto style = chart::kScreen;
  const auto path = chart::pathChartOf(sessions, kPartner, model::Rater::clinician, model::Path::boundaries,
                                       catalogue, kEnglish);
  const std::vector<chart::NamedRelationship> people = {{kPartner, "my partner"}, {kMother, "my mother"}};
  const auto stress = seriesOf(sessions, model::WellBeing::stress);
  return {
      {"path", drawPathChart(path, {kWidth, 190}, style, metrics, kEnglish)},
      {"heat",
       drawHeatStrips(chart::heatStripsOf(sessions, kPartner, model::Rater::clinician, catalogue, kEnglish),
                      kWidth, style, metrics, kEnglish)},
      {"grid", drawProgressGrid(chart::progressGridOf(sessions, people, model::Rater::clinician,
                                                      model::ItemKind::sign, catalogue, kEnglish),
                                kWidth, style, metrics, kEnglish)},
      {"give", drawGiveTake(chart::giveTakeRows(analysis::giveTakeOf(sessions, kPartner), 12, kEnglish), 620,
                            style, metrics, kEnglish)},
      {"stress", drawValueChart(chart::wellBeingChartOf(stress, model::WellBeing::stress,
                                                        "8 → 4, clearly easing", catalogue, kEnglish),
                                {470, 150}, style, metrics, kEnglish)},
      {"goal", drawValueChart(chart::goalChartOf(seriesOf(sessions, kGoal), goal(), "−2 → +1"), {470, 150},
                              style, metrics, kEnglish)},
      {"measure", drawValueChart(measureOf(sessions), {470, 150}, style, metrics, kEnglish)},
      {"spark", drawSparkline(path.sign, {52, 18}, kEnglish)},
  };
}

void write(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

void leavePictures(const std::filesystem::path& folder, const pdf::PdfFonts& fonts) {
  struct Case {
    const char* name;
    int sessions, days;
  };
  const pdf::PdfTextMetrics metrics(fonts);
  for (const Case& each : {Case{"1", 1, 7}, Case{"2", 2, 7}, Case{"8", 8, 9}, Case{"60", 60, 8},
                           Case{"400", 400, 7}, Case{"one-date", 5, 0}, Case{"20-years", 120, 61}})
    for (const Named& chart : allCharts(invented(each.sessions, each.days), metrics)) {
      const std::string name = chart.name + "-" + each.name;
      write(folder / (name + ".svg"), svg::paintSvg(chart.list));
      write(folder / (name + ".pdf"), pdf::writePdf({chart.list}, {name, "en", "Bench", {}}, fonts).bytes);
    }
}

int run() {
  const pdf::PdfFonts fonts;
  const pdf::PdfTextMetrics metrics(fonts);
  const auto sessions = invented(400, 7);
  const auto charts = allCharts(sessions, metrics);
  const double geometry = medianMilliseconds(kRounds, [&](int) { allCharts(sessions, metrics); }) /
                          static_cast<double>(charts.size());
  double slowestPdf = 0;
  double slowestSvg = 0;
  for (const Named& chart : charts) {
    slowestPdf = std::max(slowestPdf, medianMilliseconds(kRounds, [&](int) {
                            pdf::PaintedText painted;
                            pdf::paintPage(chart.list, fonts, painted);
                          }));
    slowestSvg = std::max(slowestSvg, medianMilliseconds(kRounds, [&](int) { svg::paintSvg(chart.list); }));
  }
  std::printf("charts of 400 sessions, medians of %d rounds\n", kRounds);
  std::printf("  geometry, a chart       %6.2f ms (at most %.0f)\n", geometry, kGeometryAllowed);
  std::printf("  painted for PDF, worst  %6.2f ms (at most %.0f)\n", slowestPdf, kPaintedAllowed);
  std::printf("  painted as SVG, worst   %6.2f ms (at most %.0f)\n", slowestSvg, kPaintedAllowed);
  const bool isQuick =
      geometry <= kGeometryAllowed && slowestPdf <= kPaintedAllowed && slowestSvg <= kPaintedAllowed;
  return isQuick ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace trellis::bench

int main(int count, char** words) {
  if (count > 1) {
    trellis::bench::leavePictures(words[1], trellis::pdf::PdfFonts());
    return EXIT_SUCCESS;
  }
  return trellis::bench::run();
}
