// How long something took, in milliseconds of a steady clock, and the middle of several rounds.
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace trellis::bench {

template <class Act>
double milliseconds(Act act) {
  const auto start = std::chrono::steady_clock::now();
  act();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

inline double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

// `act` is told the round.
template <class Act>
double medianMilliseconds(int rounds, Act act) {
  std::vector<double> taken;
  for (int round = 0; round < rounds; ++round) taken.push_back(milliseconds([&] { act(round); }));
  return median(std::move(taken));
}

}  // namespace trellis::bench
