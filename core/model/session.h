// One session: when and how it took place, and what was observed in it. A draft may lack much; what is there
// is right. `check` refuses what is wrong at any time; `missingForSignature` names what a signed note still
// needs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/catalogue.h"
#include "core/model/dates.h"
#include "core/model/goal.h"
#include "core/model/keys.h"
#include "core/model/practice_task.h"
#include "core/model/progress_note.h"
#include "core/model/rating.h"
#include "core/model/risk.h"
#include "core/model/rules.h"
#include "core/model/valid.h"

namespace trellis::model {

enum class SessionKind { consultation, intake, individual, couple, family, group, discharge };

template <>
struct Keys<SessionKind> {
  static constexpr std::array<std::pair<SessionKind, std::string_view>, 7> all = {
      {{SessionKind::consultation, "consultation"},
       {SessionKind::intake, "intake"},
       {SessionKind::individual, "individual"},
       {SessionKind::couple, "couple"},
       {SessionKind::family, "family"},
       {SessionKind::group, "group"},
       {SessionKind::discharge, "discharge"}}};
};

enum class Modality { inPerson, video, phone };

template <>
struct Keys<Modality> {
  static constexpr std::array<std::pair<Modality, std::string_view>, 3> all = {
      {{Modality::inPerson, "in_person"}, {Modality::video, "video"}, {Modality::phone, "phone"}}};
};

enum class Attendance { attended, lateCancellation, noShow, cancelled };

template <>
struct Keys<Attendance> {
  static constexpr std::array<std::pair<Attendance, std::string_view>, 4> all = {
      {{Attendance::attended, "attended"},
       {Attendance::lateCancellation, "late_cancellation"},
       {Attendance::noShow, "no_show"},
       {Attendance::cancelled, "cancelled"}}};
};

struct SessionFields {
  Date date;
  std::optional<TimeOfDay> start = {};
  std::optional<TimeOfDay> end = {};
  SessionKind kind = SessionKind::individual;
  std::optional<Modality> modality = {};
  std::optional<Attendance> attendance = {};
  std::optional<ProgressNote> note = {};
  OptionalText takeaway = {};  // in the client's own words
  std::optional<RiskAnswer> risk = {};
  std::vector<Rating> ratings = {};
  std::vector<StepProgress> steps = {};
  std::vector<GiveAndTake> giveAndTake = {};
  WellBeingValues wellBeing = {};
  std::vector<BoundaryEvent> boundaries = {};
  std::vector<ExpectedPushback> expectedPushback = {};
  std::vector<std::string> interventions = {};  // keys of the catalogue
  OptionalText otherInterventions = {};
  std::vector<GoalWork> goals = {};
  bool operator==(const SessionFields&) const = default;
};

FieldErrors check(const SessionFields& fields, const Date& today);
using Session = Valid<SessionFields>;

// The rules of single rows, for whoever reads them one at a time.
FieldErrors check(const Rating& rating);
FieldErrors check(const GiveAndTake& giveAndTake);
FieldErrors check(const BoundaryEvent& event);
FieldErrors check(const NoteSection& section);

// What is missing before the session can be signed: attendance, times, modality, risk, every section of the
// format. A session that did not take place needs its attendance only.
FieldErrors missingForSignature(const SessionFields& fields, const Catalogue& catalogue);

std::optional<int> ratingOf(const SessionFields& fields, RelationshipId relationship, Rater rater, Item item);

}  // namespace trellis::model
