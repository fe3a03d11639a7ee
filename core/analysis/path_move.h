// What a sign and the characteristic that it leads to say together.
// Independence is not the goal: where a sign clearly eases and its characteristic does not rise, the page
// asks 'withdrawal or interdependence?'. Needs the ratings of a verdict on either side.
#pragma once

#include "core/analysis/trend.h"

namespace trellis::analysis {

enum class PathMove {
  tooFew,                       // of the sign or of the characteristic
  towardInterdependence,        // the sign eases, the characteristic grows
  withdrawalOrInterdependence,  // the sign eases, the characteristic does not rise: a question, no finding
  growingBesideTheSign,         // the characteristic grows, the sign does not ease yet
  towardCodependence,           // the sign grows or the characteristic falls, and neither is better
  noClearMove
};

PathMove pathMoveOf(const Series& sign, const Series& characteristic);

}  // namespace trellis::analysis

template <>
struct trellis::model::Keys<trellis::analysis::PathMove> {
  static constexpr std::array<std::pair<analysis::PathMove, std::string_view>, 6> all = {
      {{analysis::PathMove::tooFew, "too_few"},
       {analysis::PathMove::towardInterdependence, "toward_interdependence"},
       {analysis::PathMove::withdrawalOrInterdependence, "withdrawal_or_interdependence"},
       {analysis::PathMove::growingBesideTheSign, "growing_beside_the_sign"},
       {analysis::PathMove::towardCodependence, "toward_codependence"},
       {analysis::PathMove::noClearMove, "no_clear_move"}}};
};
