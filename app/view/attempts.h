// How long whoever guesses at a passphrase or a recovery key waits before the next attempt: at the sign-in,
// at the client's check-in, wherever somebody must show again who they are. One for the whole program, so
// that neither another dialog nor a lock lets a guesser begin anew; nor another start, where failures are
// kept. Asked from several threads.
#pragma once

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "app/view/auto_lock.h"
#include "app/view/kept_failures.h"

namespace trellis::view {

// 0, 0, 1, 2, 4, 8 … seconds, a minute at most.
std::chrono::seconds delayAfter(int failures);

class Attempts {
 public:
  explicit Attempts(std::function<Moment()> clock);

  // Failures from before count here, and those from now on are kept there.
  void keepIn(KeptFailures kept);
  void take(bool isRight);
  std::chrono::seconds waitLeft() const;  // rounded up
  bool mayTry() const { return waitLeft().count() == 0; }
  std::string waitWords() const;  // "Next attempt in 3 seconds."; empty where nobody need wait

 private:
  std::function<Moment()> clock_;
  mutable std::mutex mutex_;
  std::optional<KeptFailures> kept_;
  int failures_ = 0;
  Moment nextTry_;
};

}  // namespace trellis::view
