#include "app/view/client_removals.h"

#include <algorithm>
#include <utility>

#include "app/view/private_note.h"
#include "core/exchange/session_draft_json.h"
#include "core/store/client_repository.h"
#include "core/store/goal_repository.h"
#include "core/store/measure_repository.h"
#include "core/store/recovery_journal.h"

namespace trellis::view {
namespace {

void save(Workspace& workspace, model::ClientId client, model::ClientFields fields) {
  // Less of what was valid, or what was there before: no rule of one entry speaks of another.
  store::ClientRepository(workspace.vault)
      .save(client, model::Client::make(std::move(fields), workspace.today()).value(), workspace.today());
}

model::ClientFields fieldsNow(const Workspace& workspace, model::ClientId client) {
  return *store::ClientRepository(workspace.vault).find(client).client;
}

bool speaksOf(const exchange::SessionDraft& draft, model::RelationshipId relationship) {
  const auto isOf = [relationship](const auto& row) { return row.relationship == relationship; };
  const model::SessionFields& fields = draft.fields;
  return std::ranges::any_of(fields.ratings, isOf) || std::ranges::any_of(fields.steps, isOf) ||
         std::ranges::any_of(fields.giveAndTake, isOf) || std::ranges::any_of(fields.boundaries, isOf) ||
         std::ranges::any_of(fields.expectedPushback, isOf) || std::ranges::any_of(draft.evidenceAside, isOf);
}

bool speaksOf(const exchange::SessionDraft& draft, model::GoalId goal) {
  return std::ranges::find(draft.fields.goals, goal, &model::GoalWork::goal) != draft.fields.goals.end();
}

struct Sentence {
  std::string operator()(const store::RelationshipRecord&) const {
    return phrase("The relationship was removed.");
  }
  std::string operator()(const store::GoalRecord&) const { return phrase("The goal was removed."); }
  std::string operator()(const store::RootRecord&) const { return phrase("The root was removed."); }
  std::string operator()(const store::MeasureRecord&) const { return phrase("The measure was removed."); }
  std::string operator()(const store::AdministrationRecord&) const {
    return phrase("The score was removed.");
  }
  std::string operator()(const store::RemovedDraft&) const { return phrase("The session was removed."); }
  template <class Entry>
  std::string operator()(const Entry& listed) const {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(listed.entry)>, model::Consent>)
      return phrase("The consent was removed.");
    else
      return phrase("The diagnosis was removed.");
  }
};

}  // namespace

void ClientRemovals::turnTo(model::ClientId client) {
  client_ = client;
  removed_.clear();
  changed.notify();
}

// In a session that is not saved; one that cannot be read may speak of anything.
template <class Speaks>
bool ClientRemovals::isTypedAt(Speaks speaks) const {
  return std::ranges::any_of(workspace_.journal.drafts(), [&](const store::Draft& kept) {
    if (kept.key.client != client_ || kept.key.kind != store::DraftKind::session) return false;
    const auto draft = exchange::readSessionDraft(kept.text);
    return !draft || speaks(*draft);
  });
}

std::string ClientRemovals::whyKept(model::RelationshipId relationship) const {
  if (store::ClientRepository(workspace_.vault).isUsed(relationship))
    return phrase("A session or a goal speaks of this relationship: it stays.");
  if (isTypedAt([&](const auto& draft) { return speaksOf(draft, relationship); }))
    return phrase(
        "A session that is not saved yet speaks of this relationship: save it or throw it away first.");
  return "";
}

std::string ClientRemovals::whyKept(model::GoalId goal) const {
  if (store::GoalRepository(workspace_.vault).isWorkedOn(goal))
    return phrase("This goal was worked on in a session: it stays. It can be met or dropped.");
  if (isTypedAt([&](const auto& draft) { return speaksOf(draft, goal); }))
    return phrase("A session that is not saved yet speaks of this goal: save it or throw it away first.");
  return "";
}

std::string ClientRemovals::whyKept(model::SessionId session) const {
  const store::SessionRepository sessions(workspace_.vault);
  const store::SessionRecord record = sessions.find(session);
  if (!isPrivateNoteMine(workspace_, record) && sessions.hasPsychotherapyNote(session))
    return phrase("A colleague keeps a psychotherapy note on this session: only they can remove it.");
  if (record.signature) return phrase("A signed session stays: an addendum can be written under it.");
  if (sessions.isRestedOn(session))
    return phrase("A later session has looked at a task that was set in this one: it stays.");
  const auto isOfIt = [session](const store::Draft& kept) {
    return kept.key.session == session && kept.key.kind != store::DraftKind::form;
  };
  if (std::ranges::any_of(workspace_.journal.drafts(), isOfIt))
    return phrase("Something is typed in this session and not saved yet: save it or throw it away first.");
  return "";
}

