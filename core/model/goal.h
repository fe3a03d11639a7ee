// A goal of the treatment plan, in the client's words, with five levels of attainment.
// Source: Goal Attainment Scaling, Kiresuk & Sherman 1968; levels −2 (much less than expected) to +2 (much
// more).
#pragma once

#include <array>
#include <optional>
#include <string>

#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/model/path.h"
#include "core/model/rules.h"
#include "core/model/valid.h"

namespace trellis::model {

inline constexpr int kLowestAttainment = -2;
inline constexpr int kHighestAttainment = 2;

enum class GoalStatus { active, met, revised, dropped };

template <>
struct Keys<GoalStatus> {
  static constexpr std::array<std::pair<GoalStatus, std::string_view>, 4> all = {
      {{GoalStatus::active, "active"},
       {GoalStatus::met, "met"},
       {GoalStatus::revised, "revised"},
       {GoalStatus::dropped, "dropped"}}};
};

struct GoalFields {
  std::string statement;
  Path path = Path::self;
  std::optional<RelationshipId> relationship = {};
  Date started;
  std::optional<Date> target = {};
  GoalStatus status = GoalStatus::active;
  std::array<OptionalText, 5> levels = {};  // what each level looks like, −2 first
  bool operator==(const GoalFields&) const = default;
};

FieldErrors check(const GoalFields& fields, const Date& today);
using Goal = Valid<GoalFields>;

// The goal was worked on in a session, and perhaps rated there.
struct GoalWork {
  GoalId goal;
  std::optional<int> level = {};
  bool operator==(const GoalWork&) const = default;
};

}  // namespace trellis::model
