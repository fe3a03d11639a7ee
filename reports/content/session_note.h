// One session as it stands in the record: facts, the note's sections, what was observed, signature, addenda
// and amendments, and at its foot the beginning of the record's hash. It has no place for the psychotherapy
// note. Moments are local time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/catalogue.h"
#include "core/model/session.h"
#include "reports/content/clinical_page.h"

namespace trellis::content {

struct NamedRelationship {
  model::RelationshipId id;
  std::string name;
};

struct NotedGoal {
  std::string statement;
  std::optional<int> level = {};
};

struct NotedTask {
  model::PracticeTaskFields task;
  std::optional<model::TaskReview> review = {};
};

struct SignedText {
  std::string text;  // of an addendum
  std::string who;
  model::Instant at;
};

struct NotedAmendment {
  std::string relationship;
  model::Item item;
  model::Rater rater = model::Rater::clinician;
  std::optional<int> value = {};
  std::string reason;
  std::string who;
  model::Instant at;
};

struct NoteContent {
  int number = 0;
  model::SessionFields session = {};  // ratings as they were signed
  std::vector<NamedRelationship> relationships = {};
  std::vector<NotedGoal> goals = {};
  std::vector<NotedTask> tasksSet = {};
  std::vector<NotedTask> tasksReviewed = {};
  std::string clinicianName = {};
  std::optional<SignedText> signature = {};
  std::vector<SignedText> addenda = {};
  std::vector<NotedAmendment> amendments = {};
  std::string hash = {};  // eight hexadecimal digits; empty for a draft
};

struct SessionNoteInput {
  ClinicalFrame frame;
  NoteContent note;
};

Document sessionNote(const SessionNoteInput& input, const model::Catalogue& catalogue);

// What the note says, under the headings of a report that holds several: its own are one level lower.
std::vector<Block> noteBlocks(const NoteContent& note, const model::Catalogue& catalogue,
                              model::Language language, int headingLevel);

std::string noteTitle(const NoteContent& note, model::Language language);  // "Session 3, 4 March 2025"

}  // namespace trellis::content
