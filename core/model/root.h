// A root of the pattern: what the client learned in the family of origin, and the signs that it feeds.
#pragma once

#include <vector>

#include "core/model/path.h"
#include "core/model/rules.h"
#include "core/model/valid.h"

namespace trellis::model {

enum class RootTheme { needsUnmet, boundariesIgnored, keepingThePeace, earningApproval, familyNorm, other };

template <>
struct Keys<RootTheme> {
  static constexpr std::array<std::pair<RootTheme, std::string_view>, 6> all = {
      {{RootTheme::needsUnmet, "needs_unmet"},
       {RootTheme::boundariesIgnored, "boundaries_ignored"},
       {RootTheme::keepingThePeace, "keeping_the_peace"},
       {RootTheme::earningApproval, "earning_approval"},
       {RootTheme::familyNorm, "family_norm"},
       {RootTheme::other, "other"}}};
};

struct RootFields {
  RootTheme theme = RootTheme::other;
  OptionalText period = {};  // "age 4 to 9"
  OptionalText story = {};
  std::vector<Path> feeds = {};  // the signs of these paths
  bool operator==(const RootFields&) const = default;
};

FieldErrors check(const RootFields& fields);
using Root = Valid<RootFields>;

}  // namespace trellis::model
