// Bytes that must not be found again: in guarded memory that stays out of swap where the system allows it,
// wiped when they go. Errors: SealError where the system gives no such memory.
#pragma once

#include <memory>
#include <string>

#include "core/seal/bytes.h"

namespace trellis::seal {

class Secret {
 public:
  explicit Secret(std::size_t size);  // zeros
  static Secret copyOf(Bytes bytes);
  static Secret random(std::size_t size);
  static Secret taking(std::string& text);  // wipes `text`, and leaves it empty

  Bytes bytes() const { return {bytes_.get(), size_}; }
  MutableBytes bytes() { return {bytes_.get(), size_}; }
  bool isEmpty() const { return size_ == 0; }
  bool operator==(const Secret& other) const;  // in a time that tells nothing

 private:
  struct Wipe {
    void operator()(unsigned char* bytes) const;
  };
  std::unique_ptr<unsigned char[], Wipe> bytes_;
  std::size_t size_;
};

// Overwrites what a string held, also what lies behind its end.
void wipe(std::string& text);

}  // namespace trellis::seal
