#include "core/analysis/trend.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <utility>
#include <vector>

#include "core/analysis/pair_slopes.h"

namespace trellis::analysis {
namespace {

constexpr std::size_t kExactUpTo = 10;
constexpr std::size_t kRatingsForMedians = 6;
constexpr double kNormal95 = 1.959963984540054;  // 97.5 % quantile of the normal distribution

int medianOfThree(const Series& rated, std::size_t from) {
  std::array<int, 3> values{*rated[from].value, *rated[from + 1].value, *rated[from + 2].value};
  std::ranges::sort(values);
  return values[1];
}

// How often each of them occurs; equal ones stand together.
template <class Value>
std::vector<int> tieSizes(const std::vector<Value>& sorted) {
  std::vector<int> sizes;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (i == 0 || sorted[i] != sorted[i - 1]) sizes.push_back(0);
    ++sizes.back();
  }
  return sizes;
}

std::vector<int> valuesOf(const Series& rated) {
  std::vector<int> values;
  values.reserve(rated.size());
  for (const Observation& each : rated) values.push_back(*each.value);
  return values;
}

std::vector<int> tiesOfValues(const Series& rated) {
  std::vector<int> values = valuesOf(rated);
  std::ranges::sort(values);
  return tieSizes(values);
}

std::vector<int> tiesOfDates(const Series& rated) {
  std::vector<model::Date> dates;
  dates.reserve(rated.size());
  for (const Observation& each : rated) dates.push_back(each.date);
  return tieSizes(dates);
}

// n(n−1)(2n+5), the term of Kendall's variance for n values or for n ties.
double varianceTerm(int n) {
  return static_cast<double>(n) * (n - 1) * (2 * n + 5);
}

double varianceTerms(const std::vector<int>& ties) {
  return std::accumulate(ties.begin(), ties.end(), 0.0,
                         [](double sum, int size) { return sum + varianceTerm(size); });
}

// The ranks, among the sorted pair slopes, of the ends of the 95 % interval (Sen 1968, with ties of both).
std::optional<std::pair<std::size_t, std::size_t>> ranksOfInterval(const Series& rated, std::size_t pairs) {
  const double variance = (varianceTerm(static_cast<int>(rated.size())) - varianceTerms(tiesOfDates(rated)) -
                           varianceTerms(tiesOfValues(rated))) /
                          18;
  if (variance < 0) return std::nullopt;
  const double spread = kNormal95 * std::sqrt(variance);
  const auto count = static_cast<double>(pairs);
  const double low = std::max(std::nearbyint((count - spread) / 2) - 1, 0.0);
  const double high = std::min(std::nearbyint((count + spread) / 2), count - 1);
  return std::pair{static_cast<std::size_t>(low), static_cast<std::size_t>(high)};
}

// Each rating against all before it, which are counted by their values.
int kendallS(const std::vector<int>& values) {
  const auto [lowest, highest] = std::ranges::minmax(values);
  std::vector<int> before(static_cast<std::size_t>(highest - lowest) + 1);
  int s = 0;
  for (const int each : values) {
    const auto same = before.begin() + (each - lowest);
    s += std::accumulate(before.begin(), same, 0) - std::accumulate(same + 1, before.end(), 0);
    ++*same;
  }
  return s;
}

// Polynomials in q, one coefficient a power: how many orders of the ratings have so many inversions.
using InversionCounts = std::vector<double>;

void addUpTo(InversionCounts& counts, std::size_t terms) {  // times 1 + q + … + q^(terms − 1)
  InversionCounts sums(counts.size() + terms - 1, 0.0);
  for (std::size_t i = 0; i < counts.size(); ++i)
    for (std::size_t j = 0; j < terms; ++j) sums[i + j] += counts[i];
  counts = std::move(sums);
}

void takeUpTo(InversionCounts& counts, std::size_t terms) {  // divided by the same, which leaves no rest
  for (std::size_t i = counts.size(); i-- > 1;) counts[i] -= counts[i - 1];
  for (std::size_t i = terms; i < counts.size(); ++i) counts[i] += counts[i - terms];
  counts.resize(counts.size() - terms + 1);
}

// The Gaussian multinomial coefficient counts the orders of a multiset by their inversions (MacMahon 1916).
InversionCounts inversionCounts(std::size_t n, const std::vector<int>& ties) {
  InversionCounts counts{1.0};
  for (std::size_t terms = 2; terms <= n; ++terms) addUpTo(counts, terms);
  for (const int size : ties)
    for (std::size_t terms = 2; terms <= static_cast<std::size_t>(size); ++terms) takeUpTo(counts, terms);
  return counts;
}

double exactP(int s, std::size_t n, const std::vector<int>& ties) {
  const InversionCounts counts = inversionCounts(n, ties);
  const int unequalPairs = static_cast<int>(counts.size()) - 1;
  double extreme = 0;
  for (int inversions = 0; inversions <= unequalPairs; ++inversions)
    if (std::abs(unequalPairs - 2 * inversions) >= std::abs(s))
      extreme += counts[static_cast<std::size_t>(inversions)];
  return extreme / std::accumulate(counts.begin(), counts.end(), 0.0);
}

double normalP(int s, std::size_t n, const std::vector<int>& ties) {
  const double variance = (varianceTerm(static_cast<int>(n)) - varianceTerms(ties)) / 18;
  if (s == 0 || variance <= 0) return 1;
  const double z = (std::abs(s) - 1) / std::sqrt(variance);
  return std::erfc(z / std::sqrt(2.0));
}

}  // namespace

