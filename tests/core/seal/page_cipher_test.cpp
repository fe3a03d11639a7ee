#include "core/seal/page_cipher.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sodium.h>

namespace trellis::seal {
namespace {

constexpr std::uint64_t kPlace = 0x0102030405060708;

const Secret& aKey() {
  static const Secret key = Secret::copyOf(bytesOf("0123456789abcdef0123456789abcdef"));
  return key;
}

FileId aFile() {
  FileId file;
  file.fill(7);
  return file;
}

// As the format has it: file 16, kind 1, pad 7, place 8 (lowest first), salts 8, log 16.
std::vector<unsigned char> about(SegmentKind kind) {
  std::vector<unsigned char> bytes(56);
  std::fill_n(bytes.begin(), 16, static_cast<unsigned char>(7));
  bytes[16] = static_cast<unsigned char>(kind);
  for (unsigned char byte = 0; byte < 8; ++byte) bytes[24 + byte] = static_cast<unsigned char>(8 - byte);
  return bytes;
}

struct Sealed {
  std::vector<unsigned char> text, nonce = std::vector<unsigned char>(kNonceSize),
                                   tag = std::vector<unsigned char>(kTagSize);
};

Sealed sealed(const std::vector<unsigned char>& plain) {
  Sealed made;
  made.text.resize(plain.size());
  PageCipher cipher(aKey(), SegmentKind::page, aFile());
  REQUIRE(cipher.seal(kPlace, plain, made.text.data(), made.nonce.data(), made.tag.data()));
  return made;
}

std::vector<unsigned char> aPage(std::size_t length) {
  std::vector<unsigned char> plain(length);
  for (std::size_t at = 0; at < length; ++at) plain[at] = static_cast<unsigned char>(at * 31 + length);
  return plain;
}

const std::vector<std::size_t> kLengths = {0, 1, 15, 16, 26, 63, 64, 65, 255, 256, 4056, 4098};

TEST_CASE("what is sealed is XChaCha20-Poly1305, as libsodium opens it") {
  for (const std::size_t length : kLengths) {
    CAPTURE(length);
    const auto plain = aPage(length);
    const Sealed made = sealed(plain);
    const auto with = about(SegmentKind::page);
    std::vector<unsigned char> opened(length);
    CHECK(crypto_aead_xchacha20poly1305_ietf_decrypt_detached(
              opened.data(), nullptr, made.text.data(), length, made.tag.data(), with.data(), with.size(),
              made.nonce.data(), aKey().bytes().data()) == 0);
    CHECK(opened == plain);
  }
}

TEST_CASE("what libsodium sealed opens") {
  PageCipher cipher(aKey(), SegmentKind::temporary, aFile());
  for (const std::size_t length : kLengths) {
    CAPTURE(length);
    const auto plain = aPage(length);
    const auto with = about(SegmentKind::temporary);
    Sealed made;
    made.text.resize(length);
    randombytes_buf(made.nonce.data(), kNonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(made.text.data(), made.tag.data(), nullptr,
                                                        plain.data(), length, with.data(), with.size(),
                                                        nullptr, made.nonce.data(), aKey().bytes().data());
    CHECK(cipher.open(kPlace, made.text, made.nonce.data(), made.tag.data(), made.text.data()));
    CHECK(made.text == plain);
  }
}

TEST_CASE("what was changed does not open, and leaves zeros") {
  PageCipher cipher(aKey(), SegmentKind::page, aFile());
  const Sealed made = sealed(aPage(4056));
  std::vector<unsigned char> opened(4056, 1);
  const auto isRefused = [&](const Sealed& changed, std::uint64_t place) {
    std::ranges::fill(opened, static_cast<unsigned char>(1));
    return !cipher.open(place, changed.text, changed.nonce.data(), changed.tag.data(), opened.data()) &&
           std::ranges::all_of(opened, [](unsigned char byte) { return byte == 0; });
  };
  CHECK_FALSE(isRefused(made, kPlace));
  CHECK(isRefused(made, kPlace + 1));
  for (auto part : {&Sealed::text, &Sealed::nonce, &Sealed::tag})
    for (std::size_t at = 0; at < (made.*part).size(); ++at) {
      Sealed changed = made;
      (changed.*part)[at] ^= 0x80;
      if (!isRefused(changed, kPlace)) FAIL_CHECK("byte ", at);
    }
  CHECK_FALSE(isRefused(made, kPlace));
}

}  // namespace
}  // namespace trellis::seal
