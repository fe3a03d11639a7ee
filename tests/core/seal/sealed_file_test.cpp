#include "core/seal/sealed_file.h"

#include <sys/stat.h>

#include "core/seal/header.h"
#include "tests/core/seal/sealed_vault.h"

namespace trellis::seal {
namespace {

namespace fs = std::filesystem;

std::string withoutCopy(std::string bytes, std::size_t copy) {
  return bytes.replace(copy * kCopySize, kCopySize, kCopySize, '\0');
}

TEST_CASE("a new vault opens with its passphrase and says whose it is") {
  const SealedVault vault;
  const SealedFile made = vault.create();
  const SealedFile file = vault.unlock();
  CHECK(file.clinician() == kMira);
  CHECK(file.id() == made.id());
  CHECK(file.keys().data == made.keys().data);
  CHECK(SealedFile::isSealed(vault.path));
  CHECK(SealedFile::slots(vault.path) == std::vector{SlotOwner{SlotKind::passphrase, kMira, kSmallest}});
}

TEST_CASE("a new vault's file is for its owner alone, and leaves a file that was there before as it was") {
  const SealedVault vault;
  vault.put("something");
  CHECK(faultOf([&] { vault.create(); }) == SealFault::exists);
  CHECK(vault.bytes() == "something");
  fs::remove(vault.path);
  vault.putLog("the log of a vault that was here");
  CHECK(faultOf([&] { vault.create(); }) == SealFault::exists);
  fs::remove(vault.path.string() + "-wal");
  const SealedFile file = vault.create();
  CHECK(fs::status(vault.path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(fs::status(vault.path.string() + "-open").permissions() ==
        (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a wrong passphrase is said to be one") {
  const SealedVault vault;
  vault.create();
  CHECK(faultOf([&] { vault.unlock("mira's passphrasf"); }) == SealFault::wrongKey);
  CHECK(faultOf([&] { vault.unlock(""); }) == SealFault::wrongKey);
  CHECK(faultOf([&] { SealedFile::unlock(vault.path, RecoveryKey::random()); }) == SealFault::wrongKey);
  vault.put(withoutCopy(vault.bytes(), 0));
  CHECK(faultOf([&] { vault.unlock("mira's passphrasf"); }) == SealFault::wrongKey);
}

TEST_CASE("after a passphrase change the old one opens nothing, whichever copy of the header is lost") {
  const SealedVault vault;
  vault.create().setPassphrase(kMira, typed("another passphrase"), kSmallest);
  const std::string whole = vault.bytes();
  for (const std::string& bytes : {whole, withoutCopy(whole, 0), withoutCopy(whole, 1)}) {
    vault.put(bytes);
    CHECK(faultOf([&] { vault.unlock(); }) == SealFault::wrongKey);
    CHECK(vault.unlock("another passphrase").clinician() == kMira);
  }
  CHECK(SealedFile::slots(vault.path).size() == 1);
}

TEST_CASE(
    "a copy of the header kept from before a passphrase change does not bring the old passphrase back") {
  const SealedVault vault;
  SealedFile file = vault.create();
  const std::string before = vault.bytes();
  file.setPassphrase(kMira, typed("another passphrase"), kSmallest);
  const std::string after = vault.bytes();
  vault.put(after.substr(0, kCopySize) + before.substr(kCopySize));
  CHECK(faultOf([&] { vault.unlock(); }) == SealFault::wrongKey);
  CHECK_NOTHROW(vault.unlock("another passphrase"));
}

TEST_CASE("a recovery key opens the vault, and only the last one does") {
  const SealedVault vault;
  SealedFile file = vault.create();
  const RecoveryKey first = file.replaceRecoveryKey();
  CHECK(SealedFile::unlock(vault.path, first).keys().data == file.keys().data);
  CHECK_FALSE(SealedFile::unlock(vault.path, first).clinician());
  const RecoveryKey second = file.replaceRecoveryKey();
  CHECK(SealedFile::unlock(vault.path, *RecoveryKey::parse(second.text())).id() == file.id());
  CHECK(faultOf([&] { SealedFile::unlock(vault.path, first); }) == SealFault::wrongKey);
  CHECK(file.slots().size() == 2);
  CHECK_NOTHROW(vault.unlock());
}

TEST_CASE("eight may get in, each by their own passphrase, and a ninth is told so") {
  const SealedVault vault;
  SealedFile file = vault.create();
  const RecoveryKey recovery = file.replaceRecoveryKey();
  for (std::int64_t clinician = 1; clinician <= 6; ++clinician)
    file.setPassphrase(clinician, typed("passphrase " + std::to_string(clinician)), kSmallest);
  CHECK(faultOf([&] { file.setPassphrase(7, typed("passphrase 7"), kSmallest); }) == SealFault::noFreeSlot);
  for (std::int64_t clinician = 1; clinician <= 6; ++clinician)
    CHECK(vault.unlock("passphrase " + std::to_string(clinician)).clinician() == clinician);
  CHECK(vault.unlock().clinician() == kMira);
  CHECK_NOTHROW(SealedFile::unlock(vault.path, recovery));
  file.removePassphrase(3);
  CHECK(faultOf([&] { vault.unlock("passphrase 3"); }) == SealFault::wrongKey);
  file.setPassphrase(7, typed("passphrase 7"), kSmallest);
  CHECK(vault.unlock("passphrase 7").clinician() == 7);
}

TEST_CASE("the last way into a vault is not taken away") {
  const SealedVault vault;
  SealedFile file = vault.create();
  CHECK(faultOf([&] { file.removePassphrase(kMira); }) == SealFault::other);
  CHECK_NOTHROW(vault.unlock());
  file.replaceRecoveryKey();
  file.removePassphrase(kMira);
  CHECK(faultOf([&] { vault.unlock(); }) == SealFault::wrongKey);
}

TEST_CASE("a passphrase that another clinician has is refused, and their own may be set again") {
  const SealedVault vault;
  SealedFile file = vault.create();
  const auto asMira = [&] { file.setPassphrase(kJonas, typed("mira's passphrase"), kSmallest); };
  CHECK(faultOf(asMira) == SealFault::passphraseTaken);
  CHECK(file.slots().size() == 1);
  CHECK_NOTHROW(file.setPassphrase(kMira, typed("mira's passphrase"), kSmallest));
}

TEST_CASE("a clinician's passphrase is asked for again when they sign") {
  const SealedVault vault;
  SealedFile file = vault.create();
  file.setPassphrase(kJonas, typed("jonas' passphrase"), kSmallest);
  CHECK(file.hasPassphrase(kMira, typed("mira's passphrase")));
  CHECK_FALSE(file.hasPassphrase(kMira, typed("jonas' passphrase")));
  CHECK_FALSE(file.hasPassphrase(99, typed("mira's passphrase")));
}

TEST_CASE("no passphrase, key or name is in the files") {
  const SealedVault vault;
  SealedFile file = vault.create();
  const RecoveryKey recovery = file.replaceRecoveryKey();
  std::ifstream from(vault.path.string() + "-open", std::ios::binary);
  const std::string all = vault.bytes() + std::string(std::istreambuf_iterator<char>(from), {});
  CHECK(all.size() > 2 * kCopySize);
  const Keys& keys = file.keys();
  for (const Secret* key :
       {&keys.data, &keys.page, &keys.wal, &keys.header, &keys.audit, &keys.blob, &recovery.bits()})
    CHECK(all.find(textOf(key->bytes().first(8))) == std::string::npos);
  CHECK(all.find("mira's") == std::string::npos);
  CHECK(all.find("window 1") == std::string::npos);
  CHECK(all.find(textOf(file.id())) != std::string::npos);  // which may be read: the search does find
}

TEST_CASE("what is no vault is told apart from one that is missing") {
  const SealedVault vault;
  CHECK(faultOf([&] { vault.unlock(); }) == SealFault::missing);
  CHECK_FALSE(SealedFile::isSealed(vault.path));
  CHECK(faultOf([&] { SealedFile::unlock(vault.folder.path(), typed("x")); }) == SealFault::foreign);
  vault.put(std::string(10'000, 'x'));
  CHECK(faultOf([&] { vault.unlock(); }) == SealFault::foreign);
  CHECK_FALSE(SealedFile::isSealed(vault.path));
  fs::remove(vault.path);
  REQUIRE(mkfifo(vault.path.c_str(), 0600) == 0);
  CHECK(faultOf([&] { vault.unlock(); }) == SealFault::foreign);
}

TEST_CASE("a vault opens through a symbolic link, as the file that it leads to") {
  const SealedVault vault;
  const SealedFile made = vault.create();
  const fs::path link = vault.folder / "link.trellis";
  fs::create_symlink(vault.path, link);
  CHECK(SealedFile::unlock(link, typed("mira's passphrase")).path() == made.path());
}

}  // namespace
}  // namespace trellis::seal
