#include "app/view/progress_view.h"

#include <algorithm>
#include <utility>

#include "core/analysis/series.h"
#include "core/analysis/trend.h"
#include "core/store/client_repository.h"
#include "core/store/session_repository.h"
#include "reports/chart/heat_strip.h"
#include "reports/chart/path_chart.h"

namespace trellis::view {

struct ProgressView::Reading {
  std::vector<analysis::SessionObservations> sessions;  // in order
  int missed = 0;

  analysis::Series series(model::RelationshipId relationship, model::Item item) const {
    return seriesOf(sessions, relationship, model::Rater::clinician, item);
  }
};

namespace {

constexpr double kBetweenStrips = 16;

std::string courseWords(analysis::Verdict verdict, model::ItemKind kind) {
  const bool isSign = kind == model::ItemKind::sign;
  switch (verdict) {
    case analysis::Verdict::tooFew:
      return phrase("too few ratings to tell");
    case analysis::Verdict::easing:
      return isSign ? phrase("clearly easing") : phrase("clearly falling");
    case analysis::Verdict::growing:
      return isSign ? phrase("clearly rising") : phrase("clearly growing");
    case analysis::Verdict::noClearTrend:
      return phrase("no clear trend");
  }
  return "";
}

std::string findingWords(const std::string& name, const analysis::Series& series, model::ItemKind kind) {
  const auto rated = static_cast<int>(ratedCount(series));
  if (rated == 0) return phrase("%1: not rated", {name});
  const std::string ratings = counted(rated, "rating", "ratings");
  const std::string course = courseWords(verdictOf(series), kind);
  const auto change = changeOf(series);
  if (!change) return phrase("%1: %2 (%3)", {name, course, ratings});
  return phrase("%1: %2 → %3, %4 (%5)",
                {name, std::to_string(change->baseline), std::to_string(change->current), course, ratings});
}

bool isMissed(const model::SessionFields& session) {
  return session.attendance && *session.attendance != model::Attendance::attended;
}

}  // namespace

ProgressView::ProgressView(Workspace& workspace, model::ClientId client)
    : workspace_(workspace), client_(client) {
  refresh();
}

ProgressView::~ProgressView() = default;

void ProgressView::refresh() {
  relationships_.clear();
  for (const auto& record : store::ClientRepository(workspace_.vault).relationshipsOf(client_))
    relationships_.push_back({record.id, record.relationship->alias});
  const bool isThere =
      chosen_ && std::ranges::find(relationships_, *chosen_, &ProgressChoice::id) != relationships_.end();
  if (!isThere) chosen_ = relationships_.empty() ? std::nullopt : std::optional(relationships_.front().id);
  auto reading = std::make_unique<Reading>();
  for (const auto& record : store::SessionRepository(workspace_.vault).of(client_)) {
    if (isMissed(*record.session)) ++reading->missed;
    if (auto observed = analysis::observe(record.id, asAmended(record)))
      reading->sessions.push_back(std::move(*observed));
  }
  putInOrder(reading->sessions);
  reading_ = std::move(reading);
  changed.notify();
}

void ProgressView::choose(model::RelationshipId relationship) {
  chosen_ = relationship;
  changed.notify();
}

std::vector<PathProgressLine> ProgressView::lines() const {
  std::vector<PathProgressLine> lines;
  if (!chosen_) return lines;
  for (const model::Path path : model::kPaths) {
    const auto words = [&](model::ItemKind kind) {
      const model::Item item{kind, path};
      return findingWords(workspace_.catalogue.item(item).name.in(workspace_.language),
                          reading_->series(*chosen_, item), kind);
    };
    lines.push_back({path, workspace_.catalogue.path(path).name.in(workspace_.language),
                     words(model::ItemKind::sign), words(model::ItemKind::characteristic)});
  }
  return lines;
}

std::string ProgressView::attendance() const {
  const auto attended = static_cast<int>(reading_->sessions.size());
  const std::string sessions = counted(attended, "session attended", "sessions attended");
  return reading_->missed == 0 ? sessions
                               : phrase("%1, %2 missed", {sessions, std::to_string(reading_->missed)});
}

std::string ProgressView::emptyState() const {
  if (!chosen_)
    return phrase("No relationship yet. Add the one that the work is about to see its progress here.");
  const bool isRated = std::ranges::any_of(model::kPaths, [this](model::Path path) {
    return ratedCount(reading_->series(*chosen_, {model::ItemKind::sign, path})) > 0 ||
           ratedCount(reading_->series(*chosen_, {model::ItemKind::characteristic, path})) > 0;
  });
  return isRated ? "" : phrase("No ratings yet in this relationship. Rate its five paths in a session.");
}

display::DisplayList ProgressView::pathChart(model::Path path, display::Size size,
                                             const display::TextMetrics& metrics) const {
  if (!chosen_) return {.size = size, .marks = {}};
  const auto chart = chart::pathChartOf(reading_->sessions, *chosen_, model::Rater::clinician, path,
                                        workspace_.catalogue, workspace_.language);
  return drawPathChart(chart, size, chart::kScreen, metrics, workspace_.language);
}

// Signs above, characteristics beneath: a 3 of the one is no 3 of the other, so that each has its own key.
display::DisplayList ProgressView::heatStrip(double width, const display::TextMetrics& metrics) const {
  if (!chosen_) return {};
  display::DisplayList strips = heatStripOf(model::ItemKind::sign, width, metrics);
  const auto characteristics = heatStripOf(model::ItemKind::characteristic, width, metrics);
  place(strips, characteristics, {0, strips.size.height + kBetweenStrips});
  strips.size.height += kBetweenStrips + characteristics.size.height;
  strips.description += '\n' + characteristics.description;
  return strips;
}

display::DisplayList ProgressView::heatStripOf(model::ItemKind kind, double width,
                                               const display::TextMetrics& metrics) const {
  std::vector<chart::Track> tracks;
  for (const model::Path path : model::kPaths)
    tracks.push_back(chart::trackOf(reading_->series(*chosen_, {kind, path}), {kind, path},
                                    workspace_.catalogue, workspace_.language, chart::Wording::clinical));
  return drawHeatStrip(tracks, width, chart::kScreen, metrics, workspace_.language);
}

}  // namespace trellis::view
