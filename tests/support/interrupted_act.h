// An act that happens once in a while, stopped at one moment after the other: what it left must be as before
// or as after it, and as after it where it was acknowledged.
#pragma once

#include <algorithm>
#include <filesystem>
#include <functional>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/rounds.h"
#include "tests/support/stopped_process.h"
#include "tests/support/temporary_folder.h"

namespace trellis::tests {

struct InterruptedAct {
  std::function<void(const std::filesystem::path& folder)> prepare;
  std::function<void(const std::filesystem::path& folder, const Tell& acknowledge)> act;
  // What is not as promised; blank where all is. `told` is blank where nothing was acknowledged.
  std::function<std::string(const std::filesystem::path& folder, const std::string& told)> look;
};

enum class Interruption { kill, powerCut, powerCutWithoutSyncs };

struct Interrupted {
  int rounds = 0;
  int moments = 0;  // of the whole act
  int acknowledged = 0;
  int broken = 0;
  std::string firstBroken = {};  // and how
};

class Interruptions {
 public:
  Interruptions(InterruptedAct act, Interruption how) : act_(std::move(act)), how_(how) {
    act_.prepare(before_.path());
  }

  // Spread over all moments of the act, each of which has its turn where there are as many rounds; the last
  // is that in which it is done.
  Interrupted run(int rounds) {
    Interrupted result{.rounds = rounds, .moments = stepsOfAll() + 1};
    for (int round = 0; round < rounds - 1; ++round) {
      const int chance = static_cast<int>(random_() % static_cast<unsigned>(result.moments));
      interrupt(1 + (round * result.moments + chance) / rounds, result);
    }
    interrupt(result.moments, result);
    return result;
  }

 private:
  void copyInto(const std::filesystem::path& folder) const {
    std::filesystem::copy(before_.path(), folder, std::filesystem::copy_options::recursive);
  }
  int stepsOfAll() const {
    const TemporaryFolder folder;
    copyInto(folder.path());
    FolderOnDisk disk(folder.path(), Syncs::reachTheDisk);
    const Stopped done = runUntilStep(kNeverStopped, disk, actIn(folder.path()));
    REQUIRE(done.exitCode == 0);
    REQUIRE(done.told != "");
    REQUIRE(done.steps > 0);
    CHECK(act_.look(folder.path(), done.told) == "");
    return done.steps;
  }
  void interrupt(int step, Interrupted& result) {
    const TemporaryFolder folder;
    copyInto(folder.path());
    FolderOnDisk disk(folder.path(),
                      how_ == Interruption::powerCutWithoutSyncs ? Syncs::areIgnored : Syncs::reachTheDisk);
    const Stopped stopped = runUntilStep(step, disk, actIn(folder.path()));
    result.acknowledged += stopped.told.empty() ? 0 : 1;
    if (how_ != Interruption::kill) disk.settle(random_);
    std::string broken = problemIn(folder.path(), stopped.told);
    if (!broken.empty() && result.broken++ == 0)
      result.firstBroken = "before step " + std::to_string(step) + ": " + broken;
  }
  std::string problemIn(const std::filesystem::path& folder, const std::string& told) const {
    try {
      return act_.look(folder, told);
    } catch (const std::exception& error) {
      return error.what();
    }
  }
  std::function<void(const Tell&)> actIn(const std::filesystem::path& folder) const {
    return [this, folder](const Tell& tell) { act_.act(folder, tell); };
  }

  InterruptedAct act_;
  Interruption how_;
  TemporaryFolder before_;
  std::mt19937_64 random_{20261128};
};

// The proof for one act.
inline void checkInterrupted(const InterruptedAct& act, int usualRounds) {
  for (const Interruption how : {Interruption::kill, Interruption::powerCut}) {
    const Interrupted result = Interruptions(act, how).run(rounds(usualRounds));
    MESSAGE(result.rounds << std::string(how == Interruption::kill ? " kills, " : " power cuts, ")
                          << result.acknowledged << " after the act was acknowledged, of " << result.moments
                          << " moments");
    CHECK(result.firstBroken == "");
    CHECK(result.broken == 0);
  }
}

}  // namespace trellis::tests
