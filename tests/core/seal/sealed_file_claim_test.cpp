#include <sys/wait.h>
#include <unistd.h>

#include "core/seal/header.h"
#include "core/seal/header_file.h"
#include "tests/core/seal/sealed_vault.h"

namespace trellis::seal {
namespace {

namespace fs = std::filesystem;

Header headerOf(const SealedVault& vault) {
  return readHeader(vault.path).front().header;
}

std::string refusal(const SealedVault& vault) {
  SealedFile second = vault.unlock();
  try {
    second.claim("Jonas");
  } catch (const SealError& error) {
    CHECK(error.kind() == SealFault::inUse);
    return error.what();
  }
  return "";
}

TEST_CASE("a second window on a vault is told who has it open, and gets it once they have closed it") {
  const SealedVault vault;
  {
    const SealedFile first = vault.create();
    CHECK(refusal(vault) == "This vault is open already: Mira in window 1. Please close it there first.");
    CHECK(refusal(vault).find("Mira in window 1") != std::string::npos);  // a refusal leaves the claim alone
  }
  CHECK_FALSE(fs::exists(vault.path.string() + "-open"));
  CHECK(refusal(vault).empty());
}

TEST_CASE("where it cannot be read who has a vault open, the refusal does without") {
  const SealedVault vault;
  const SealedFile first = vault.create();
  fs::resize_file(vault.path.string() + "-open", 10);
  CHECK(refusal(vault) == "This vault is open already. Please close it there first.");
}

TEST_CASE("another program is refused too, and a claim goes with the process that held it") {
  const SealedVault vault;
  vault.create().markClean(std::nullopt);
  int ready[2];
  int done[2];
  REQUIRE(pipe(ready) == 0);
  REQUIRE(pipe(done) == 0);
  const pid_t child = fork();
  char byte = 0;
  if (child == 0) {
    close(done[1]);
    SealedFile file = vault.unlock();
    file.claim("another program");
    const bool isTold = ::write(ready[1], "x", 1) == 1 && ::read(done[0], &byte, 1) == 0;
    _exit(isTold ? 0 : 1);  // as a crash would: nothing is cleaned up
  }
  REQUIRE(::read(ready[0], &byte, 1) == 1);
  CHECK(refusal(vault).find("another program") != std::string::npos);
  for (const int end : {done[1], done[0], ready[0], ready[1]}) close(end);
  waitpid(child, nullptr, 0);
  CHECK(fs::exists(vault.path.string() + "-open"));
  SealedFile file = vault.unlock();
  CHECK(file.claim("Mira") == LastClose::logMissing);
}

TEST_CASE("a claim tells how the vault was closed last") {
  const SealedVault vault;
  vault.create().markClean(std::nullopt);
  CHECK(vault.unlock().claim("Mira") == LastClose::clean);
  CHECK(vault.unlock().claim("Mira") == LastClose::logMissing);  // let go, but not marked clean
  vault.putLog("the end of a session");
  CHECK(vault.unlock().claim("Mira") == LastClose::logLeft);
}

TEST_CASE("a log that was left keeps its id, and no log that was saved earlier ever gets it back") {
  const SealedVault vault;
  vault.create();
  const WalId first = headerOf(vault).wal;
  vault.putLog("the end of a session");
  vault.unlock().claim("Mira");
  CHECK(headerOf(vault).wal == first);
  fs::remove(vault.path.string() + "-wal");
  {
    SealedFile file = vault.unlock();
    file.claim("Mira");
    file.markClean(std::nullopt);
  }
  const WalId second = headerOf(vault).wal;
  CHECK(second != first);
  vault.putLog("a log from before the clean close");
  CHECK(vault.unlock().claim("Mira") == LastClose::clean);
  CHECK(headerOf(vault).wal != second);
}

TEST_CASE(
    "a log that does not answer is not taken for missing: the vault stays closed, and the log keeps its id") {
  const SealedVault vault;
  vault.create();
  const WalId id = headerOf(vault).wal;
  const fs::path log = vault.path.string() + "-wal";
  fs::create_symlink(log, log);  // leads nowhere but to itself
  CHECK(faultOf([&] { vault.unlock().claim("Mira"); }) == SealFault::other);
  fs::remove(log);
  vault.putLog("the end of a session");
  CHECK(vault.unlock().claim("Mira") == LastClose::logLeft);
  CHECK(headerOf(vault).wal == id);
}

TEST_CASE("a vault whose folder does not answer any more is let go, and opens again once it does") {
  const SealedVault vault;
  const tests::TemporaryFolder elsewhere;
  const fs::path folder = vault.folder.path();
  {
    const SealedFile file = vault.create();
    fs::rename(folder, elsewhere / "unplugged");
    std::ofstream(folder) << "no folder";
  }
  fs::remove(folder);
  fs::rename(elsewhere / "unplugged", folder);
  CHECK(vault.unlock().claim("Mira") == LastClose::logMissing);
}

TEST_CASE(
    "a log that lies beside a vault which was closed cleanly is set aside, under a new name each time") {
  const SealedVault vault;
  vault.create().markClean(std::nullopt);
  for (const std::string name : {"-wal-foreign", "-wal-foreign-2"}) {
    vault.putLog("a log of " + name);
    SealedFile file = vault.unlock();
    CHECK(file.claim("Mira") == LastClose::clean);
    CHECK_FALSE(fs::exists(vault.path.string() + "-wal"));
    std::ifstream aside(vault.path.string() + name);
    CHECK(std::string(std::istreambuf_iterator<char>(aside), {}) == "a log of " + name);
    file.markClean(std::nullopt);
  }
}

TEST_CASE("a clean close keeps where the audit trail stood, and is not said while a log is left") {
  const SealedVault vault;
  const Anchor anchor{42, Mac{1, 2, 3}, 1'700'000'000};
  {
    SealedFile file = vault.create();
    CHECK_FALSE(file.anchor());
    vault.putLog("not brought in");
    file.markClean(anchor);
    CHECK(headerOf(vault).isDirty);
    fs::remove(vault.path.string() + "-wal");
    file.markClean(anchor);
  }
  CHECK_FALSE(headerOf(vault).isDirty);
  CHECK(vault.unlock().anchor() == anchor);
}

TEST_CASE("what changed between unlocking and claiming is not written over") {
  const SealedVault vault;
  vault.create().markClean(std::nullopt);
  SealedFile late = vault.unlock();
  {
    SealedFile file = vault.unlock();
    file.claim("Mira");
    file.setPassphrase(kJonas, typed("jonas' passphrase"), kSmallest);
  }
  late.claim("Mira");
  CHECK(late.slots().size() == 2);
  CHECK(vault.unlock("jonas' passphrase").clinician() == kJonas);
}

TEST_CASE("a vault that may not be written unlocks, but cannot be claimed") {
  if (geteuid() == 0 && (setegid(65534) != 0 || seteuid(65534) != 0)) return;  // root may write everything
  {
    const SealedVault vault;
    vault.create();
    fs::permissions(vault.path, fs::perms::owner_read);
    SealedFile file = vault.unlock();
    CHECK(faultOf([&] { file.claim("Mira"); }) == SealFault::readOnly);
    CHECK_FALSE(fs::exists(vault.path.string() + "-open"));
    fs::permissions(vault.path, fs::perms::none);
    CHECK(faultOf([&] { vault.unlock(); }) == SealFault::other);
    fs::permissions(vault.path, fs::perms::owner_read | fs::perms::owner_write);
    fs::permissions(vault.folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    CHECK(faultOf([&] { file.claim("Mira"); }) == SealFault::readOnly);
    fs::permissions(vault.folder.path(), fs::perms::owner_all);
  }
  if (getuid() == 0) CHECK((seteuid(0) == 0 && setegid(0) == 0));
}

}  // namespace
}  // namespace trellis::seal
