#include "core/seal/harden.h"

#include <cstdlib>
#include <cstring>

#include <doctest/doctest.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/seal/secret.h"

namespace trellis::seal {
namespace {

// In a child, for what is hardened stays so.
int exitOf(int (*act)()) {
  const pid_t child = fork();
  if (child == 0) _exit(act());
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

int hardened() {
  hardenProcess();
  rlimit limit{1, 1};
  getrlimit(RLIMIT_CORE, &limit);
  const bool isShut = limit.rlim_cur == 0 && limit.rlim_max == 0 && prctl(PR_GET_DUMPABLE) == 0;
  return isShut ? 0 : 1;
}

int readsAfterItsEnd() {
  const unsigned char* left = nullptr;
  {
    const Secret secret = Secret::random(32);
    left = secret.bytes().data();
  }
  signal(SIGSEGV, SIG_DFL);
  return *static_cast<const volatile unsigned char*>(left);
}

TEST_CASE("a hardened process leaves no core dump and may not be read by others") {
  CHECK(exitOf(hardened) == 0);
}

TEST_CASE("a secret is out of reach once it has gone") {
  CHECK(exitOf(readsAfterItsEnd) == -SIGSEGV);
}

TEST_CASE("taking a text into a secret leaves nothing of it in the text's own memory") {
  std::string text = "a passphrase that is longer than the small buffer";
  text.reserve(100);
  const char* const memory = text.data();
  const Secret secret = Secret::taking(text);
  CHECK(text.empty());
  CHECK(secret == Secret::copyOf(bytesOf("a passphrase that is longer than the small buffer")));
  CHECK(text.data() == memory);
  text.resize(text.capacity());
  CHECK(text.find_first_not_of('\0') == std::string::npos);
}

}  // namespace
}  // namespace trellis::seal
