// A part of a bench in a program of its own, so that what was measured or made before it - a heap in pieces,
// caches that are full - is no part of its figure.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace trellis::bench {

// This program, begun again with these words; what it exits with.
inline int runPart(std::vector<std::string> words) {
  words.insert(words.begin(), "part");
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::fflush(stdout);
  pid_t child = 0;
  if (posix_spawn(&child, "/proc/self/exe", nullptr, nullptr, arguments.data(), environ) != 0)
    return EXIT_FAILURE;
  int status = EXIT_FAILURE;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : EXIT_FAILURE;
}

}  // namespace trellis::bench
