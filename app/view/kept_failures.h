// How often somebody guessed wrong at one practice, and when last: kept in a small file of this account, so
// that who guesses gains nothing by starting the program anew. It names the practice by the id in the clear
// part of its file, and holds nothing else of it. What cannot be read or written is as if nobody had guessed.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "app/view/window_memory.h"
#include "core/model/dates.h"

namespace trellis::view {

class KeptFailures {
 public:
  KeptFailures(std::filesystem::path file, std::string practice, std::function<model::Instant()> clock);

  int count() const;
  // Since the last of them, never less than none: a clock that was turned back lets nobody wait longer than
  // after a guess of just now.
  std::chrono::seconds passed() const;
  void keep(int count);  // as of now

 private:
  WindowMemory memory_;
  std::string practice_;
  std::function<model::Instant()> clock_;
};

std::optional<std::filesystem::path> failuresFile();  // beside the settings; none where there can be none
// None where nothing can be kept, there is no practice yet, or one whose file cannot be read.
std::optional<KeptFailures> failuresAt(const std::filesystem::path& vault,
                                       const std::optional<std::filesystem::path>& file,
                                       std::function<model::Instant()> clock);

}  // namespace trellis::view
