#include "core/analysis/path_move.h"

namespace trellis::analysis {
namespace {

// Not clearly, and by no whole point either: the question is asked only where nothing rose.
bool hasRisen(const Series& characteristic) {
  const auto change = changeOf(characteristic);
  return verdictOf(characteristic) == Verdict::growing || (change && change->points() >= kMeaningfulChange);
}

}  // namespace

PathMove pathMoveOf(const Series& sign, const Series& characteristic) {
  const Verdict ofSign = verdictOf(sign);
  const Verdict ofCharacteristic = verdictOf(characteristic);
  if (ofSign == Verdict::tooFew || ofCharacteristic == Verdict::tooFew) return PathMove::tooFew;
  const bool isEasing = ofSign == Verdict::easing;
  const bool isGrowing = ofCharacteristic == Verdict::growing;
  if (isEasing && isGrowing) return PathMove::towardInterdependence;
  if (isEasing && !hasRisen(characteristic)) return PathMove::withdrawalOrInterdependence;
  if (isEasing) return PathMove::noClearMove;
  if (isGrowing) return ofSign == Verdict::growing ? PathMove::noClearMove : PathMove::growingBesideTheSign;
  const bool isWorse = ofSign == Verdict::growing || ofCharacteristic == Verdict::easing;
  return isWorse ? PathMove::towardCodependence : PathMove::noClearMove;
}

}  // namespace trellis::analysis
