// A keyed hash (BLAKE2b-256) over a row of fields, each with its length before it, so that no two rows of
// fields read alike. Who does not hold the key can neither make nor check one.
#pragma once

#include <string_view>

#include "core/seal/secret.h"

namespace trellis::seal {

using Mac = std::array<unsigned char, 32>;

class KeyedHash {
 public:
  explicit KeyedHash(const Secret& key);  // of kKeySize
  ~KeyedHash();                           // wipes
  KeyedHash(const KeyedHash&) = delete;
  KeyedHash& operator=(const KeyedHash&) = delete;

  KeyedHash& add(Bytes field);
  KeyedHash& add(std::string_view field) { return add(bytesOf(field)); }
  KeyedHash& add(std::uint64_t number);  // eight bytes, lowest first
  KeyedHash& addMissing();               // a field that is not there, which is not an empty one
  Mac finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

bool isSame(const Mac& left, const Mac& right);  // in a time that tells nothing

}  // namespace trellis::seal
