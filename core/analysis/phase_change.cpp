#include "core/analysis/phase_change.h"

#include <algorithm>

namespace trellis::analysis {
namespace {

// +1 where the later value is better, −1 where it is worse, 0 for a tie.
int improvement(int earlier, int later, model::Better better) {
  const int up = (later > earlier) - (later < earlier);
  return better == model::Better::higher ? up : -up;
}

int improvementAcross(const std::vector<int>& before, const std::vector<int>& after, model::Better better) {
  int sum = 0;
  for (const int earlier : before)
    for (const int later : after) sum += improvement(earlier, later, better);
  return sum;
}

int improvementWithin(const std::vector<int>& phase, model::Better better) {
  int sum = 0;
  for (std::size_t i = 0; i < phase.size(); ++i)
    for (std::size_t j = i + 1; j < phase.size(); ++j) sum += improvement(phase[i], phase[j], better);
  return sum;
}

}  // namespace

std::optional<PhaseChange> phaseChange(const std::vector<int>& before, const std::vector<int>& after,
                                       model::Better better) {
  if (before.size() < kRatingsOfPhase || after.size() < kRatingsOfPhase) return std::nullopt;
  const auto pairs = static_cast<double>(before.size() * after.size());
  const int across = improvementAcross(before, after, better);
  // Improved and half the ties are half of all pairs and half of what improvement outweighs.
  return PhaseChange{before.size(), after.size(), (1 + across / pairs) / 2,
                     (across - improvementWithin(before, better)) / pairs};
}

std::optional<StageObservation> firstPracticed(const std::vector<StageObservation>& stages) {
  const auto found = std::ranges::find_if(
      stages, [](const StageObservation& told) { return told.stage >= model::Stage::practicing; });
  return found == stages.end() ? std::nullopt : std::optional(*found);
}

std::optional<PhaseChange> phaseChange(const Series& series, const std::vector<StageObservation>& stages,
                                       model::Better better) {
  const auto practicing = firstPracticed(stages);
  if (!practicing) return std::nullopt;
  const auto turn = std::ranges::find(series, practicing->session, &Observation::session);
  std::vector<int> before;
  std::vector<int> after;
  for (auto at = series.begin(); at != series.end(); ++at)
    if (at->value) (at < turn ? before : after).push_back(*at->value);
  return phaseChange(before, after, better);
}

}  // namespace trellis::analysis
