// The first 8192 bytes of a sealed file made of the fuzzer's bytes, whole or as changes to a true header.
// What is damaged is refused; a header that unlocks is one that was written with its key.
#include <sodium.h>
#include <unistd.h>

#include "core/seal/header_file.h"
#include "core/seal/sealed_file.h"
#include "tests/fuzz/fuzzing.h"
#include "tests/support/passphrases.h"
#include "tests/support/sealed_database.h"
#include "tests/support/temporary_folder.h"

using namespace trellis;

namespace {

constexpr std::int64_t kClinician = 7;

struct TrueVault {
  tests::TemporaryFolder folder;
  std::filesystem::path path = folder / "a.trellis";
  seal::SealedFile file =
      seal::SealedFile::create(path, kClinician, tests::aPassphrase(), tests::kQuickCost, "");
  std::string header = tests::bytesOf(path);
};

const TrueVault& trueVault() {
  static const TrueVault kVault;
  return kVault;
}

// Three bytes a change: where, and what is flipped there.
std::string changed(std::string_view changes) {
  std::string header = trueVault().header;
  for (; changes.size() >= 3; changes.remove_prefix(3)) {
    const auto place = static_cast<unsigned char>(changes[0]) * 256U + static_cast<unsigned char>(changes[1]);
    char& byte = header[place % header.size()];
    byte = static_cast<char>(byte ^ changes[2]);
  }
  return header;
}

// The checksum of a copy takes no key: who changes a header can put it right.
void putChecksumsRight(std::string& header) {
  constexpr std::size_t kChecksumAt = 4032;
  header.resize(2 * seal::kCopySize);
  auto* copy = reinterpret_cast<unsigned char*>(header.data());
  for (int number = 0; number < 2; ++number, copy += seal::kCopySize)
    crypto_generichash(copy + kChecksumAt, sizeof(seal::Mac), copy, kChecksumAt, nullptr, 0);
}

// A cost is asked for in clear: one that a changed header makes great would only take long.
bool isCheap(const seal::SlotOwner& slot) {
  return slot.kind != seal::SlotKind::passphrase ||
         (slot.cost.passes <= 2 && slot.cost.memory <= std::size_t{1} << 20);
}

void check(const std::filesystem::path& path) {
  try {
    for (const auto& copy : seal::readHeader(path)) {
      tests::promise(seal::copyOf(copy.header.generation) < 2, "a copy has its place");
      for (const seal::Slot& slot : copy.header.slots)
        if (!isCheap(slot.owner)) return;
    }
    const auto file = seal::SealedFile::unlock(path, tests::aPassphrase());
    tests::promise(file.id() == trueVault().file.id(), "what unlocks is the vault that was made");
    tests::promise(file.clinician() == kClinician, "who unlocks is who was let in");
    tests::promise(file.slots() == trueVault().file.slots(), "nobody was added");
  } catch (const seal::SealError& error) {
    tests::promise(std::string_view(error.what()).ends_with('.'), "a refusal is a sentence");
  }
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  if (::access("/dev/shm", W_OK) == 0) ::setenv("TMPDIR", "/dev/shm", 1);  // no disk is worn
  tests::seedEmptyCorpus({*arguments + 1, static_cast<std::size_t>(*count - 1)},
                         {"\x01", std::string("\x01\x00\x00\x01", 4), std::string("\x03\x02\x08\x01", 4),
                          '\x02' + std::string(seal::kMagic.begin(), seal::kMagic.end())});
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size == 0) return 0;
  static const tests::TemporaryFolder kFolder;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  std::string header = (data[0] & 1) != 0 ? changed(bytes) : std::string(bytes);
  if ((data[0] & 2) != 0) putChecksumsRight(header);
  check(kFolder.write("practice.trellis", header));
  return 0;
}
