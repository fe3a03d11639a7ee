#include "core/seal/harden.h"

#include <cstdlib>
#include <string>

#include <malloc.h>
#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "core/seal/seal_error.h"

namespace trellis::seal {
namespace {

// glibc keeps freed blocks of up to a kilobyte in a cache of each thread, which M_PERTURB does not reach.
constexpr const char* kTunables = "GLIBC_TUNABLES";
constexpr const char* kNoCache = "glibc.malloc.tcache_count=0";

std::string ownFile() {
  std::string file(4096, '\0');
  const ssize_t length = readlink("/proc/self/exe", file.data(), file.size());
  file.resize(length > 0 ? static_cast<std::size_t>(length) : 0);
  return file;
}

}  // namespace

void hardenProcess() {
  const rlimit none{0, 0};
  const bool isShut = setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_DUMPABLE, 0) == 0;
  if (!isShut) throw SealError(SealFault::other, "The system did not let this program protect its memory.");
  if (sodium_init() < 0) throw SealError(SealFault::other, "The cryptographic library could not be started.");
  constexpr int kAnyByte = 0xA5;
  mallopt(M_PERTURB, kAnyByte);  // a net only: where it is missing, nothing is lost
}

void beginWithoutLeftovers(char** words) {
  const char* before = std::getenv(kTunables);
  std::string tunables = before ? before : "";
  if (tunables.find(kNoCache) != std::string::npos) return;
  tunables += tunables.empty() ? kNoCache : std::string(":") + kNoCache;
  const std::string file = ownFile();
  if (!file.empty() && setenv(kTunables, tunables.c_str(), 1) == 0) execv(file.c_str(), words);
}

}  // namespace trellis::seal
