// A text that is being written under a signed session, an addendum or one's own psychotherapy note: kept in
// the recovery journal as notes are, back when the session is opened again, gone from there once it is
// `stored` or as it was. Where the disk refuses, the text stays, `disk` says so, and every tick tries again.
#pragma once

#include <optional>
#include <string>

#include "app/view/keeping_time.h"
#include "app/view/keeping_trouble.h"
#include "app/view/notifier.h"
#include "app/view/workspace.h"
#include "core/store/draft.h"

namespace trellis::view {

class KeptText {
 public:
  // `stored`: what the vault holds of it.
  KeptText(Workspace& workspace, const store::DraftKey& key, std::string stored = {});

  const std::string& text() const { return text_; }
  void write(std::string text);
  bool isStored() const;
  void store(std::string stored);    // the vault holds this now, and it is what one goes on from
  void tick(model::Instant now);     // keeps what is due
  bool keepNow(model::Instant now);  // true where nothing is left to keep

  bool isRecovered() const { return isRecovered_; }
  std::string status() const;  // "Draft, kept 10:42:07"; blank where nothing is written
  const KeepingTrouble& disk() const { return disk_; }

  Notifier changed;

 private:
  void keep(model::Instant now);
  std::string unkeptWords() const;
  std::string recoveredWords() const;

  Workspace& workspace_;
  store::DraftKey key_;
  std::string stored_;
  std::string text_;
  KeepingTime time_;
  std::optional<model::Instant> keptAt_;
  bool isRecovered_ = false;
  KeepingTrouble disk_;
};

}  // namespace trellis::view
