#include "reports/content/session_log.h"

#include <algorithm>
#include <utility>

#include "core/model/date_words.h"
#include "reports/content/clinical_words.h"
#include "reports/content/filled_words.h"
#include "reports/content/page_words.h"
#include "reports/content/summary_words.h"

namespace trellis::content {
namespace {

using display::Align;
using model::Words;

constexpr std::size_t kLongestAssessment = 220;

const Words kAttended{"{1} attended", "{1} con asistencia"};
const Words kMissed{"{1} missed or cancelled", "{1} sin asistencia o canceladas"};
const Words kLog{"Session log", "Registro de sesiones"};
const Words kLogContinued{"Session log, continued", "Registro de sesiones, continuación"};
const Words kNumber{"No.", "N.º"};
const Words kWorkedOn{"Goals and interventions", "Metas e intervenciones"};
const Words kAssessment{"Assessment", "Evaluación"};
const Words kDraft{"draft", "borrador"};
const Words kSafetyColumn{"Safety", "Seguridad"};
const Words kNoRiskInOne{"Risk was asked about in one session; none was noted.",
                         "Se preguntó por riesgos en una sesión; no se observó ninguno."};
const Words kNoRisk{"Risk was asked about in {1} sessions; none was noted.",
                    "Se preguntó por riesgos en {1} sesiones; no se observó ninguno."};
const Words kNotAsked{"Risk was not answered in this period.",
                      "En este periodo no consta respuesta sobre riesgos."};
const Words kNoted{"Session {1}, {2}: ", "Sesión {1}, {2}: "};
const Words kInOneOther{"Asked in one further session: none noted.",
                        "En otra sesión se preguntó: no se observó ninguno."};
const Words kElsewhere{"Asked in {1} further sessions: none noted.",
                       "En otras {1} sesiones se preguntó: no se observó ninguno."};
const Words kAssessmentAndPlan{"Assessment and plan", "Evaluación y plan"};
const Words kPlan{"Plan", "Plan"};
const Words kOfSession{"From the note of session {1}, {2}.", "De la nota de la sesión {1}, {2}."};
const Words kOfDraft{"From the note of session {1}, {2}, not signed yet.",
                     "De la nota de la sesión {1}, {2}, aún sin firmar."};

std::string interventionName(const std::string& key, const model::Catalogue& catalogue,
                             model::Language language) {
  const auto known = std::ranges::find(catalogue.interventions, key, &model::Intervention::key);
  return known == catalogue.interventions.end() ? key : known->name.in(language);
}

std::string kindWords(const LoggedSession& session, const model::Catalogue& catalogue,
                      model::Language language) {
  std::string words = model::nameOf(catalogue.sessionKinds, model::keyOf(session.kind)).in(language);
  if (session.attendance && *session.attendance != model::Attendance::attended)
    return words + ", " +
           model::nameOf(catalogue.attendances, model::keyOf(*session.attendance)).in(language);
  if (session.modality)
    words += ", " + model::nameOf(catalogue.modalities, model::keyOf(*session.modality)).in(language);
  return words;
}

Runs workedOn(const LoggedSession& session, const model::Catalogue& catalogue, model::Language language) {
  Runs runs;
  const auto startsLine = [&runs] { return runs.empty() ? "" : "\n"; };
  for (const std::string& goal : session.goals)
    runs.push_back({startsLine() + cut(goal, kLongestAssessment / 2)});
  std::string names;
  for (const std::string& key : session.interventions)
    names += (names.empty() ? "" : ", ") + interventionName(key, catalogue, language);
  if (!names.empty()) runs.push_back({startsLine() + names, Emphasis::plain, Tone::quiet});
  return runs;
}

std::string risksOf(const model::RiskAnswer& risk, const model::Catalogue& catalogue,
                    model::Language language) {
  std::string kinds;
  for (const model::RiskKind kind : risk.kinds)
    kinds +=
        (kinds.empty() ? "" : ", ") + model::nameOf(catalogue.riskKinds, model::keyOf(kind)).in(language);
  return kinds + ". ";
}

}  // namespace

bool tookPlace(const LoggedSession& session) {
  return session.attendance.value_or(model::Attendance::attended) == model::Attendance::attended;
}

std::string attendanceWords(const std::vector<LoggedSession>& sessions, model::Language language) {
  const Say say{language};
  const auto attended = std::ranges::count_if(sessions, tookPlace);
  const auto missed = static_cast<std::ptrdiff_t>(sessions.size()) - attended;
  std::string words = say(kAttended, {std::to_string(attended)});
  if (missed > 0) words += ", " + say(kMissed, {std::to_string(missed)});
  return words;
}

std::vector<Block> sessionLog(const std::vector<LoggedSession>& sessions, const model::Catalogue& catalogue,
                              model::Language language) {
  if (sessions.empty()) return {};
  const Say say{language};
  Table table{say(kLogContinued),
              {{say(kNumber), Align::start, 0.55},
               {say(kDate), Align::start, 1.4},
               {say(kKind), Align::start, 2},
               {say(kWorkedOn), Align::start, 3},
               {say(kAssessment), Align::start, 3.3}},
              {}};
  for (const LoggedSession& session : sessions) {
    Runs assessment{{cut(session.assessment, kLongestAssessment)}};
    if (tookPlace(session) && !session.isSigned)
      assessment.push_back({"  " + say(kDraft), Emphasis::italic, Tone::quiet});
    table.rows.push_back({{{std::to_string(session.number), Emphasis::strong}},
                          {{unbroken(shortDate(session.date, language))}},
                          {{kindWords(session, catalogue, language)}},
                          workedOn(session, catalogue, language),
                          std::move(assessment)});
  }
  return {{Heading{2, say(kLog)}}, {std::move(table)}};
}

std::vector<Block> safetyBlocks(const std::vector<LoggedSession>& sessions, const model::Catalogue& catalogue,
                                model::Language language) {
  const Say say{language};
  List noted;
  std::size_t quiet = 0;
  for (const LoggedSession& session : sessions) {
    if (!session.risk) continue;
    if (!session.risk->isNoted()) {
      ++quiet;
      continue;
    }
    noted.items.push_back({{say(kNoted, {std::to_string(session.number), longDate(session.date, language)})},
                           {risksOf(*session.risk, catalogue, language), Emphasis::strong, Tone::harder},
                           {session.risk->action.value_or("")}});
  }
  std::vector<Block> blocks{{Heading{2, say(kSafetyColumn)}}};
  const std::string count = std::to_string(quiet);
  if (noted.items.empty()) {
    const std::string asked = quiet == 1 ? say(kNoRiskInOne) : say(kNoRisk, {count});
    blocks.push_back({Paragraph{{{quiet == 0 ? say(kNotAsked) : asked}}}});
    return blocks;
  }
  blocks.push_back({std::move(noted)});
  const std::string elsewhere = quiet == 1 ? say(kInOneOther) : say(kElsewhere, {count});
  if (quiet > 0) blocks.push_back({Paragraph{{{elsewhere, Emphasis::plain, Tone::quiet}}}});
  return blocks;
}

std::vector<Block> assessmentAndPlan(const std::vector<LoggedSession>& sessions, model::Language language) {
  const Say say{language};
  const auto last = std::find_if(sessions.rbegin(), sessions.rend(), [](const LoggedSession& session) {
    return tookPlace(session) && !(session.assessment.empty() && session.plan.empty());
  });
  if (last == sessions.rend()) return {};
  std::vector<Block> blocks{{Heading{2, say(kAssessmentAndPlan)}}};
  if (!last->assessment.empty()) blocks.push_back({Paragraph{{{last->assessment}}}});
  if (!last->plan.empty())
    blocks.push_back({Paragraph{{{say(kPlan) + ": ", Emphasis::strong}, {last->plan}}}});
  const std::string source = say(last->isSigned ? kOfSession : kOfDraft,
                                 {std::to_string(last->number), longDate(last->date, language)});
  blocks.push_back({Paragraph{{{source, Emphasis::plain, Tone::quiet}}, ParagraphRole::small}});
  return blocks;
}

}  // namespace trellis::content
