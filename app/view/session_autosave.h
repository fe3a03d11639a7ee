// Nothing typed into a session is lost: what is not saved yet is kept in the recovery journal, soon after the
// last key and now and then while typing goes on; it comes back when the session is opened again, and is
// dropped once saved or thrown away. Where the disk refuses, the text stays, `disk` says so, and every tick
// tries again.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/view/keeping_time.h"
#include "app/view/keeping_trouble.h"
#include "app/view/notifier.h"
#include "app/view/session_view.h"
#include "app/view/workspace.h"
#include "core/store/draft.h"

namespace trellis::view {

class SessionAutosave {
 public:
  // Brings back into the form what was kept of this session. The form outlives this.
  SessionAutosave(Workspace& workspace, SessionView& form);

  std::optional<model::Instant> due() const { return unkept_.due(); }  // none where everything is kept
  void tick(model::Instant now);                                       // keeps what is due
  bool keepNow(model::Instant now);  // what is not kept yet; true where nothing is left to keep
  bool trySave();                    // true where the form is saved

  bool isRecovered() const { return recoveredAt_.has_value(); }  // and neither saved nor thrown away since
  std::string status() const;                                    // "Draft, kept 10:42:07"
  // Back to what is saved, until `bringBack`, as long as the form is open. What was typed in between takes
  // the place of what comes back.
  void throwAway();
  bool canBringBack() const { return thrownAway_.has_value(); }
  void bringBack();
  const KeepingTrouble& disk() const { return disk_; }

  Notifier changed;

 private:
  struct Thrown {
    exchange::SessionDraft draft;
    std::string privateNote;
  };

  store::DraftKey key(store::DraftKind kind) const;
  void recover();
  void noteChange();
  void keep(model::Instant now);
  void forget();
  bool attempt(const std::function<void()>& act);

  Workspace& workspace_;
  SessionView& form_;
  bool isForNewSession_;  // the drafts were kept under no session yet
  KeepingTime unkept_;
  std::optional<model::Instant> keptAt_;
  std::optional<model::Instant> recoveredAt_;
  std::optional<Thrown> thrownAway_;
  bool isToForget_ = false;
  KeepingTrouble disk_;
  Notifier::Subscription subscription_;
};

}  // namespace trellis::view
