#include "app/view/progress_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iterator>

#include "app/view/words.h"

namespace trellis::view {
namespace {

constexpr std::size_t kMediansFrom = 6;  // ratings
constexpr std::size_t kExactUpTo = 10;
constexpr double kSmallP = 0.001;

// With a true minus, which a screen reader reads as one.
std::string decimal(double value, int places) {
  std::array<char, 48> digits{};
  const int length = std::snprintf(digits.data(), digits.size(), "%.*f", places, std::abs(value));
  const std::string words(digits.data(), static_cast<std::size_t>(length));
  const bool isZero = words.find_first_not_of("0.") == std::string::npos;
  return value < 0 && !isZero ? "−" + words : words;
}

std::string points(double value) {
  return decimal(value, value == std::floor(value) ? 0 : 1);
}

std::string whole(int value) {
  return decimal(value, 0);
}

std::string signedWhole(int value) {
  return value > 0 ? "+" + whole(value) : whole(value);
}

std::string pWords(double p) {
  return p < kSmallP ? "p < 0.001" : "p = " + decimal(p, 3);
}

std::string baselineWords(const analysis::Finding& finding) {
  const std::string from = whole(*finding.baseline);
  const std::string to = whole(*finding.current);
  return finding.n >= kMediansFrom
             ? phrase("Baseline %1, now %2: the medians of the first three and of the last three ratings.",
                      {from, to})
             : phrase("Baseline %1, now %2: the first and the last rating.", {from, to});
}

std::string testWords(const analysis::Finding& finding) {
  const std::string s = signedWhole(*finding.s);
  const std::string p = pWords(*finding.p);
  return finding.n <= kExactUpTo
             ? phrase("Mann–Kendall: S = %1, %2 (two-sided, exact). Clear is p below 0.05.", {s, p})
             : phrase("Mann–Kendall: S = %1, %2 (two-sided, normal approximation). Clear is p below 0.05.",
                      {s, p});
}

std::string slopeWords(const analysis::Finding& finding) {
  const std::string slope = decimal(*finding.slopePer30Days, 2);
  if (!finding.slopeLow || !finding.slopeHigh)
    return phrase("Slope %1 points per 30 days (Theil–Sen; too many ties for an interval).", {slope});
  return phrase("Slope %1 points per 30 days, 95 % interval %2 to %3 (Theil–Sen).",
                {slope, decimal(*finding.slopeLow, 2), decimal(*finding.slopeHigh, 2)});
}

std::string phaseWords(const analysis::PhaseChange& change) {
  return phrase(
      "better in %1 % of %2 pairs (NAP; Tau-U %3)",
      {decimal(change.nap * 100, 0), std::to_string(change.before * change.after), decimal(change.tauU, 2)});
}

}  // namespace

std::string courseWords(analysis::Verdict verdict, model::Better better) {
  const bool isLowerBetter = better == model::Better::lower;
  switch (verdict) {
    case analysis::Verdict::tooFew:
      return phrase("too few ratings to tell");
    case analysis::Verdict::easing:
      return isLowerBetter ? phrase("clearly easing") : phrase("clearly falling");
    case analysis::Verdict::growing:
      return isLowerBetter ? phrase("clearly rising") : phrase("clearly growing");
    case analysis::Verdict::noClearTrend:
      return phrase("no clear trend");
  }
  return "";
}

std::string outcomeWords(analysis::Outcome outcome) {
  switch (outcome) {
    case analysis::Outcome::recovered:
      return phrase("reliably improved and past the cut-off");
    case analysis::Outcome::improved:
      return phrase("reliably improved");
    case analysis::Outcome::unchanged:
      return phrase("no reliable change");
    case analysis::Outcome::deteriorated:
      return phrase("reliably worse");
  }
  return "";
}

std::string changeWords(const analysis::Finding& finding, model::Better better) {
  if (finding.n == 0) return phrase("not rated");
  const std::string ratings = counted(static_cast<int>(finding.n), "rating", "ratings");
  const std::string course = courseWords(finding.verdict, better);
  if (!finding.baseline) return phrase("%1 (%2)", {course, ratings});
  return phrase("%1 → %2, %3 (%4)", {whole(*finding.baseline), whole(*finding.current), course, ratings});
}

std::string findingWords(const std::string& name, const analysis::Finding& finding, model::Better better) {
  return phrase("%1: %2", {name, changeWords(finding, better)});
}

std::vector<std::string> numbersBehind(const analysis::Finding& finding) {
  std::vector<std::string> sentences;
  if (finding.baseline) sentences.push_back(baselineWords(finding));
  if (finding.s) sentences.push_back(testWords(finding));
  if (finding.slopePer30Days) sentences.push_back(slopeWords(finding));
  if (finding.n > 0 && finding.n < analysis::kRatingsForVerdict)
    sentences.push_back(phrase("No series of fewer than five ratings can show a clear trend."));
  return sentences;
}

std::string moveWords(analysis::PathMove move) {
  switch (move) {
    case analysis::PathMove::withdrawalOrInterdependence:
      return phrase(
          "Withdrawal or interdependence? The sign eases, and what should grow in its place does not rise.");
    case analysis::PathMove::towardInterdependence:
      return phrase("The sign eases and what grows in its place rises: toward interdependence.");
    case analysis::PathMove::growingBesideTheSign:
      return phrase("What should grow rises, while the sign does not ease yet.");
    case analysis::PathMove::towardCodependence:
      return phrase("This path moves toward codependence.");
    case analysis::PathMove::tooFew:
    case analysis::PathMove::noClearMove:
      return "";
  }
  return "";
}

std::string stepWords(const analysis::StepCourse& step) {
  if (!step.firstPracticed) return "";
  const std::string date = shortDate(step.firstPracticed->date);
  if (step.sign && step.characteristic)
    return phrase("Practiced since %1. Timing, not proof: sign %2; characteristic %3.",
                  {date, phaseWords(*step.sign), phaseWords(*step.characteristic)});
  if (step.sign)
    return phrase("Practiced since %1. Timing, not proof: sign %2.", {date, phaseWords(*step.sign)});
  if (step.characteristic)
    return phrase("Practiced since %1. Timing, not proof: characteristic %2.",
                  {date, phaseWords(*step.characteristic)});
  return phrase("Practiced since %1: before and after are compared from three ratings on either side.",
                {date});
}

std::string gapWords(const std::string& item, const analysis::RaterGap& gap) {
  const std::string size = points(std::abs(gap.median));
  const std::string sessions = counted(static_cast<int>(gap.sessions), "session", "sessions");
  if (gap.median > 0) return phrase("%1: the client rates it %2 higher (%3)", {item, size, sessions});
  if (gap.median < 0) return phrase("%1: the client rates it %2 lower (%3)", {item, size, sessions});
  return phrase("%1: %2 apart, in either direction (%3)", {item, points(gap.medianSize), sessions});
}

std::string overviewWords(const std::vector<analysis::Overview>& overviews) {
  std::vector<analysis::Overview> shown;
  std::ranges::copy_if(overviews, std::back_inserter(shown),
                       [](const analysis::Overview& each) { return each.direction().has_value(); });
  if (shown.empty()) return "";
  const auto words = [](const analysis::Overview& each) {
    return phrase("codependence %1 (%2 of 5 rated), interdependence %3 (%4 of 5), direction %5 on %6",
                  {decimal(*each.codependence.mean, 1), std::to_string(each.codependence.rated),
                   decimal(*each.interdependence.mean, 1), std::to_string(each.interdependence.rated),
                   decimal(*each.direction(), 1), shortDate(each.date)});
  };
  if (shown.size() == 1) return phrase("Overview: %1.", {words(shown.front())});
  return phrase("Overview: %1; first %2.", {words(shown.back()), words(shown.front())});
}

std::string balanceWords(const std::vector<analysis::GiveTakeObservation>& told) {
  std::vector<double> balances;
  for (const analysis::GiveTakeObservation& each : told)
    if (const auto balance = analysis::giveTakeBalance({{}, each.given, each.received}))
      balances.push_back(*balance);
  if (balances.empty()) return "";
  const std::string now = decimal(balances.back(), 2);
  if (balances.size() == 1)
    return phrase("Give and take: balance %1 (0 is even, above it gives more).", {now});
  return phrase("Give and take: balance %1, first %2 (0 is even, above it gives more).",
                {now, decimal(balances.front(), 2)});
}

std::string scoreWords(const analysis::GoalScores& scores) {
  return phrase("Goals: attainment score %1, first %2 (50 is as expected).",
                {decimal(scores.latest, 1), decimal(scores.first, 1)});
}

std::string goalWords(const analysis::GoalCourse& course) {
  const std::string ratings = counted(static_cast<int>(course.n), "rating", "ratings");
  const std::string latest = signedWhole(course.latest);
  const std::string attained =
      course.isAttained() ? phrase("as expected or more") : phrase("less than expected");
  if (course.n == 1) return phrase("%1, %2 (%3)", {latest, attained, ratings});
  return phrase("%1 → %2, %3 (%4)", {signedWhole(course.first), latest, attained, ratings});
}

std::string measureWords(const model::OutcomeMeasureFields& measure, const analysis::MeasureCourse& course) {
  const std::string fromTo = phrase("%1 → %2", {points(course.first.total), points(course.latest.total)});
  if (!course.outcome) return phrase("%1; reliable change needs its figures and their source", {fromTo});
  const std::string outcome = outcomeWords(*course.outcome);
  if (!course.index) return phrase("%1, %2 (%3)", {fromTo, outcome, measure.source.value_or("")});
  return phrase("%1, %2, index %3 (%4)",
                {fromTo, outcome, decimal(*course.index, 2), measure.source.value_or("")});
}

}  // namespace trellis::view
