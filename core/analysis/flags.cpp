#include "core/analysis/flags.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "core/model/date_words.h"

namespace trellis::analysis {
namespace {

using model::Date;
using Rule = std::optional<Flag> (*)(const CaseFacts&, Date today);

// Each "%" stands for the next date.
std::string told(std::string sentence, model::Language language, const std::vector<Date>& dates) {
  auto date = dates.begin();
  for (auto at = sentence.find('%'); at != std::string::npos; at = sentence.find('%', at))
    sentence.replace(at, 1, shortDate(*date++, language));
  return sentence;
}

Flag flag(FlagKind kind, const model::Words& reason, std::vector<Date> dates) {
  model::Words words{told(reason.english, model::Language::english, dates),
                     told(reason.spanish, model::Language::spanish, dates)};
  return {kind, std::move(words), std::move(dates)};
}

bool isActive(const CaseFacts& facts) {
  return facts.status == model::ClientStatus::active;
}

bool isDaysAgo(std::optional<Date> date, Date today, int days) {
  return date && model::daysBetween(*date, today) >= days;
}

std::optional<Flag> riskRecorded(const CaseFacts& facts, Date) {
  if (!facts.riskRecorded) return std::nullopt;
  return flag(FlagKind::riskRecorded,
              {"A risk was noted in the session of %.", "Se anotó un riesgo en la sesión del %."},
              {*facts.riskRecorded});
}

// One overview of one relationship over the sessions that show it.
struct OverviewCourse {
  std::vector<double> means;
  std::vector<Date> dates;

  void add(const OverviewMean& overview, Date date) {
    if (!overview.mean) return;
    means.push_back(*overview.mean);
    dates.push_back(date);
  }
  bool isWorseTwice(model::Better better) const {
    const std::size_t n = means.size();
    if (n < 3) return false;
    const double toWorse = better == model::Better::lower ? 1 : -1;
    const auto worse = [&](std::size_t i) { return toWorse * (means[i] - means[i - 1]) >= kWorse; };
    return worse(n - 1) && worse(n - 2);
  }
  std::vector<Date> lastThree() const { return {dates.end() - 3, dates.end()}; }
};

struct Courses {
  OverviewCourse codependence;
  OverviewCourse interdependence;
};

std::map<model::RelationshipId, Courses> coursesOf(const std::vector<Overview>& overviews) {
  std::map<model::RelationshipId, Courses> courses;
  for (const Overview& overview : overviews) {
    Courses& both = courses[overview.relationship];
    both.codependence.add(overview.codependence, overview.date);
    both.interdependence.add(overview.interdependence, overview.date);
  }
  return courses;
}

std::optional<Flag> worseTwiceRunning(const CaseFacts& facts, Date) {
  for (const auto& [relationship, courses] : coursesOf(facts.overviews)) {
    if (courses.codependence.isWorseTwice(model::Better::lower))
      return flag(FlagKind::worseTwiceRunning,
                  {"The signs of codependence rose twice running: %, %, %.",
                   "Las señales de codependencia subieron dos veces seguidas: %, %, %."},
                  courses.codependence.lastThree());
    if (courses.interdependence.isWorseTwice(model::Better::higher))
      return flag(FlagKind::worseTwiceRunning,
                  {"The characteristics of interdependence fell twice running: %, %, %.",
                   "Las características de interdependencia bajaron dos veces seguidas: %, %, %."},
                  courses.interdependence.lastThree());
  }
  return std::nullopt;
}

std::optional<Flag> deteriorated(const CaseFacts& facts, Date) {
  if (!facts.deteriorated) return std::nullopt;
  return flag(
      FlagKind::deteriorated,
      {"An outside measure became reliably worse on %.", "Una medida externa empeoró de forma fiable el %."},
      {*facts.deteriorated});
}

std::optional<Flag> unsignedNote(const CaseFacts& facts, Date today) {
  if (!isDaysAgo(facts.oldestUnsigned, today, kUnsignedDays)) return std::nullopt;
  return flag(FlagKind::unsignedNote,
              {"The note of % is not signed yet.", "La nota del % aún no está firmada."},
              {*facts.oldestUnsigned});
}

std::optional<Flag> reviewDue(const CaseFacts& facts, Date today) {
  const auto since = facts.lastReview ? facts.lastReview : facts.firstSession;
  if (!isActive(facts) || !since) return std::nullopt;
  const bool isDue = isDaysAgo(since, today, kReviewDays) || facts.sessionsSinceReview >= kReviewSessions;
  if (!isDue) return std::nullopt;
  const std::string sessions = std::to_string(facts.sessionsSinceReview);
  if (facts.lastReview)
    return flag(FlagKind::reviewDue,
                {"A goal was last written or rated on %; sessions since then: " + sessions + ".",
                 "La última vez que se escribió o valoró una meta fue el %; sesiones desde entonces: " +
                     sessions + "."},
                {*since});
  return flag(
      FlagKind::reviewDue,
      {"No goal was written or rated since the first session on %; sessions so far: " + sessions + ".",
       "Ninguna meta se escribió ni se valoró desde la primera sesión, el %; sesiones hasta ahora: " +
           sessions + "."},
      {*since});
}

std::optional<Flag> consentExpiring(const CaseFacts& facts, Date today) {
  if (!isActive(facts) || !facts.consentExpiry) return std::nullopt;
  if (model::daysBetween(today, *facts.consentExpiry) > kConsentDays) return std::nullopt;
  const bool isOver = *facts.consentExpiry < today;
  return flag(FlagKind::consentExpiring,
              isOver ? model::Words{"A consent expired on %.", "Un consentimiento venció el %."}
                     : model::Words{"A consent expires on %.", "Un consentimiento vence el %."},
              {*facts.consentExpiry});
}

std::optional<Flag> noRecentSession(const CaseFacts& facts, Date today) {
  const auto since = facts.lastSession ? facts.lastSession : facts.intake;
  if (!isActive(facts) || !isDaysAgo(since, today, kSilentDays)) return std::nullopt;
  if (!facts.lastSession)
    return flag(FlagKind::noRecentSession,
                {"No session yet since the intake on %.", "Aún sin sesión desde la admisión, el %."},
                {*since});
  return flag(FlagKind::noRecentSession, {"The last session was on %.", "La última sesión fue el %."},
              {*facts.lastSession});
}

constexpr std::array<Rule, 7> kRules = {riskRecorded, worseTwiceRunning, deteriorated,   unsignedNote,
                                        reviewDue,    consentExpiring,   noRecentSession};

}  // namespace

model::Words nameOf(FlagKind kind) {
  switch (kind) {
    case FlagKind::riskRecorded:
      return {"Risk recorded", "Riesgo anotado"};
    case FlagKind::worseTwiceRunning:
      return {"Worse twice running", "Peor dos veces seguidas"};
    case FlagKind::deteriorated:
      return {"Measure deteriorated", "Medida en deterioro"};
    case FlagKind::unsignedNote:
      return {"Unsigned note", "Nota sin firmar"};
    case FlagKind::reviewDue:
      return {"Review due", "Revisión pendiente"};
    case FlagKind::consentExpiring:
      return {"Consent expiring", "Consentimiento por vencer"};
    case FlagKind::noRecentSession:
      return {"No recent session", "Sin sesión reciente"};
  }
  return {};
}

std::vector<Flag> flags(const CaseFacts& facts, Date today) {
  std::vector<Flag> raised;
  for (const Rule rule : kRules)
    if (auto flag = rule(facts, today)) raised.push_back(std::move(*flag));
  return raised;
}

}  // namespace trellis::analysis
