// An open file or device, closed when it is left.
#pragma once

#include <string>

#include <unistd.h>

#include "app/cli/commands.h"

namespace trellis::cli {

class Descriptor {
 public:
  // Throws Refused, with the sentence, where it could not be opened.
  Descriptor(int number, const std::string& refusal) : number_(number) {
    if (number_ < 0) throw Refused(refusal);
  }
  ~Descriptor() { ::close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

}  // namespace trellis::cli
