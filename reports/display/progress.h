// Told between the steps of long work how much of it is done, from 0 to 1; what it throws ends the work.
#pragma once

#include <cstddef>
#include <functional>

namespace trellis::display {

using Progress = std::function<void(double done)>;  // may be empty: nobody asks

inline void tell(const Progress& progress, std::size_t done, std::size_t whole) {
  if (progress) progress(static_cast<double>(done) / static_cast<double>(whole));
}

}  // namespace trellis::display
