#include "core/seal/keyed_hash.h"

#include <limits>

#include <sodium.h>

namespace trellis::seal {
namespace {

constexpr std::uint64_t kMissing = std::numeric_limits<std::uint64_t>::max();  // no field is as long

std::array<unsigned char, 8> eightBytes(std::uint64_t number) {
  std::array<unsigned char, 8> bytes{};
  for (unsigned char& byte : bytes) {
    byte = static_cast<unsigned char>(number & 0xFF);
    number >>= 8;
  }
  return bytes;
}

}  // namespace

struct KeyedHash::State {
  crypto_generichash_state hash;
  void update(Bytes bytes) { crypto_generichash_update(&hash, bytes.data(), bytes.size()); }
};

KeyedHash::KeyedHash(const Secret& key) : state_(std::make_unique<State>()) {
  crypto_generichash_init(&state_->hash, key.bytes().data(), key.bytes().size(), Mac().size());
}

KeyedHash::~KeyedHash() {
  sodium_memzero(&state_->hash, sizeof state_->hash);
}

KeyedHash& KeyedHash::add(Bytes field) {
  state_->update(eightBytes(field.size()));
  state_->update(field);
  return *this;
}

KeyedHash& KeyedHash::add(std::uint64_t number) {
  return add(Bytes(eightBytes(number)));
}

KeyedHash& KeyedHash::addMissing() {
  state_->update(eightBytes(kMissing));
  return *this;
}

Mac KeyedHash::finish() {
  Mac mac{};
  crypto_generichash_final(&state_->hash, mac.data(), mac.size());
  return mac;
}

bool isSame(const Mac& left, const Mac& right) {
  return sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

}  // namespace trellis::seal
