// The risk answer of a session: asked for every time; no kinds means 'none noted', which is an answer.
#pragma once

#include <vector>

#include "core/model/keys.h"
#include "core/model/rules.h"

namespace trellis::model {

enum class RiskKind { suicidality, selfHarm, harmToOthers, intimatePartnerViolence, childOrElderAbuse };

template <>
struct Keys<RiskKind> {
  static constexpr std::array<std::pair<RiskKind, std::string_view>, 5> all = {
      {{RiskKind::suicidality, "suicidality"},
       {RiskKind::selfHarm, "self_harm"},
       {RiskKind::harmToOthers, "harm_to_others"},
       {RiskKind::intimatePartnerViolence, "intimate_partner_violence"},
       {RiskKind::childOrElderAbuse, "child_or_elder_abuse"}}};
};

struct RiskAnswer {
  std::vector<RiskKind> kinds = {};
  OptionalText action = {};  // what was done about it
  bool isNoted() const { return !kinds.empty(); }
  bool operator==(const RiskAnswer&) const = default;
};

}  // namespace trellis::model
