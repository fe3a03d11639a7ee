// An invented practice of any size as a folder in the import format, for benchmarks: sessions, notes and
// ratings in the proportions of a real caseload. The same size and seed give the same bytes.
#pragma once

#include <cstdint>
#include <filesystem>

namespace trellis::tests {

struct PracticeSize {
  int clients = 0;
  int years = 30;
  std::uint32_t seed = 1;
};

// Dates end on 2026-11-20.
void inventPractice(const std::filesystem::path& folder, const PracticeSize& size);

}  // namespace trellis::tests
