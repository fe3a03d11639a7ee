// What needs the therapist's attention about one client: each flag a rule with its reason in one sentence and
// the dates that it rests on. Rules about care (review, consent, long silence) speak of active clients only.
// Thresholds in days and sessions, from the practice's conventions; `today` is an argument.
#pragma once

#include <optional>
#include <vector>

#include "core/analysis/overview.h"
#include "core/model/client.h"
#include "core/model/dates.h"
#include "core/model/keys.h"
#include "core/model/language.h"

namespace trellis::analysis {

inline constexpr double kWorse = 0.5;  // points of an overview, from one session to the next
inline constexpr int kReviewDays = 90;
inline constexpr int kReviewSessions = 12;
inline constexpr int kUnsignedDays = 3;
inline constexpr int kConsentDays = 30;
inline constexpr int kSilentDays = 30;

enum class FlagKind {
  riskRecorded,
  worseTwiceRunning,
  deteriorated,
  unsignedNote,
  reviewDue,
  consentExpiring,
  noRecentSession
};

struct Flag {
  FlagKind kind = FlagKind::riskRecorded;
  model::Words reason;             // one sentence
  std::vector<model::Date> dates;  // in order of time
};

model::Words nameOf(FlagKind kind);  // "Risk recorded"

// What the rules look at. Absent: there is no such date.
struct CaseFacts {
  model::ClientStatus status = model::ClientStatus::active;
  std::optional<model::Date> riskRecorded = {};  // latest session with a risk noted
  std::optional<model::Date> intake = {};
  std::optional<model::Date> firstSession = {};    // attended
  std::optional<model::Date> lastSession = {};     // attended
  std::optional<model::Date> lastReview = {};      // a goal was rated or written
  int sessionsSinceReview = 0;                     // attended; since the first where there was no review
  std::optional<model::Date> oldestUnsigned = {};  // session whose note is a draft
  std::optional<model::Date> consentExpiry = {};   // earliest that is neither withdrawn nor replaced
  std::optional<model::Date> deteriorated = {};    // latest administration that is reliably worse
  std::vector<Overview> overviews = {};            // by the clinician, in order; the last few are enough
};

// Most pressing first.
std::vector<Flag> flags(const CaseFacts& facts, model::Date today);

}  // namespace trellis::analysis

template <>
struct trellis::model::Keys<trellis::analysis::FlagKind> {
  static constexpr std::array<std::pair<analysis::FlagKind, std::string_view>, 7> all = {
      {{analysis::FlagKind::riskRecorded, "risk_recorded"},
       {analysis::FlagKind::worseTwiceRunning, "worse_twice_running"},
       {analysis::FlagKind::deteriorated, "deteriorated"},
       {analysis::FlagKind::unsignedNote, "unsigned_note"},
       {analysis::FlagKind::reviewDue, "review_due"},
       {analysis::FlagKind::consentExpiring, "consent_expiring"},
       {analysis::FlagKind::noRecentSession, "no_recent_session"}}};
};
