#include "app/view/note_source.h"

#include <algorithm>
#include <utility>

#include "app/view/clinical_source.h"
#include "app/view/report_facts.h"
#include "core/store/client_repository.h"
#include "core/store/goal_repository.h"
#include "core/store/record_chain.h"
#include "core/store/session_repository.h"
#include "core/store/vault.h"
#include "reports/content/observed_blocks.h"

namespace trellis::view {
namespace {

using content::NoteContent;

// Everything of a client that notes refer to, read once for all of them.
class NoteReader {
 public:
  NoteReader(const Workspace& workspace, model::ClientId client)
      : workspace_(workspace),
        chain_(workspace.vault),
        goals_(store::GoalRepository(workspace.vault).of(client)),
        tasks_(store::SessionRepository(workspace.vault).tasksOf(client)),
        relationships_(store::ClientRepository(workspace.vault).relationshipsOf(client)) {}

  NoteContent read(const store::SessionRecord& record) const {
    NoteContent note{.number = record.number, .session = *record.session};
    for (const auto& known : relationships_)
      note.relationships.push_back({known.id, known.relationship->alias});
    note.clinicianName = clinicianName(workspace_, record.clinician);
    addGoals(note);
    addTasks(note, record.id);
    addSigned(note, record);
    return note;
  }

 private:
  void addGoals(NoteContent& note) const {
    for (const model::GoalWork& work : note.session.goals) {
      const auto known = std::ranges::find(goals_, work.goal, &store::GoalRecord::id);
      if (known != goals_.end()) note.goals.push_back({known->goal->statement, work.level});
    }
  }

  void addTasks(NoteContent& note, model::SessionId session) const {
    for (const store::TaskRecord& record : tasks_) {
      if (record.setIn == session) note.tasksSet.push_back({*record.task});
      if (record.reviewedIn == session) note.tasksReviewed.push_back({*record.task, record.review});
    }
  }

  content::SignedText signedText(std::string text, const model::Signature& signature) const {
    return {std::move(text), clinicianName(workspace_, signature.clinician), localTime(signature.at)};
  }

  void addSigned(NoteContent& note, const store::SessionRecord& record) const {
    if (!record.signature) return;
    note.signature = signedText("", *record.signature);
    note.hash = chain_.signedHash(record.id).value_or("");
    for (const model::Addendum& addendum : record.addenda)
      note.addenda.push_back(signedText(addendum.text, addendum.signature));
    for (const store::Amendment& amendment : record.amendments)
      note.amendments.push_back({content::nameOf(note.relationships, amendment.relationship), amendment.item,
                                 amendment.rater, amendment.value, amendment.reason,
                                 clinicianName(workspace_, amendment.signature.clinician),
                                 localTime(amendment.signature.at)});
  }

  const Workspace& workspace_;
  store::RecordChain chain_;
  std::vector<store::GoalRecord> goals_;
  std::vector<store::TaskRecord> tasks_;
  std::vector<store::RelationshipRecord> relationships_;
};

SessionRecords oneSession(const Workspace& workspace, const ReportRequest& request) {
  const store::SessionRepository sessions(workspace.vault);
  if (request.session) return {sessions.find(*request.session)};
  return {sessions.find(sessions.linesOf(request.client).back().id)};
}

void addTasks(content::WholeRecordInput& input, const SessionRecords& sessions,
              const std::vector<store::TaskRecord>& tasks) {
  for (const store::TaskRecord& record : tasks) {
    const auto set = std::ranges::find(sessions, record.setIn, &store::SessionRecord::id);
    if (set != sessions.end()) input.tasks.push_back({{*record.task, record.review}, set->session->date});
  }
}

}  // namespace

content::SessionNoteInput sessionNoteInput(const Workspace& workspace, const ReportRequest& request) {
  const SessionRecords session = oneSession(workspace, request);
  const auto client = store::ClientRepository(workspace.vault).find(request.client);
  return {clinicalFrame(workspace, request, client, session),
          NoteReader(workspace, request.client).read(session.front())};
}

content::WholeRecordInput wholeRecordInput(const Workspace& workspace, const ReportRequest& request) {
  const store::ClientRepository clients(workspace.vault);
  const store::SessionRepository repository(workspace.vault);
  const auto client = clients.find(request.client);
  const SessionRecords sessions = repository.of(request.client);
  content::WholeRecordInput input{.frame = clinicalFrame(workspace, request, client, sessions),
                                  .client = *client.client};
  input.statusHistory = clients.statusHistoryOf(request.client);
  for (const auto& root : clients.rootsOf(request.client)) input.roots.push_back(*root.root);
  for (const auto& known : clients.relationshipsOf(request.client))
    input.relationships.push_back(*known.relationship);
  input.goals = plannedGoals(workspace, request, sessions);
  input.measures = measureCourses(workspace, request.client);
  addTasks(input, sessions, repository.tasksOf(request.client));
  const NoteReader reader(workspace, request.client);
  for (const auto& record : sessions) input.sessions.push_back(reader.read(record));
  return input;
}

}  // namespace trellis::view
