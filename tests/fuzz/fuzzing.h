// What every fuzzer shares: seeds for an empty corpus, and a promise that stops the run when it is broken.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trellis::tests {

// The corpus is the first argument that is a folder.
inline void seedEmptyCorpus(std::span<char*> arguments, const std::vector<std::string>& seeds) {
  for (const std::string_view argument : arguments) {
    if (!std::filesystem::is_directory(argument)) continue;
    if (!std::filesystem::is_empty(argument)) return;
    int number = 0;
    for (const std::string& seed : seeds)
      std::ofstream(std::filesystem::path(argument) / ("seed-" + std::to_string(number++)), std::ios::binary)
          << seed;
    return;
  }
}

inline void promise(bool isKept, std::string_view what) {
  if (isKept) return;
  std::cerr << "broken promise: " << what << '\n';
  std::abort();
}

}  // namespace trellis::tests