bool ClientRemovals::canRemove(model::MeasureId measure) const {
  return !store::MeasureRepository(workspace_.vault).totalsOf(measure);
}

void ClientRemovals::remove(model::RelationshipId relationship) {
  store::ClientRepository clients(workspace_.vault);
  auto record = clients.findRelationship(relationship);
  clients.removeRelationship(relationship);
  keep(std::move(record));
}

void ClientRemovals::remove(model::GoalId goal) {
  store::GoalRepository goals(workspace_.vault);
  auto record = goals.find(goal);
  goals.remove(goal);
  keep(std::move(record));
}

void ClientRemovals::remove(model::RootId root) {
  store::ClientRepository clients(workspace_.vault);
  auto record = clients.findRoot(root);
  clients.removeRoot(root);
  keep(std::move(record));
}

void ClientRemovals::remove(model::MeasureId measure) {
  store::MeasureRepository measures(workspace_.vault);
  auto record = measures.find(measure);
  measures.remove(measure);
  keep(std::move(record));
}

void ClientRemovals::remove(const store::AdministrationRecord& administration) {
  store::MeasureRepository(workspace_.vault).withdraw(administration);
  keep(administration);
}

void ClientRemovals::remove(model::SessionId draft) {
  keep(store::SessionRepository(workspace_.vault).removeDraft(draft));
}

void ClientRemovals::removeConsent(std::size_t position) {
  keep(takeOut(&model::ClientFields::consents, position));
}

void ClientRemovals::removeDiagnosis(std::size_t position) {
  keep(takeOut(&model::ClientFields::diagnoses, position));
}

void ClientRemovals::keep(Removed removed) {
  removed_.push_back(std::move(removed));
  changed.notify();
}

void ClientRemovals::undo() {
  if (!canUndo()) return;
  std::visit([this](const auto& removed) { putBack(removed); }, removed_.back());
  removed_.pop_back();
  changed.notify();
}

std::string ClientRemovals::sentence() const {
  return canUndo() ? std::visit(Sentence{}, removed_.back()) : "";
}

void ClientRemovals::putBack(const store::RelationshipRecord& relationship) {
  store::ClientRepository(workspace_.vault).putBack(relationship);
}

void ClientRemovals::putBack(const store::GoalRecord& goal) {
  store::GoalRepository(workspace_.vault).putBack(goal);
}

void ClientRemovals::putBack(const store::RootRecord& root) {
  store::ClientRepository(workspace_.vault).putBack(root);
}

void ClientRemovals::putBack(const store::MeasureRecord& measure) {
  store::MeasureRepository(workspace_.vault).putBack(measure);
}

void ClientRemovals::putBack(const store::AdministrationRecord& administration) {
  store::MeasureRepository(workspace_.vault)
      .administer(administration.client, administration.measure, administration.administration);
}

void ClientRemovals::putBack(const store::RemovedDraft& draft) {
  store::SessionRepository(workspace_.vault).putBack(draft);
}

void ClientRemovals::putBack(const ListedConsent& consent) {
  putIn(&model::ClientFields::consents, consent);
}

void ClientRemovals::putBack(const ListedDiagnosis& diagnosis) {
  putIn(&model::ClientFields::diagnoses, diagnosis);
}

template <class Entry>
ClientRemovals::Listed<Entry> ClientRemovals::takeOut(std::vector<Entry> model::ClientFields::*list,
                                                      std::size_t position) {
  model::ClientFields fields = fieldsNow(workspace_, client_);
  auto& entries = fields.*list;
  Listed<Entry> listed{position, entries.at(position)};
  entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(position));
  save(workspace_, client_, std::move(fields));
  return listed;
}

template <class Entry>
void ClientRemovals::putIn(std::vector<Entry> model::ClientFields::*list, const Listed<Entry>& listed) {
  model::ClientFields fields = fieldsNow(workspace_, client_);
  auto& entries = fields.*list;
  const auto place = std::min(listed.position, entries.size());
  entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(place), listed.entry);
  save(workspace_, client_, std::move(fields));
}

}  // namespace trellis::view
