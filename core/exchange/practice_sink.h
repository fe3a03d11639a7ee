// Where the rows of an imported practice go, one method a kind of row, called in an order in which everything
// that a row names has been placed before it. Each call says what became of the row. Rows of a session come
// before `sign`, which finishes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/client.h"
#include "core/model/goal.h"
#include "core/model/outcome_measure.h"
#include "core/model/own_format.h"
#include "core/model/practice_task.h"
#include "core/model/psychotherapy_note.h"
#include "core/model/relationship.h"
#include "core/model/root.h"
#include "core/model/session.h"

namespace trellis::exchange {

enum class Outcome {
  added,
  unchanged,  // it was there, and is the same
  conflict    // it is there with other content, or may no longer be written to
};

template <class Id>
struct Placed {
  Id id;
  Outcome outcome = Outcome::added;
};

struct ReviewedTask {
  model::SessionId session;
  model::TaskReview review;
};

struct AmendedRating {
  model::RelationshipId relationship;
  model::Rater rater = model::Rater::clinician;
  model::Item item = {};
  std::optional<int> value = {};  // none: not discussed after all
  std::string reason = {};
};

class PracticeSink {
 public:
  virtual ~PracticeSink() = default;

  // A wording of the practice's own note formats; its sections come after it, in their order.
  virtual Outcome noteFormat(const model::FormatWording& wording) = 0;
  virtual Outcome noteFormatSection(const std::string& format, int position,
                                    const model::OwnSection& section) = 0;
  virtual Placed<model::ClientId> client(std::string_view key, const model::Client& client) = 0;
  virtual Outcome statusChange(model::ClientId client, const model::StatusChange& change) = 0;
  virtual Outcome diagnosis(model::ClientId client, const model::Diagnosis& diagnosis) = 0;
  virtual Outcome consent(model::ClientId client, const model::Consent& consent) = 0;
  virtual Outcome root(model::ClientId client, const model::Root& root) = 0;
  // Two people, however alike their records look.
  virtual Outcome toldApart(model::ClientId one, model::ClientId other, model::Date saidOn) = 0;
  virtual Placed<model::RelationshipId> relationship(std::string_view key, model::ClientId client,
                                                     const model::Relationship& relationship) = 0;
  virtual Placed<model::GoalId> goal(std::string_view key, model::ClientId client,
                                     const model::Goal& goal) = 0;
  virtual Outcome measure(const model::OutcomeMeasure& measure) = 0;
  virtual Outcome administration(model::ClientId client, const model::OutcomeMeasureFields& measure,
                                 const model::Administration& administration) = 0;

  // The session itself: what lies under it comes in rows of its own.
  virtual Placed<model::SessionId> session(std::string_view key, model::ClientId client,
                                           const model::Session& session) = 0;
  virtual Outcome noteSection(model::SessionId session, const model::NoteSection& section) = 0;
  virtual Outcome psychotherapyNote(model::SessionId session, const model::PsychotherapyNote& note) = 0;
  virtual Outcome rating(model::SessionId session, const model::Rating& rating) = 0;
  virtual Outcome step(model::SessionId session, const model::StepProgress& step) = 0;
  virtual Outcome giveAndTake(model::SessionId session, const model::GiveAndTake& giveAndTake) = 0;
  virtual Outcome wellBeing(model::SessionId session, model::WellBeing measure, int value) = 0;
  virtual Outcome boundary(model::SessionId session, const model::BoundaryEvent& event) = 0;
  virtual Outcome expectedPushback(model::SessionId session, const model::ExpectedPushback& pushback) = 0;
  virtual Outcome goalWork(model::SessionId session, const model::GoalWork& work) = 0;
  virtual Outcome task(std::string_view key, model::ClientId client, model::SessionId setIn,
                       const model::PracticeTask& task, const std::optional<ReviewedTask>& reviewed) = 0;

  virtual void sign(model::SessionId session) = 0;

  // Under a signed note, signed as it is.
  virtual Outcome addendum(model::SessionId session, const std::string& text) = 0;
  virtual Outcome amendment(model::SessionId session, const AmendedRating& amended) = 0;
};

}  // namespace trellis::exchange
