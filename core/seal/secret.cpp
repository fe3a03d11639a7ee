#include "core/seal/secret.h"

#include <algorithm>

#include <sodium.h>

#include "core/seal/seal_error.h"

namespace trellis::seal {
namespace {

unsigned char* guarded(std::size_t size) {
  if (sodium_init() < 0) throw SealError(SealFault::other, "The cryptographic library could not be started.");
  void* bytes = sodium_malloc(std::max<std::size_t>(size, 1));
  if (!bytes)
    throw SealError(SealFault::other,
                    "The system has no protected memory left: please close other programs.");
  return static_cast<unsigned char*>(bytes);
}

}  // namespace

void Secret::Wipe::operator()(unsigned char* bytes) const {
  sodium_free(bytes);  // wipes first
}

Secret::Secret(std::size_t size) : bytes_(guarded(size)), size_(size) {
  std::fill_n(bytes_.get(), size, static_cast<unsigned char>(0));
}

Secret Secret::copyOf(Bytes bytes) {
  Secret secret(bytes.size());
  std::ranges::copy(bytes, secret.bytes_.get());
  return secret;
}

Secret Secret::random(std::size_t size) {
  Secret secret(size);
  randombytes_buf(secret.bytes_.get(), size);
  return secret;
}

Secret Secret::taking(std::string& text) {
  Secret secret = copyOf(bytesOf(text));
  wipe(text);
  return secret;
}

bool Secret::operator==(const Secret& other) const {
  return size_ == other.size_ && sodium_memcmp(bytes_.get(), other.bytes_.get(), size_) == 0;
}

void wipe(std::string& text) {
  text.resize(text.capacity());
  sodium_memzero(text.data(), text.size());
  text.clear();
}

}  // namespace trellis::seal
