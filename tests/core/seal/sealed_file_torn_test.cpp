#include <set>

#include "core/seal/header.h"
#include "tests/core/seal/sealed_vault.h"

namespace trellis::seal {
namespace {

constexpr std::size_t kSector = 512;
constexpr unsigned kSubsets = 256;

// What the disk may hold after a power cut while one copy was written: of its sectors, these are new.
std::string torn(std::string_view before, std::string_view after, std::size_t copy, unsigned sectors) {
  std::string bytes(before);
  for (std::size_t sector = 0; sector < kCopySize / kSector; ++sector)
    if (sectors >> sector & 1U)
      bytes.replace(copy * kCopySize + sector * kSector, kSector,
                    after.substr(copy * kCopySize + sector * kSector, kSector));
  return bytes;
}

std::string halfWay(std::string_view before, std::string_view after, std::size_t first) {
  return torn(before, after, first, kSubsets - 1);
}

std::size_t changedCopy(std::string_view before, std::string_view after) {
  return before.substr(0, kCopySize) == after.substr(0, kCopySize) ? 1 : 0;
}

std::string flipped(std::string bytes, std::size_t at) {
  bytes[at] = static_cast<char>(bytes[at] ^ 1);
  return bytes;
}

TEST_CASE("whatever part of a header reached the disk before a power cut, the vault unlocks") {
  const SealedVault vault;
  vault.create().markClean(std::nullopt);
  for (int round = 0; round < 2; ++round) {  // so that each copy is torn
    const std::string before = vault.bytes();
    SealedFile file = vault.unlock();
    file.claim("Mira");
    const std::string after = vault.bytes();
    const std::size_t copy = changedCopy(before, after);
    for (unsigned sectors = 0; sectors < kSubsets; ++sectors) {
      vault.put(torn(before, after, copy, sectors));
      CHECK(vault.unlock().keys().data == file.keys().data);
    }
    vault.put(after);
  }
}

TEST_CASE(
    "a power cut at any moment of a passphrase change leaves the old or the new passphrase, never none") {
  const SealedVault vault;
  SealedFile file = vault.create();
  const std::string before = vault.bytes();
  file.setPassphrase(kMira, typed("another passphrase"), kSmallest);
  const std::string after = vault.bytes();
  const std::size_t first = 1;  // create wrote generations 1 and 2
  const std::string half = halfWay(before, after, first);
  for (unsigned sectors = 0; sectors < kSubsets; ++sectors) {
    vault.put(torn(before, after, first, sectors));
    const bool isOld = !faultOf([&] { vault.unlock(); });
    const bool isNew = !faultOf([&] { vault.unlock("another passphrase"); });
    CHECK(isOld != isNew);
    vault.put(torn(half, after, 1 - first, sectors));
    CHECK(vault.unlock("another passphrase").keys().data == file.keys().data);
    CHECK(faultOf([&] { vault.unlock(); }) == SealFault::wrongKey);
  }
}

TEST_CASE("any changed byte of the header is healed by the other copy") {
  const SealedVault vault;
  SealedFile file = vault.create();
  file.replaceRecoveryKey();
  const std::string whole = vault.bytes();
  REQUIRE(whole.size() == 2 * kCopySize);
  std::size_t healed = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    vault.put(flipped(whole, at));
    if (vault.unlock().keys().data == file.keys().data) ++healed;
  }
  MESSAGE(whole.size() << " places");
  CHECK(healed == whole.size());
}

TEST_CASE("the proof by changed bytes can fail: where there is no other copy, not one is healed") {
  const SealedVault vault;
  vault.create();
  const std::string alone = vault.bytes().replace(kCopySize, kCopySize, kCopySize, '\0');
  vault.put(alone);
  REQUIRE_NOTHROW(vault.unlock());
  std::size_t healed = 0;
  for (std::size_t at = 0; at < kCopySize; ++at) {
    vault.put(flipped(alone, at));
    if (!faultOf([&] { vault.unlock(); })) ++healed;
  }
  CHECK(healed == 0);
}

TEST_CASE("the same byte changed in both copies is an error, never another header") {
  const SealedVault vault;
  vault.create();
  const std::string whole = vault.bytes();
  std::set<SealFault> faults;
  for (std::size_t at = 0; at < kCopySize; at += 3) {
    vault.put(flipped(flipped(whole, at), at + kCopySize));
    const auto fault = faultOf([&] { vault.unlock(); });
    REQUIRE(fault);
    faults.insert(*fault);
  }
  CHECK(faults == std::set{SealFault::foreign, SealFault::damaged, SealFault::newer});
}

TEST_CASE("copies that changed places, or come from different vaults, open nothing that is not theirs") {
  const SealedVault vault;
  const SealedVault other;
  const SealedFile file = vault.create();
  other.create();
  const std::string mine = vault.bytes();
  vault.put(mine.substr(kCopySize) + mine.substr(0, kCopySize));
  CHECK(faultOf([&] { vault.unlock(); }) == SealFault::damaged);
  vault.put(other.bytes().substr(0, kCopySize) + mine.substr(kCopySize));
  CHECK_NOTHROW(vault.unlock());
}

TEST_CASE("a header that was cut short is damaged, and what never was one is foreign") {
  const SealedVault vault;
  vault.create();
  const std::string whole = vault.bytes();
  // From two on: SQLite takes a file of one byte for an empty one.
  for (std::size_t size = 2; size < whole.size(); size += size < 64 ? 1 : 61) {
    vault.put(whole.substr(0, size));
    CHECK(faultOf([&] { vault.unlock(); }) == SealFault::damaged);
    vault.put(std::string(size, 'x'));
    CHECK(faultOf([&] { vault.unlock(); }) == SealFault::foreign);
  }
  vault.put("");
  CHECK(faultOf([&] { vault.unlock(); }) == SealFault::foreign);
}

}  // namespace
}  // namespace trellis::seal
