// How an act that works with files ended: done, or why not, in a sentence either way. What goes wrong with
// the folder, the disk or the vault is such a sentence, and so is having been stopped.
#pragma once

#include <functional>
#include <string>

namespace trellis::view {

struct ActOutcome {
  bool isDone = false;
  std::string sentence;
};

// `act` answers with the sentence that says what is done.
ActOutcome attempted(const std::function<std::string()>& act);

}  // namespace trellis::view
