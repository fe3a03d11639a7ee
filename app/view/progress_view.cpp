#include "app/view/progress_view.h"

#include <algorithm>
#include <utility>

#include "app/view/boundary_words.h"
#include "app/view/progress_figures.h"
#include "app/view/progress_words.h"
#include "app/view/safety.h"
#include "core/analysis/client_progress.h"
#include "core/store/client_repository.h"
#include "reports/chart/path_chart.h"

namespace trellis::view {
namespace {

constexpr std::array kKinds = {model::ItemKind::sign, model::ItemKind::characteristic};
constexpr std::array kMonthsOf = {0, 12, 6, 3};  // of Period

std::optional<model::Date> firstDayOf(Period period, model::Date today) {
  const int months = kMonthsOf[static_cast<std::size_t>(period)];
  if (months == 0) return std::nullopt;
  return today - boost::gregorian::months(months);
}

struct PathFindings {
  std::array<analysis::Finding, kKinds.size()> ofKind;  // in the order of ItemKind
  analysis::PathMove move = analysis::PathMove::tooFew;
  std::optional<analysis::StepCourse> step;
};

PathFindings findingsOf(const ProgressReading& reading, model::RelationshipId relationship,
                        model::Path path) {
  const auto series = [&](model::ItemKind kind) {
    return seriesOf(reading.sessions, relationship, model::Rater::clinician, {kind, path});
  };
  PathFindings found;
  for (const model::ItemKind kind : kKinds)
    found.ofKind[static_cast<std::size_t>(kind)] = analysis::findingOf(series(kind));
  found.move = analysis::pathMoveOf(series(model::ItemKind::sign), series(model::ItemKind::characteristic));
  found.step = analysis::stepCourseOf(reading.sessions, relationship, path);
  return found;
}

// What moved, and how: the names of the items under each verdict.
struct Moved {
  std::vector<std::string> better;
  std::vector<std::string> worse;
  std::vector<std::string> unclear;
  std::vector<std::string> tooFew;

