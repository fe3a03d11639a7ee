// A vault in a folder of its own, and valid values made in a word. The clock stands at 20 November 2026.
// Everybody in it is invented.
#pragma once

#include <string>
#include <utility>

#include "core/store/client_repository.h"
#include "core/store/clinician_repository.h"
#include "core/store/goal_repository.h"
#include "core/store/session_repository.h"
#include "core/store/vault.h"
#include "core/store/vault_copy.h"
#include "core/store/vault_error.h"
#include "tests/support/passphrases.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/today.h"

namespace trellis::tests {

inline const model::Instant kNow = *model::parseInstant("2026-11-20T10:55:00Z");

inline model::Client aClient(model::ClientFields fields) {
  return model::Client::make(std::move(fields), kToday).value();
}
inline model::Relationship aRelationship(model::RelationshipFields fields) {
  return model::Relationship::make(std::move(fields), kToday).value();
}
inline model::Session aSession(model::SessionFields fields) {
  return model::Session::make(std::move(fields), kToday).value();
}
inline model::Goal aGoal(model::GoalFields fields) {
  return model::Goal::make(std::move(fields), kToday).value();
}
inline model::PracticeTask aTask(std::string text) {
  return model::PracticeTask::make({.path = model::Path::boundaries, .text = std::move(text)}).value();
}
inline model::Practice aPractice() {
  return model::Practice::make({.name = "Harbor Counseling", .phone = "555-0142"}).value();
}
inline model::Clinician aClinician() {
  return model::Clinician::make({.signInName = "ana", .displayName = "Ana Ruiz"}).value();
}

inline store::Vault open(const std::filesystem::path& file) {
  return store::Vault::open(file, aPassphrase(), [] { return kNow; });
}

inline std::size_t clientsIn(const std::filesystem::path& file) {
  const store::Vault vault = open(file);
  return static_cast<std::size_t>(store::tallyOf(vault.connection()).rows.at("client"));
}

class VaultInFolder {
 public:
  TemporaryFolder folder;
  std::filesystem::path file = folder / "practice.trellis";
  store::Vault vault =
      store::Vault::create(file, aPractice(), aClinician(), aPassphrase(), kQuickCost, [] { return kNow; });
  model::ClinicianId clinician = store::ClinicianRepository(vault).all().front().id;

  store::ClientRepository clients() const { return store::ClientRepository(vault); }
  store::SessionRepository sessions() const { return store::SessionRepository(vault); }

  model::ClientId addClient(std::string name) const {
    return clients().add(aClient({.legalName = std::move(name)}), kToday);
  }
  model::RelationshipId addPartner(model::ClientId client) const {
    return clients().addRelationship(client, aRelationship({.otherName = "Sam", .alias = "my partner"}));
  }
  model::SessionId addSession(model::ClientId client, model::SessionFields fields) const {
    return sessions().addDraft(client, clinician, aSession(std::move(fields)));
  }
  void sign(model::SessionId session) const { sessions().sign(session, {clinician, kNow}); }
};

}  // namespace trellis::tests
