// How a series moves: where it began, where it is, how steeply, and whether that is more than chance.
// Each answers nothing where there are too few ratings for it: a baseline needs 2, slope and test 4, a
// word 5. Sources: Theil 1950 and Sen 1968 (slope), Mann 1945 and Kendall 1975 (test). Slopes in points per
// 30 days.
#pragma once

#include <cstddef>
#include <optional>

#include "core/analysis/series.h"
#include "core/model/keys.h"
#include "core/model/path.h"

namespace trellis::analysis {

inline constexpr std::size_t kRatingsForTrend = 4;
inline constexpr std::size_t kRatingsForVerdict = 5;
inline constexpr double kClear = 0.05;  // a trend is called clear where p is below
inline constexpr int kMeaningfulChange = 1;

// Medians of the first three and the last three ratings; of fewer than six, the first and the last.
struct Change {
  int baseline = 0;
  int current = 0;
  int points() const { return current - baseline; }
  bool operator==(const Change&) const = default;
};

std::optional<Change> changeOf(const Series& series);

// The 95 % interval comes from the ranks of the pair slopes; ties can leave it undefined.
struct Slope {
  double per30Days = 0;
  std::optional<double> low = {};
  std::optional<double> high = {};
};

// Nothing, too, where all ratings are of one date.
std::optional<Slope> slopeOf(const Series& series);

struct MannKendall {
  int s = 0;
  double p = 1;  // two-sided
};

// Exact for up to ten ratings (permutation distribution given the ties), else normal with corrections for
// ties and continuity.
std::optional<MannKendall> mannKendall(const Series& series);

enum class Verdict { tooFew, easing, growing, noClearTrend };
enum class Course { better, worse, unclear };

Verdict verdictOf(const Series& series);
Verdict verdictOf(std::size_t rated, const std::optional<MannKendall>& test);  // of so many ratings
Course courseOf(Verdict verdict, model::Better better);
Course courseOf(const Change& change, model::Better better);  // unclear: below one point

}  // namespace trellis::analysis

template <>
struct trellis::model::Keys<trellis::analysis::Verdict> {
  static constexpr std::array<std::pair<analysis::Verdict, std::string_view>, 4> all = {
      {{analysis::Verdict::tooFew, "too_few"},
       {analysis::Verdict::easing, "easing"},
       {analysis::Verdict::growing, "growing"},
       {analysis::Verdict::noClearTrend, "no_clear_trend"}}};
};
