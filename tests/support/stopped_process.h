// An act in a process of its own that dies, as by kill -9, before its n-th step on the disk: a system call
// that writes, cuts, syncs or names a file of one folder. Nothing on the disk changes between two steps, so
// that these are all the moments at which a program can be killed. What each step asks of the disk is told to
// a FolderOnDisk.
#pragma once

#include <functional>
#include <limits>
#include <string>

#include "tests/support/folder_on_disk.h"

namespace trellis::tests {

using Tell = std::function<void(const std::string& words)>;

inline constexpr int kNeverStopped = std::numeric_limits<int>::max();

struct Stopped {
  int steps = 0;  // that were made
  std::string told;
  int exitCode = -1;  // none where it was stopped
};

// `act` tells what it was asked for once that is done, and may go on. It starts no thread.
Stopped runUntilStep(int last, FolderOnDisk& disk, const std::function<void(const Tell&)>& act);

}  // namespace trellis::tests
