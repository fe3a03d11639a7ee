#include "app/view/session_draft.h"

#include <algorithm>
#include <utility>

namespace trellis::view {
namespace {

// The row of `rows` that `isIt` finds, or null.
template <class Rows, class Predicate>
auto* findRow(Rows& rows, Predicate isIt) {
  const auto found = std::ranges::find_if(rows, isIt);
  return found == rows.end() ? nullptr : &*found;
}

auto isAt(const RatingPlace& place) {
  return [place](const model::Rating& row) {
    return RatingPlace{row.relationship, row.rater, row.item} == place;
  };
}

auto isStage(std::optional<model::RelationshipId> relationship, model::Path path) {
  return [=](const model::StepProgress& row) { return row.relationship == relationship && row.path == path; };
}

auto isAbout(model::RelationshipId relationship) {
  return [relationship](const model::GiveAndTake& row) { return row.relationship == relationship; };
}

auto isOfGoal(model::GoalId goal) {
  return [goal](const model::GoalWork& row) { return row.goal == goal; };
}

auto isSection(std::string_view key) {
  return [key](const model::NoteSection& section) { return section.key == key; };
}

model::ProgressNote blankNote(const model::NoteFormat& format) {
  model::ProgressNote note{.format = format.key};
  for (const auto& section : format.sections) note.sections.push_back({.key = section.key});
  return note;
}

// The section of the format that holds what that of another format held, where nothing is written in it.
model::NoteSection* blankSectionFor(const std::string& key, const model::NoteFormat& format,
                                    model::ProgressNote& note) {
  const auto* words = findRow(format.sections, [&](const model::NoteSectionWords& section) {
    return std::ranges::find(section.alike, key) != section.alike.end();
  });
  auto* section = words ? findRow(note.sections, isSection(words->key)) : nullptr;
  return section && !section->text && !section->isNotApplicable ? section : nullptr;
}

}  // namespace

model::SessionFields blankSession(const model::Catalogue& catalogue, model::Date today) {
  model::SessionFields fields;
  fields.date = today;
  fields.attendance = model::Attendance::attended;
  fields.modality = model::Modality::inPerson;
  if (!catalogue.noteFormats.empty()) fields.note = blankNote(catalogue.noteFormats.front());
  return fields;
}

model::ProgressNote inFormat(model::ProgressNote note, const model::NoteFormat& format) {
  model::ProgressNote changed = blankNote(format);
  std::vector<model::NoteSection> others;
  for (model::NoteSection& old : note.sections) {
    if (auto* same = findRow(changed.sections, isSection(old.key)))
      *same = std::move(old);
    else if (old.text)
      others.push_back(std::move(old));
  }
  for (model::NoteSection& other : others) {
    if (auto* corresponding = blankSectionFor(other.key, format, changed))
      corresponding->text = std::move(other.text);
    else
      changed.sections.push_back(std::move(other));
  }
  return changed;
}

const model::NoteSection* findSection(const model::SessionFields& fields, std::string_view key) {
  return fields.note ? findRow(fields.note->sections, isSection(key)) : nullptr;
}

model::NoteSection* sectionToWrite(model::SessionFields& fields, std::string_view key) {
  if (!fields.note) return nullptr;
  auto& sections = fields.note->sections;
  if (auto* known = findRow(sections, isSection(key))) return known;
  return &sections.emplace_back(model::NoteSection{.key = std::string(key)});
}

void dropSection(model::SessionFields& fields, std::string_view key) {
  if (fields.note) std::erase_if(fields.note->sections, isSection(key));
}

const model::Rating* findRating(const model::SessionFields& fields, const RatingPlace& place) {
  return findRow(fields.ratings, isAt(place));
}

void setRating(model::SessionFields& fields, const RatingPlace& place, std::optional<int> value) {
  if (!value)
    std::erase_if(fields.ratings, isAt(place));
  else if (auto* known = findRow(fields.ratings, isAt(place)))
    known->value = *value;
  else
    fields.ratings.push_back(
        {.relationship = place.relationship, .rater = place.rater, .item = place.item, .value = *value});
}

void setEvidence(model::SessionFields& fields, const RatingPlace& place, std::string_view text) {
  if (auto* known = findRow(fields.ratings, isAt(place))) known->evidence = model::textOrNothing(text);
}

std::optional<model::Stage> stageOf(const model::SessionFields& fields,
                                    std::optional<model::RelationshipId> relationship, model::Path path) {
  const auto* known = findRow(fields.steps, isStage(relationship, path));
  return known ? std::optional(known->stage) : std::nullopt;
}

void setStage(model::SessionFields& fields, std::optional<model::RelationshipId> relationship,
              model::Path path, std::optional<model::Stage> stage) {
  std::erase_if(fields.steps, isStage(relationship, path));
  if (stage) fields.steps.push_back({relationship, path, *stage});
}

model::GiveAndTake giveAndTakeOf(const model::SessionFields& fields, model::RelationshipId relationship) {
  const auto* known = findRow(fields.giveAndTake, isAbout(relationship));
  return known ? *known : model::GiveAndTake{.relationship = relationship};
}

void setGiveAndTake(model::SessionFields& fields, const model::GiveAndTake& told) {
  std::erase_if(fields.giveAndTake, isAbout(told.relationship));
  if (told.given || told.received) fields.giveAndTake.push_back(told);
}

const model::GoalWork* findGoalWork(const model::SessionFields& fields, model::GoalId goal) {
  return findRow(fields.goals, isOfGoal(goal));
}

void setGoalWork(model::SessionFields& fields, model::GoalId goal,
                 const std::optional<model::GoalWork>& work) {
  std::erase_if(fields.goals, isOfGoal(goal));
  if (work) fields.goals.push_back(*work);
}

bool tellsOfViolence(const model::SessionFields& fields) {
  return fields.risk && std::ranges::find(fields.risk->kinds, model::RiskKind::intimatePartnerViolence) !=
                            fields.risk->kinds.end();
}

void setExpectedPushback(model::SessionFields& fields, model::RelationshipId relationship, bool isExpected) {
  const auto isHere = [relationship](const model::ExpectedPushback& row) {
    return row.relationship == relationship;
  };
  if (!isExpected)
    std::erase_if(fields.expectedPushback, isHere);
  else if (!findRow(fields.expectedPushback, isHere))
    fields.expectedPushback.push_back({.relationship = relationship});
}

void setPushbackNote(model::SessionFields& fields, model::RelationshipId relationship,
                     std::string_view text) {
  const auto isHere = [relationship](const model::ExpectedPushback& row) {
    return row.relationship == relationship;
  };
  if (auto* known = findRow(fields.expectedPushback, isHere)) known->note = model::textOrNothing(text);
}

void setIntervention(model::SessionFields& fields, std::string_view key, bool isUsed) {
  std::erase(fields.interventions, key);
  if (isUsed) fields.interventions.emplace_back(key);
}

}  // namespace trellis::view
