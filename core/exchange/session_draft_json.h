// A session that is being typed, as JSON and back, so that it outlives a crash or a lock just as it stood:
// also what the rules would refuse. Fields that are not known are passed over, lists that are missing are
// empty; anything else that is wrong gives nothing. The psychotherapy note is not in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/session.h"

namespace trellis::exchange {

struct DraftTask {
  std::optional<model::TaskId> id = {};  // once saved
  model::PracticeTaskFields fields = {};
  bool operator==(const DraftTask&) const = default;
};

struct DraftReview {
  model::TaskId task;
  std::optional<model::TaskReview> review = {};  // none: taken back
  bool operator==(const DraftReview&) const = default;
};

// Typed into a field and not part of the session: a time that cannot be read, a task that is not set yet.
struct DraftText {
  std::string field = {};
  std::string text = {};
  bool operator==(const DraftText&) const = default;
};

struct SessionDraft {
  model::SessionFields fields;
  std::vector<DraftTask> tasks = {};              // set in this session
  std::vector<model::TaskId> droppedTasks = {};   // saved, and taken out since
  std::vector<DraftReview> reviews = {};          // changed since they were saved
  std::vector<model::Rating> evidenceAside = {};  // of ratings that were cleared; their values mean nothing
  std::vector<DraftText> aside = {};              // by field, in its order
  std::optional<model::ClinicianId> clinician = {};  // who held it, where that was changed
  bool operator==(const SessionDraft&) const = default;
};

std::string writeSessionDraft(SessionDraft draft);
std::optional<SessionDraft> readSessionDraft(std::string_view text);

}  // namespace trellis::exchange
