// The whole record of one client, for a record request: who they are, consents, diagnoses, roots,
// relationships, goals, tasks, measures, and every session in full, each from a page of its own.
// Psychotherapy notes are no part of it (45 CFR 164.501) and have no place here. Relationships by the name in
// the record.
#pragma once

#include <string>
#include <vector>

#include "core/model/client.h"
#include "core/model/relationship.h"
#include "core/model/root.h"
#include "reports/content/clinical_page.h"
#include "reports/content/measure_blocks.h"
#include "reports/content/plan_blocks.h"
#include "reports/content/session_note.h"

namespace trellis::content {

struct RecordedTask {
  NotedTask task;
  model::Date setOn;
};

struct WholeRecordInput {
  ClinicalFrame frame;
  model::ClientFields client;
  std::vector<model::StatusChange> statusHistory = {};
  std::vector<model::RootFields> roots = {};
  std::vector<model::RelationshipFields> relationships = {};
  std::vector<PlannedGoal> goals = {};
  std::vector<RecordedTask> tasks = {};
  std::vector<MeasureCourse> measures = {};
  std::vector<NoteContent> sessions = {};  // oldest first
};

Document wholeRecord(const WholeRecordInput& input, const model::Catalogue& catalogue);

}  // namespace trellis::content
