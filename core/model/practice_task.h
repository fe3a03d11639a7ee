// A practice task (homework): set in one session, looked at in a later one.
#pragma once

#include <optional>
#include <string>

#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/model/path.h"
#include "core/model/rules.h"
#include "core/model/valid.h"

namespace trellis::model {

enum class TaskResult { done, partly, notDone };

template <>
struct Keys<TaskResult> {
  static constexpr std::array<std::pair<TaskResult, std::string_view>, 3> all = {
      {{TaskResult::done, "done"}, {TaskResult::partly, "partly"}, {TaskResult::notDone, "not_done"}}};
};

struct PracticeTaskFields {
  Path path = Path::self;  // whose step it practices
  std::string text;
  std::optional<Date> due = {};
  bool operator==(const PracticeTaskFields&) const = default;
};

FieldErrors check(const PracticeTaskFields& fields);
using PracticeTask = Valid<PracticeTaskFields>;

struct TaskReview {
  TaskResult result = TaskResult::done;
  OptionalText learned = {};
  bool operator==(const TaskReview&) const = default;
};

}  // namespace trellis::model
