#include "core/seal/harden.h"

#include <malloc.h>
#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "core/seal/seal_error.h"

namespace trellis::seal {

void hardenProcess() {
  const rlimit none{0, 0};
  const bool isShut = setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_DUMPABLE, 0) == 0;
  if (!isShut) throw SealError(SealFault::other, "The system did not let this program protect its memory.");
  if (sodium_init() < 0) throw SealError(SealFault::other, "The cryptographic library could not be started.");
  constexpr int kAnyByte = 0xA5;
  mallopt(M_PERTURB, kAnyByte);  // a net only: where it is missing, nothing is lost
}

}  // namespace trellis::seal
