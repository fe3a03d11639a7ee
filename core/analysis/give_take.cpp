#include "core/analysis/give_take.h"

namespace trellis::analysis {

std::optional<double> giveTakeBalance(const model::GiveAndTake& giveAndTake) {
  if (!giveAndTake.given || !giveAndTake.received) return std::nullopt;
  const int both = *giveAndTake.given + *giveAndTake.received;
  if (both == 0) return std::nullopt;
  return static_cast<double>(*giveAndTake.given - *giveAndTake.received) / both;
}

std::vector<GiveTakeObservation> giveTakeOf(const std::vector<SessionObservations>& sessions,
                                            model::RelationshipId relationship) {
  std::vector<GiveTakeObservation> told;
  for (const SessionObservations& session : sessions)
    for (const model::GiveAndTake& entry : session.giveAndTake)
      if (entry.relationship == relationship && (entry.given || entry.received))
        told.push_back({session.session, session.date, entry.given, entry.received});
  return told;
}

}  // namespace trellis::analysis
