// What was observed of one path in one relationship at one session. A value that is absent was not discussed:
// it is no zero. Ratings 0 to 4, give-and-take and well-being 0 to 10, guilt 0 to 4; all describe the client,
// never the other person.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/model/ids.h"
#include "core/model/path.h"
#include "core/model/rules.h"

namespace trellis::model {

enum class Rater { clinician, client };

template <>
struct Keys<Rater> {
  static constexpr std::array<std::pair<Rater, std::string_view>, 2> all = {
      {{Rater::clinician, "clinician"}, {Rater::client, "client"}}};
};

inline constexpr int kHighestRating = 4;
inline constexpr int kHighestOfTen = 10;

struct Rating {
  RelationshipId relationship;
  Rater rater = Rater::clinician;
  Item item;
  int value = 0;
  OptionalText evidence = {};  // what was said or done
  bool operator==(const Rating&) const = default;
};

enum class Stage { notStarted, considering, planning, practicing, sustaining };

template <>
struct Keys<Stage> {
  static constexpr std::array<std::pair<Stage, std::string_view>, 5> all = {
      {{Stage::notStarted, "not_started"},
       {Stage::considering, "considering"},
       {Stage::planning, "planning"},
       {Stage::practicing, "practicing"},
       {Stage::sustaining, "sustaining"}}};
};

struct StepProgress {
  std::optional<RelationshipId> relationship;  // none: for the client as a whole
  Path path = Path::self;
  Stage stage = Stage::notStarted;
  bool operator==(const StepProgress&) const = default;
};

struct GiveAndTake {
  RelationshipId relationship;
  std::optional<int> given = {};
  std::optional<int> received = {};
  bool operator==(const GiveAndTake&) const = default;
};

enum class WellBeing { stress, lifeSatisfaction, overall, selfWorth };

template <>
struct Keys<WellBeing> {
  static constexpr std::array<std::pair<WellBeing, std::string_view>, 4> all = {
      {{WellBeing::stress, "stress"},
       {WellBeing::lifeSatisfaction, "life_satisfaction"},
       {WellBeing::overall, "overall_well_being"},
       {WellBeing::selfWorth, "self_worth"}}};
};

inline constexpr auto kWellBeing = every<WellBeing>();
constexpr Better better(WellBeing measure) {
  return measure == WellBeing::stress ? Better::lower : Better::higher;
}

// Client-reported; one optional value a measure, in the order of WellBeing.
using WellBeingValues = std::array<std::optional<int>, kWellBeing.size()>;

enum class BoundaryOutcome { kept, tested, repaired, dropped };

template <>
struct Keys<BoundaryOutcome> {
  static constexpr std::array<std::pair<BoundaryOutcome, std::string_view>, 4> all = {
      {{BoundaryOutcome::kept, "kept"},
       {BoundaryOutcome::tested, "tested"},
       {BoundaryOutcome::repaired, "repaired"},
       {BoundaryOutcome::dropped, "dropped"}}};
};

struct BoundaryEvent {
  RelationshipId relationship;
  std::string boundary;
  BoundaryOutcome outcome = BoundaryOutcome::kept;
  std::optional<int> guilt = {};
  bool operator==(const BoundaryEvent&) const = default;
};

// Set by the therapist when a boundary rises and the other person is likely to react.
struct ExpectedPushback {
  RelationshipId relationship;
  OptionalText note = {};
  bool operator==(const ExpectedPushback&) const = default;
};

}  // namespace trellis::model
