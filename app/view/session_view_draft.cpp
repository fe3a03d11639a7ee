// What of a session's form outlives a crash, and the form as it was before it.
#include <algorithm>
#include <utility>

#include "app/view/session_view.h"

namespace trellis::view {

exchange::SessionDraft SessionView::draft() const {
  exchange::SessionDraft draft{.fields = fields_, .droppedTasks = dropped_};
  for (const SetTask& task : setTasks_) draft.tasks.push_back({task.id, task.fields});
  for (const OutstandingTask& task : tasks_)
    if (reviewed_.contains(task.id)) draft.reviews.push_back({task.id, task.review});
  for (const auto& [place, evidence] : evidenceAside_)
    draft.evidenceAside.push_back({.relationship = place.relationship,
                                   .rater = place.rater,
                                   .item = place.item,
                                   .evidence = model::textOrNothing(evidence)});
  for (const auto& [field, text] : aside_) draft.aside.push_back({field, text});
  if (clinician_ != savedClinician_) draft.clinician = clinician_;
  return draft;
}

// A task that was looked at and is no longer outstanding has its answer from elsewhere.
void SessionView::restore(const exchange::SessionDraft& draft) {
  if (!canEdit()) return;
  fields_ = draft.fields;
  settleFormat();
  clinician_ = draft.clinician.value_or(savedClinician_);
  dropped_ = draft.droppedTasks;
  droppedHere_.clear();
  const auto saved = std::exchange(setTasks_, {});
  const auto isReviewedLater = [&](std::optional<model::TaskId> id) {
    const auto known = std::ranges::find(saved, id, &SetTask::id);
    return id && known != saved.end() && known->isReviewedLater;
  };
  for (const auto& task : draft.tasks)
    setTasks_.push_back({task.id, task.fields, task.id.has_value(), isReviewedLater(task.id)});
  for (const auto& review : draft.reviews) {
    const auto known = std::ranges::find(tasks_, review.task, &OutstandingTask::id);
    if (known == tasks_.end()) continue;
    known->review = review.review;
    reviewed_.insert(review.task);
  }
  evidenceAside_.clear();
  for (const auto& rating : draft.evidenceAside)
    evidenceAside_[{rating.relationship, rating.rater, rating.item}] = rating.evidence.value_or("");
  aside_.clear();
  for (const auto& typed : draft.aside) aside_[typed.field] = typed.text;
  touch();
}

void SessionView::discard() {
  if (!canEdit()) return;
  droppedHere_.clear();
  if (id_)
    readSession();
  else
    begin();
  readTasks();
  evidenceAside_.clear();
  pushbackAside_.clear();
  aside_.clear();
  dirty_ = false;
  changed.notify();
}

std::string SessionView::typedAside(const std::string& field) const {
  const auto known = aside_.find(field);
  return known == aside_.end() ? std::string() : known->second;
}

void SessionView::typeAside(const std::string& field, const std::string& text) {
  if (!canEdit() || typedAside(field) == text) return;
  if (text.empty())
    aside_.erase(field);
  else
    aside_[field] = text;
  touch();
}

}  // namespace trellis::view
