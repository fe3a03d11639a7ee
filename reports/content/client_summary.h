// The page that a client takes home: what has grown, how things have changed, what comes next.
// ClientSummaryInput has a place only for what may be printed: no score, risk, diagnosis, note or evidence,
// and of the other person the alias alone. Ordered and worded for the client; strengths first.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/give_take.h"
#include "core/analysis/series.h"
#include "core/model/catalogue.h"
#include "core/model/dates.h"
#include "core/model/language.h"
#include "core/model/path.h"
#include "core/model/rating.h"
#include "reports/content/document.h"
#include "reports/content/letterhead.h"
#include "reports/content/path_ratings.h"

namespace trellis::content {

// What the client said in a session and took away from it, in their own words.
struct Takeaway {
  model::Date date;
  std::string words;
};

struct GoalLine {
  model::Path path = model::Path::self;
  std::string statement;
  std::string now;  // the words of the level reached; empty where it was not rated
};

struct TaskLine {
  model::Path path = model::Path::self;
  std::string words;
};

struct ClientSummaryInput {
  model::Language language = model::Language::english;
  model::Date printedOn;
  Letterhead letterhead;
  std::string calledName;     // the name that the client goes by
  std::string clinicianName;  // with credentials: "Ana Ruiz, LMFT"
  model::Date from;
  model::Date to;
  std::vector<int> sessions = {};  // the numbers of those attended in the period
  std::string relationshipAlias;   // "my partner"
  bool hasSafetyConcern = false;   // pauses everything about boundaries and balance
  model::Rater ratedBy = model::Rater::client;
  AllPathRatings paths = {};
  std::vector<analysis::GiveTakeObservation> giveAndTake = {};
  std::vector<Takeaway> takeaways = {};  // oldest first
  std::vector<std::string> helped = {};  // practices that were done, the latest first
  std::vector<GoalLine> goals = {};      // the most important first
  std::vector<TaskLine> openTasks = {};
  std::optional<model::Appointment> nextAppointment = {};
};

// One or two pages. Where no task is open, one practice is suggested from the catalogue.
Document clientSummary(const ClientSummaryInput& input, const model::Catalogue& catalogue);

}  // namespace trellis::content