  void add(const std::string& name, analysis::Verdict verdict, model::Better direction) {
    if (verdict == analysis::Verdict::tooFew) return tooFew.push_back(name);
    switch (analysis::courseOf(verdict, direction)) {
      case analysis::Course::better:
        return better.push_back(name);
      case analysis::Course::worse:
        return worse.push_back(name);
      case analysis::Course::unclear:
        return unclear.push_back(name);
    }
  }
};

std::vector<std::string> sentencesOf(const Moved& moved, const std::string& since) {
  const auto listed = [](const std::vector<std::string>& names) { return joined(names, ", "); };
  std::vector<std::string> told;
  if (!moved.better.empty())
    told.push_back(phrase("Clearly better since %1: %2.", {since, listed(moved.better)}));
  if (!moved.worse.empty())
    told.push_back(phrase("Clearly worse since %1: %2.", {since, listed(moved.worse)}));
  if (!moved.unclear.empty()) told.push_back(phrase("No clear trend: %1.", {listed(moved.unclear)}));
  if (!moved.tooFew.empty()) told.push_back(phrase("Too few ratings to tell: %1.", {listed(moved.tooFew)}));
  return told;
}

// The first session in which the clinician rated this relationship.
std::optional<model::Date> firstRated(const ProgressReading& reading, model::RelationshipId relationship) {
  const auto isRated = [&](const model::Rating& rating) {
    return rating.relationship == relationship && rating.rater == model::Rater::clinician;
  };
  for (const analysis::SessionObservations& session : reading.sessions)
    if (std::ranges::any_of(session.ratings, isRated)) return session.date;
  return std::nullopt;
}

std::vector<chart::NamedRelationship> named(const std::vector<ProgressChoice>& choices) {
  std::vector<chart::NamedRelationship> all;
  for (const ProgressChoice& choice : choices) all.push_back({choice.id, choice.alias});
  return all;
}

std::string aliasOf(const std::vector<ProgressChoice>& choices, model::RelationshipId id) {
  const auto found = std::ranges::find(choices, id, &ProgressChoice::id);
  return found == choices.end() ? std::string() : found->alias;
}

// In which relationship a step was first practiced, and where it came next.
std::string spreadWords(const std::vector<analysis::SkillAppearance>& spread, const std::string& step,
                        const std::vector<ProgressChoice>& choices) {
  if (spread.size() < 2) return "";
  std::vector<std::string> next;
  for (auto appearance = spread.begin() + 1; appearance != spread.end(); ++appearance)
    next.push_back(phrase("%1 after %2", {aliasOf(choices, appearance->relationship),
                                          counted(appearance->weeksAfterFirst, "week", "weeks")}));
  return phrase("%1: first practiced with %2, then with %3.",
                {step, aliasOf(choices, spread.front().relationship), joined(next, ", ")});
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
    relationships_.push_back(
        {record.id, record.relationship->alias, hasSafetyConcern(workspace_, client_, *record.relationship)});
  const bool isThere =
      chosen_ && std::ranges::find(relationships_, *chosen_, &ProgressChoice::id) != relationships_.end();
  if (!isThere) chosen_ = relationships_.empty() ? std::nullopt : std::optional(relationships_.front().id);
  all_ = readProgress(workspace_.vault, client_);
  readPeriod();
}

void ProgressView::readPeriod() {
  const auto first = firstDayOf(period_, workspace_.today());
  reading_ = first ? since(all_, *first) : all_;
  changed.notify();
}

void ProgressView::choose(model::RelationshipId relationship) {
  chosen_ = relationship;
  changed.notify();
}

std::vector<std::string> ProgressView::periods() {
  return {phrase("everything"), phrase("the last 12 months"), phrase("the last 6 months"),
          phrase("the last 3 months")};
}

void ProgressView::choosePeriod(Period period) {
  period_ = period;
  readPeriod();
}

std::vector<std::string> ProgressView::story() const {
  if (!chosen_) return {};
  const auto since = firstRated(reading_, *chosen_);
  std::vector<std::string> story = since ? moves(*since) : std::vector<std::string>();
  for (std::string& sentence : besidePaths()) story.push_back(std::move(sentence));
  return story;
}

std::vector<std::string> ProgressView::moves(model::Date since) const {
  Moved moved;
  for (const model::Path path : model::kPaths) {
    const PathFindings found = findingsOf(reading_, *chosen_, path);
    for (const model::ItemKind kind : kKinds)
      if (const auto& finding = found.ofKind[static_cast<std::size_t>(kind)]; finding.n > 0)
        moved.add(workspace_.catalogue.item({kind, path}).name.in(workspace_.language), finding.verdict,
                  model::better(kind));
  }
  return sentencesOf(moved, shortDate(since));
}

// What is known of the relationship, the plan and its steps, beside the single items.
std::vector<std::string> ProgressView::besidePaths() const {
  const auto progress = analysis::relationshipProgressOf(reading_.sessions, *chosen_);
  std::vector<std::string> told = {overviewWords(progress.overviews), balanceWords(progress.giveAndTake)};
  if (progress.boundaries)
    for (std::string& sentence : aboutBoundaries(*progress.boundaries)) told.push_back(std::move(sentence));
  std::vector<std::string> gaps;
  for (const analysis::RaterGap& gap : progress.largestGaps)
    gaps.push_back(gapWords(workspace_.catalogue.item(gap.item).name.in(workspace_.language), gap));
  if (!gaps.empty()) told.push_back(phrase("Client and clinician differ most on: %1.", {joined(gaps, ", ")}));
  std::vector<model::GoalId> goals;
  for (const PlannedGoal& planned : reading_.goals) goals.push_back(planned.id);
  if (const auto scores = analysis::goalScores(analysis::goalCourses(reading_.sessions, goals)))
    told.push_back(scoreWords(*scores));
  for (const model::Path path : model::kPaths)
    told.push_back(spreadWords(analysis::skillSpread(reading_.sessions, path),
                               workspace_.catalogue.path(path).stepName.in(workspace_.language),
                               relationships_));
  std::erase(told, "");
  return told;
}

// Where there is coercion or violence, to withdraw may be what is right.
bool ProgressView::asks(analysis::PathMove move, model::Path path) const {
  return move != analysis::PathMove::withdrawalOrInterdependence || !isPaused(path) || !isOfConcern();
}

bool ProgressView::isOfConcern() const {
  const auto chosen = std::ranges::find(relationships_, chosen_, &ProgressChoice::id);
  return chosen != relationships_.end() && chosen->hasSafetyConcern;
}

std::vector<std::string> ProgressView::aboutBoundaries(const analysis::BoundaryCourse& course) const {
  auto told = boundarySentences(course);
  if (course.isGuiltFallingWhileNoesPersist() && !isOfConcern())
    told.push_back(phrase("The client keeps saying no, and the guilt falls: progress that no rating shows."));
  return told;
}

std::vector<PathProgressLine> ProgressView::lines() const {
  std::vector<PathProgressLine> lines;
  if (!chosen_) return lines;
  for (const model::Path path : model::kPaths) {
    const PathFindings found = findingsOf(reading_, *chosen_, path);
    PathProgressLine line{path, workspace_.catalogue.path(path).name.in(workspace_.language), {}, {}, {}, {}};
    for (const model::ItemKind kind : kKinds) {
      const auto& finding = found.ofKind[static_cast<std::size_t>(kind)];
      const auto& name = workspace_.catalogue.item({kind, path}).name.in(workspace_.language);
      (kind == model::ItemKind::sign ? line.sign : line.characteristic) =
          findingWords(name, finding, model::better(kind));
      for (const std::string& sentence : numbersBehind(finding))
        line.numbers.push_back(phrase("%1: %2", {name, sentence}));
    }
    line.together = joined(
        {asks(found.move, path) ? moveWords(found.move) : "", found.step ? stepWords(*found.step) : ""}, " ");
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string ProgressView::attendance() const {
  const auto attended = static_cast<int>(reading_.sessions.size());
  const std::string sessions = counted(attended, "session attended", "sessions attended");
  return reading_.missed.empty()
             ? sessions
             : phrase("%1, %2 missed", {sessions, std::to_string(reading_.missed.size())});
}

std::string ProgressView::emptyState() const {
  if (!chosen_)
    return phrase("No relationship yet. Add the one that the work is about to see its progress here.");
  if (firstRated(reading_, *chosen_) || has(Figure::boundaries)) return "";
  if (firstRated(all_, *chosen_))
    return phrase("No ratings in this period. Choose a longer one to see those before it.");
  return phrase("No ratings yet in this relationship. Rate its five paths in a session.");
}

display::DisplayList ProgressView::pathChart(model::Path path, display::Size size,
                                             const display::TextMetrics& metrics) const {
  if (!chosen_) return {.size = size, .marks = {}};
  auto chart = chart::pathChartOf(reading_.sessions, *chosen_, model::Rater::clinician, path,
                                  workspace_.catalogue, workspace_.language);
  chart.missed = reading_.missed;
  for (chart::Track* track : {&chart.sign, &chart.characteristic}) {
    const auto evidence = reading_.evidence.find({*chosen_, {track->kind, path}});
    if (evidence != reading_.evidence.end()) track->evidence = evidence->second;
  }
  return drawPathChart(chart, size, chart::kScreen, metrics, workspace_.language);
}

bool ProgressView::has(Figure figure) const {
  if (!chosen_) return false;
  const auto isTold = [&](const auto& seriesOfEach, const auto& each) {
    return std::ranges::any_of(each, [&](const auto& one) { return ratedCount(seriesOfEach(one)) > 0; });
  };
  switch (figure) {
    case Figure::relationships:
      return relationships_.size() > 1;
    case Figure::heatStrip:
      return true;
    case Figure::boundaries:
      return hasBoundaries(*chosen_);
    case Figure::allBoundaries:
      return std::ranges::count_if(relationships_, [&](const auto& each) { return hasBoundaries(each.id); }) >
             1;
    case Figure::giveAndTake:
      return !analysis::giveTakeOf(reading_.sessions, *chosen_).empty();
    case Figure::wellBeing:
      return isTold([&](model::WellBeing one) { return seriesOf(reading_.sessions, one); },
                    model::kWellBeing);
    case Figure::goals:
      return isTold([&](const PlannedGoal& one) { return seriesOf(reading_.sessions, one.id); },
                    reading_.goals);
    case Figure::measures:
      return !reading_.measures.empty();
  }
  return false;
}

bool ProgressView::hasBoundaries(model::RelationshipId relationship) const {
  return analysis::boundaryCourseOf(reading_.sessions, relationship).has_value();
}

std::string ProgressView::emptyState(Figure figure) const {
  if (figure != Figure::boundaries || !chosen_ || has(figure) || isOfConcern()) return "";
  if (analysis::boundaryCourseOf(all_.sessions, *chosen_))
    return phrase("No boundary in this period. Choose a longer one to see those before it.");
  return phrase(
      "No boundary logged in this relationship yet. Log one in a session, with what became of it and the "
      "guilt that went with it: where the client keeps saying no and the guilt falls, it shows here.");
}

display::DisplayList ProgressView::draw(Figure figure, double width,
                                        const display::TextMetrics& metrics) const {
  if (!has(figure)) return {.size = {width, 0}, .marks = {}};
  const FigureInk ink{workspace_.catalogue, workspace_.language, width, metrics};
  switch (figure) {
    case Figure::relationships:
      return drawRelationships(reading_, named(relationships_), ink);
    case Figure::heatStrip:
      return drawStrips(reading_, *chosen_, ink);
    case Figure::boundaries:
      return drawBoundaries(reading_, *chosen_, ink);
    case Figure::allBoundaries:
      return drawAllBoundaries(reading_, named(relationships_), ink);
    case Figure::giveAndTake:
      return drawGiveAndTake(reading_, *chosen_, ink);
    case Figure::wellBeing:
      return drawWellBeing(reading_, ink);
    case Figure::goals:
      return drawGoals(reading_, ink);
    case Figure::measures:
      return drawMeasures(reading_, ink);
  }
  return {};
}

ChartExport ProgressView::exportOf(std::optional<Figure> figure) const {
  const bool isOfAll =
      figure == Figure::relationships || figure == Figure::allBoundaries || figure == Figure::goals;
  return {workspace_, client_, isOfAll ? std::nullopt : chosen_};
}

}  // namespace trellis::view