std::optional<Change> changeOf(const Series& series) {
  const Series rated = ratedOnly(series);
  if (rated.size() < 2) return std::nullopt;
  if (rated.size() < kRatingsForMedians) return Change{*rated.front().value, *rated.back().value};
  return Change{medianOfThree(rated, 0), medianOfThree(rated, rated.size() - 3)};
}

std::optional<Slope> slopeOf(const Series& series) {
  const Series rated = ratedOnly(series);
  if (rated.size() < kRatingsForTrend) return std::nullopt;
  const PairSlopes slopes(rated);
  if (slopes.size() == 0) return std::nullopt;
  const std::size_t upper = slopes.size() / 2;
  const std::size_t lower = slopes.size() % 2 == 1 ? upper : upper - 1;
  Slope slope{(slopes.ofRank(lower) + slopes.ofRank(upper)) / 2};
  if (const auto ends = ranksOfInterval(rated, slopes.size())) {
    slope.low = slopes.ofRank(ends->first);
    slope.high = slopes.ofRank(ends->second);
  }
  return slope;
}

std::optional<MannKendall> mannKendall(const Series& series) {
  const Series rated = ratedOnly(series);
  if (rated.size() < kRatingsForTrend) return std::nullopt;
  const int s = kendallS(valuesOf(rated));
  const std::vector<int> ties = tiesOfValues(rated);
  const auto p = rated.size() <= kExactUpTo ? exactP : normalP;
  return MannKendall{s, p(s, rated.size(), ties)};
}

Verdict verdictOf(std::size_t rated, const std::optional<MannKendall>& test) {
  if (rated < kRatingsForVerdict) return Verdict::tooFew;
  if (!test || test->p >= kClear) return Verdict::noClearTrend;
  return test->s < 0 ? Verdict::easing : Verdict::growing;
}

Verdict verdictOf(const Series& series) {
  return verdictOf(ratedCount(series), mannKendall(series));
}

Course courseOf(Verdict verdict, model::Better better) {
  if (verdict == Verdict::tooFew || verdict == Verdict::noClearTrend) return Course::unclear;
  return (verdict == Verdict::easing) == (better == model::Better::lower) ? Course::better : Course::worse;
}

Course courseOf(const Change& change, model::Better better) {
  if (std::abs(change.points()) < kMeaningfulChange) return Course::unclear;
  return (change.points() < 0) == (better == model::Better::lower) ? Course::better : Course::worse;
}

}  // namespace trellis::analysis
