// A disk of a few bytes, in memory, on a folder of its own: really full when it is full. Needs the rights to
// mount one; where they are missing, there is none. For a process that does nothing else: it keeps its mounts
// to itself.
#pragma once

#include <cstdio>
#include <exception>
#include <filesystem>
#include <functional>
#include <string>

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace trellis::tests {

inline bool mountSmallDisk(const std::filesystem::path& folder, std::size_t bytes) {
  if (::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
  if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return false;
  return ::mount("tmpfs", folder.c_str(), "tmpfs", 0, ("size=" + std::to_string(bytes)).c_str()) == 0;
}

// Nothing on it may be open for writing.
inline bool protectDisk(const std::filesystem::path& folder, bool isReadOnly) {
  return ::mount("none", folder.c_str(), nullptr, MS_REMOUNT | (isReadOnly ? MS_RDONLY : 0), nullptr) == 0;
}

enum Answer { asPromised, brokenPromise, noSmallDisk };

// Of a process of its own.
inline int answerOfAnother(const std::function<Answer()>& act) {
  const pid_t child = ::fork();
  if (child == 0) {
    try {
      ::_exit(act());
    } catch (const std::exception& error) {
      std::fprintf(stderr, "%s\n", error.what());
      ::_exit(brokenPromise);
    }
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace trellis::tests
