// What was taken out of a client's record by mistake or on purpose, and how it comes back: undo rather than
// 'are you sure'. Only what no session rests on can be removed, and no session that is signed; the rest can
// be ended, met or dropped. Undo goes back one removal at a time, the last first, as long as the client's
// page is open. Throws store::VaultError.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "app/view/notifier.h"
#include "app/view/workspace.h"
#include "core/store/records.h"
#include "core/store/session_repository.h"

namespace trellis::view {

class ClientRemovals {
 public:
  ClientRemovals(Workspace& workspace, model::ClientId client) : workspace_(workspace), client_(client) {}

  void turnTo(model::ClientId client);  // what was removed from another's record stays so

  // Why it stays, as a sentence; blank where it can be removed.
  std::string whyKept(model::RelationshipId relationship) const;
  std::string whyKept(model::GoalId goal) const;
  std::string whyKept(model::SessionId session) const;
  template <class Id>
  bool canRemove(Id id) const {
    return whyKept(id).empty();
  }
  bool canRemove(model::MeasureId measure) const;  // of the practice: where no client took it
  void remove(model::RelationshipId relationship);
  void remove(model::GoalId goal);
  void remove(model::RootId root);
  void remove(model::MeasureId measure);
  void remove(const store::AdministrationRecord& administration);
  void remove(model::SessionId draft);
  void removeConsent(std::size_t position);
  void removeDiagnosis(std::size_t position);

  bool canUndo() const { return !removed_.empty(); }
  void undo();
  std::string sentence() const;  // "The goal was removed.", of the last

  Notifier changed;

 private:
  template <class Entry>
  struct Listed {
    std::size_t position = 0;
    Entry entry;
  };
  using ListedConsent = Listed<model::Consent>;
  using ListedDiagnosis = Listed<model::Diagnosis>;
  using Removed =
      std::variant<store::RelationshipRecord, store::GoalRecord, store::RootRecord, store::MeasureRecord,
                   store::AdministrationRecord, store::RemovedDraft, ListedConsent, ListedDiagnosis>;

  template <class Speaks>
  bool isTypedAt(Speaks speaks) const;
  void keep(Removed removed);
  void putBack(const store::RelationshipRecord& relationship);
  void putBack(const store::GoalRecord& goal);
  void putBack(const store::RootRecord& root);
  void putBack(const store::MeasureRecord& measure);
  void putBack(const store::AdministrationRecord& administration);
  void putBack(const store::RemovedDraft& draft);
  void putBack(const ListedConsent& consent);
  void putBack(const ListedDiagnosis& diagnosis);
  template <class Entry>
  Listed<Entry> takeOut(std::vector<Entry> model::ClientFields::*list, std::size_t position);
  template <class Entry>
  void putIn(std::vector<Entry> model::ClientFields::*list, const Listed<Entry>& listed);

  Workspace& workspace_;
  model::ClientId client_;
  std::vector<Removed> removed_;
};

}  // namespace trellis::view
