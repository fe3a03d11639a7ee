// What went wrong with a report, in one plain sentence that may be shown as it is.
// Promises that no client's words are in it; the file names in it are those that the caller gave.
// Thrown by the functions of this room for everything that the world outside refused: fonts, memory, disk.
#pragma once

#include <stdexcept>

namespace trellis::pdf {

class ReportError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace trellis::pdf
