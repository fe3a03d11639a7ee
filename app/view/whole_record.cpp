#include "app/view/whole_record.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/store/client_merge.h"
#include "core/store/client_repository.h"
#include "core/store/clinician_repository.h"
#include "core/store/goal_repository.h"
#include "core/store/measure_repository.h"
#include "core/store/namesakes.h"
#include "core/store/note_format_repository.h"
#include "core/store/session_repository.h"

namespace trellis::view {
namespace {

// Keys of one kind of row: those that are there, and new ones for the rest.
class RowKeys {
 public:
  template <class Records>
  RowKeys(const Records& records, std::string stem) : stem_(std::move(stem)) {
    for (const auto& record : records)
      if (record.externalKey) taken_.insert(*record.externalKey);
  }

  std::string of(const model::OptionalText& externalKey, int number, int digits = 1) {
    if (externalKey) return *externalKey;
    while (!taken_.insert(numbered(number, digits)).second) ++number;
    return numbered(number, digits);
  }

 private:
  std::string numbered(int number, int digits) const {
    std::string figures = std::to_string(number);
    if (const auto wanted = static_cast<std::size_t>(digits); figures.size() < wanted)
      figures.insert(0, wanted - figures.size(), '0');
    return stem_ + figures;
  }

  std::string stem_;
  std::set<std::string> taken_;
};

std::string clientKey(const store::ClientRepository& clients, const store::ClientRecord& record) {
  if (record.externalKey) return *record.externalKey;
  std::string key = std::to_string(record.recordNumber);
  // An external key that reads like a record number comes first: `byKey` finds it instead.
  while (const auto other = clients.byKey(key)) {
    if (*other == record.id) break;
    key.insert(0, "0");
  }
  return key;
}

void addMerges(exchange::WholeClient& client, const store::Vault& vault, model::ClientId id) {
  const store::ClientRepository clients(vault);
  for (const store::ClientMerge& merge : store::mergesInto(vault, id)) {
    const auto gone = clients.find(merge.pair.gone);
    client.mergedRecords.push_back({gone.externalKey.value_or(std::to_string(gone.recordNumber)),
                                    gone.recordNumber, *gone.client,
                                    clients.find(merge.pair.kept).recordNumber, merge.on, merge.by});
  }
}

void addPeople(exchange::WholeClient& client, const store::ClientRepository& clients, model::ClientId id) {
  for (const auto& root : clients.rootsOf(id)) client.roots.push_back(*root.root);
  const auto relationships = clients.relationshipsOf(id);
  RowKeys keys(relationships, client.key + "-R");
  int place = 0;
  for (const auto& record : relationships)
    client.relationships.push_back({record.id, keys.of(record.externalKey, ++place), *record.relationship});
}

// In the order of the plan: ids, by which a vault keeps them, differ from vault to vault.
void sortGoals(std::vector<model::GoalWork>& worked, const std::vector<exchange::WholeGoal>& plan) {
  const auto place = [&plan](const model::GoalWork& work) {
    return std::ranges::find(plan, work.goal, &exchange::WholeGoal::id);
  };
  std::ranges::sort(worked, {}, place);
}

// By date and name, for the same reason.
void sortAdministrations(std::vector<exchange::WholeAdministration>& all) {
  std::ranges::sort(all, {}, [](const exchange::WholeAdministration& each) {
    return std::pair(each.fields.date, each.measure);
  });
}

void addPlan(exchange::WholeClient& client, const store::Vault& vault, model::ClientId id) {
  const auto goals = store::GoalRepository(vault).of(id);
  RowKeys keys(goals, client.key + "-G");
  int place = 0;
  for (const auto& record : goals)
    client.goals.push_back({record.id, keys.of(record.externalKey, ++place), *record.goal});
  const store::MeasureRepository measures(vault);
  for (const auto& record : measures.administrationsOf(id))
    client.administrations.push_back({measures.find(record.measure).measure->name, *record.administration});
  sortAdministrations(client.administrations);
}

exchange::WholeSession sessionOf(const store::SessionRecord& record, std::string key) {
  exchange::WholeSession session{.id = record.id,
                                 .key = std::move(key),
                                 .number = record.number,
                                 .clinician = record.clinician,
                                 .fields = *record.session,
                                 .signature = record.signature,
                                 .addenda = record.addenda,
                                 .amendments = {},
                                 .psychotherapyNote = {}};
  for (const auto& each : record.amendments)
    session.amendments.push_back(
        {each.relationship, each.rater, each.item, each.value, each.reason, each.signature});
  return session;
}

void addSessions(exchange::WholeClient& client, const store::SessionRepository& sessions, model::ClientId id,
                 PsychotherapyNotes psychotherapyNotes) {
  const auto records = sessions.of(id);
  RowKeys keys(records, client.key + "-S");
  for (const auto& record : records) {
    auto& session =
        client.sessions.emplace_back(sessionOf(record, keys.of(record.externalKey, record.number, 3)));
    sortGoals(session.fields.goals, client.goals);
    if (psychotherapyNotes == PsychotherapyNotes::included)
      session.psychotherapyNote = sessions.psychotherapyNoteToExport(record.id);
  }
  const auto tasks = sessions.tasksOf(id);
  RowKeys taskKeys(tasks, client.key + "-T");
  int place = 0;
  for (const auto& task : tasks)
    client.tasks.push_back(
        {taskKeys.of(task.externalKey, ++place), task.setIn, *task.task, task.reviewedIn, task.review});
}

}  // namespace

exchange::WholePractice wholePractice(const store::Vault& vault) {
  exchange::WholePractice practice;
  practice.fields = *vault.practice();
  for (const auto& record : store::ClinicianRepository(vault).all())
    practice.clinicians.push_back({record.id, *record.clinician});
  for (const auto& record : store::MeasureRepository(vault).all())
    practice.measures.push_back(*record.measure);
  for (const auto& record : store::NoteFormatRepository(vault).all())
    practice.noteFormats.push_back(
        {{record.key, record.beganAs, record.format->name, record.state}, record.format->sections});
  return practice;
}

std::vector<exchange::WholeNamesakes> toldApartClients(const store::Vault& vault) {
  const store::ClientRepository clients(vault);
  const auto keyOf = [&clients](model::ClientId id) { return clientKey(clients, clients.find(id)); };
  std::vector<exchange::WholeNamesakes> pairs;
  for (const store::Namesakes& pair : store::namesakes(vault))
    pairs.push_back({keyOf(pair.one), keyOf(pair.other), pair.saidOn, pair.saidBy});
  return pairs;
}

exchange::WholeClient wholeClient(const store::Vault& vault, model::ClientId id,
                                  PsychotherapyNotes psychotherapyNotes) {
  const store::ClientRepository clients(vault);
  const auto record = clients.find(id);
  exchange::WholeClient client;
  client.key = clientKey(clients, record);
  client.recordNumber = record.recordNumber;
  client.fields = *record.client;
  client.statusHistory = clients.statusHistoryOf(id);
  addMerges(client, vault, id);
  addPeople(client, clients, id);
  addPlan(client, vault, id);
  addSessions(client, store::SessionRepository(vault), id, psychotherapyNotes);
  return client;
}

}  // namespace trellis::view
