#include "core/model/session.h"

#include <algorithm>
#include <ranges>
#include <set>
#include <tuple>

namespace trellis::model {
namespace {

// Each row once: `identity` gives what must not repeat.
template <class Rows, class Identity>
void checkOnce(FieldErrors& errors, std::string_view list, const Rows& rows, Identity identity) {
  std::set<decltype(identity(rows.front()))> seen;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (!seen.insert(identity(rows[i])).second)
      errors.push_back({entry(list, i), "This is recorded twice in the session: please keep one."});
}

void checkWhen(FieldErrors& errors, const SessionFields& fields, Date today) {
  if (fields.date.is_special())
    errors.push_back({"date", "A session needs its date."});
  else if (fields.date > today)
    errors.push_back({"date", "This session is in the future: please log it when it has taken place."});
  if (fields.start && fields.end && *fields.end <= *fields.start)
    errors.push_back({"end", "The session ends before it starts: please correct one of the two times."});
}

void checkWords(FieldErrors& errors, const SessionFields& fields) {
  checkText(errors, "takeaway", fields.takeaway);
  checkText(errors, "otherInterventions", fields.otherInterventions);
  if (fields.risk) checkText(errors, "risk.action", fields.risk->action);
  if (!fields.note) return;
  checkName(errors, "note.format", fields.note->format, "A note needs its format.");
  checkEntries(errors, "note.sections", fields.note->sections);
  checkOnce(errors, "note.sections", fields.note->sections, [](const NoteSection& s) { return s.key; });
}

void checkScales(FieldErrors& errors, const SessionFields& fields) {
  for (const WellBeing measure : kWellBeing)
    checkScale(errors, "wellBeing." + std::string(keyOf(measure)),
               fields.wellBeing[static_cast<std::size_t>(measure)], 0, kHighestOfTen);
  for (std::size_t i = 0; i < fields.goals.size(); ++i)
    checkScale(errors, entry("goals", i) + ".level", fields.goals[i].level, kLowestAttainment,
               kHighestAttainment);
}

void checkRepeats(FieldErrors& errors, const SessionFields& fields) {
  checkOnce(errors, "ratings", fields.ratings,
            [](const Rating& r) { return std::tuple(r.relationship, r.rater, r.item); });
  checkOnce(errors, "steps", fields.steps,
            [](const StepProgress& s) { return std::tuple(s.relationship, s.path); });
  checkOnce(errors, "giveAndTake", fields.giveAndTake, [](const GiveAndTake& g) { return g.relationship; });
  checkOnce(errors, "expectedPushback", fields.expectedPushback,
            [](const ExpectedPushback& p) { return p.relationship; });
  checkOnce(errors, "interventions", fields.interventions, [](const std::string& key) { return key; });
  checkOnce(errors, "goals", fields.goals, [](const GoalWork& g) { return g.goal; });
  if (fields.risk) checkOnce(errors, "risk.kinds", fields.risk->kinds, [](RiskKind kind) { return kind; });
}

bool isFilled(const ProgressNote& note, std::string_view section) {
  const auto found = std::ranges::find(note.sections, section, &NoteSection::key);
  return found != note.sections.end() && (found->isNotApplicable || (found->text && !isBlank(*found->text)));
}

void missingInNote(FieldErrors& missing, const std::optional<ProgressNote>& note,
                   const Catalogue& catalogue) {
  const NoteFormat* format = note ? catalogue.noteFormat(note->format) : nullptr;
  if (!format) {
    missing.push_back({"note", "The progress note is missing."});
    return;
  }
  for (const NoteSectionWords& section : format->sections)
    if (!isFilled(*note, section.key))
      missing.push_back({"note." + section.key,
                         "This section of the note is empty: fill it, or mark it 'not applicable'."});
}

}  // namespace

FieldErrors check(const Rating& rating) {
  FieldErrors errors;
  checkScale(errors, "value", rating.value, 0, kHighestRating);
  checkText(errors, "evidence", rating.evidence);
  return errors;
}

FieldErrors check(const GiveAndTake& giveAndTake) {
  FieldErrors errors;
  checkScale(errors, "given", giveAndTake.given, 0, kHighestOfTen);
  checkScale(errors, "received", giveAndTake.received, 0, kHighestOfTen);
  return errors;
}

FieldErrors check(const BoundaryEvent& event) {
  FieldErrors errors;
  if (isBlank(event.boundary)) errors.push_back({"boundary", "Please say which boundary this was."});
  checkText(errors, "boundary", event.boundary);
  checkScale(errors, "guilt", event.guilt, 0, kHighestRating);
  return errors;
}

FieldErrors check(const NoteSection& section) {
  FieldErrors errors;
  checkName(errors, "key", section.key, "A section of a note needs its key.");
  checkText(errors, "text", section.text);
  return errors;
}

FieldErrors check(const SessionFields& fields, const Date& today) {
  FieldErrors errors;
  checkWhen(errors, fields, today);
  checkWords(errors, fields);
  checkScales(errors, fields);
  checkEntries(errors, "ratings", fields.ratings);
  checkEntries(errors, "giveAndTake", fields.giveAndTake);
  checkEntries(errors, "boundaries", fields.boundaries);
  for (std::size_t i = 0; i < fields.expectedPushback.size(); ++i)
    checkText(errors, entry("expectedPushback", i) + ".note", fields.expectedPushback[i].note);
  checkRepeats(errors, fields);
  return errors;
}

FieldErrors missingForSignature(const SessionFields& fields, const Catalogue& catalogue) {
  FieldErrors missing;
  if (!fields.attendance) missing.push_back({"attendance", "Please say whether the client attended."});
  if (fields.attendance && *fields.attendance != Attendance::attended) return missing;
  if (!fields.start) missing.push_back({"start", "The start time is missing."});
  if (!fields.end) missing.push_back({"end", "The end time is missing."});
  if (!fields.modality) missing.push_back({"modality", "Please say how the session took place."});
  if (!fields.risk)
    missing.push_back({"risk", "Please answer the risk question, even if the answer is 'none noted'."});
  else if (fields.risk->isNoted() && !fields.risk->action)
    missing.push_back({"risk.action", "Please say what was done about the risk."});
  missingInNote(missing, fields.note, catalogue);
  return missing;
}

std::optional<int> ratingOf(const SessionFields& fields, RelationshipId relationship, Rater rater,
                            Item item) {
  const auto found = std::ranges::find_if(fields.ratings, [&](const Rating& rating) {
    return rating.relationship == relationship && rating.rater == rater && rating.item == item;
  });
  if (found == fields.ratings.end()) return std::nullopt;
  return found->value;
}

}  // namespace trellis::model
