// A sealed file on a real disk, for tests: cheap keys, its bytes to read and to put back, and what goes
// wrong.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "core/seal/seal_error.h"
#include "core/seal/sealed_file.h"
#include "tests/support/temporary_folder.h"

namespace trellis::seal {

inline constexpr KdfCost kSmallest{1, 8192};  // the least that libsodium takes
inline constexpr std::int64_t kMira = 11;
inline constexpr std::int64_t kJonas = 12;

inline Secret typed(std::string_view text) {
  return Secret::copyOf(bytesOf(text));
}

struct SealedVault {
  tests::TemporaryFolder folder;
  std::filesystem::path path = folder / "practice.trellis";

  SealedFile create() const {
    return SealedFile::create(path, kMira, typed("mira's passphrase"), kSmallest, "Mira in window 1");
  }
  SealedFile unlock(std::string_view passphrase = "mira's passphrase") const {
    return SealedFile::unlock(path, typed(passphrase));
  }
  std::string bytes() const {
    std::ifstream from(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(from), {}};
  }
  // In place: a file system may sync one that was cut to nothing and written anew, which takes its time.
  void put(std::string_view bytes) const {
    if (!std::filesystem::exists(path)) folder.write("practice.trellis", "");
    std::fstream to(path, std::ios::binary | std::ios::in | std::ios::out);
    to.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    to.close();
    if (std::filesystem::file_size(path) != bytes.size()) std::filesystem::resize_file(path, bytes.size());
  }
  void putLog(std::string_view bytes) const { folder.write("practice.trellis-wal", bytes); }
};

template <class Act>
std::optional<SealFault> faultOf(Act act) {
  try {
    act();
    return std::nullopt;
  } catch (const SealError& error) {
    const std::string_view sentence = error.what();
    CHECK(sentence.size() > 20);
    CHECK(sentence.back() == '.');
    return error.kind();
  }
}

}  // namespace trellis::seal
