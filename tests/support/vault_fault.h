// Why an act on a vault was refused; the test fails where it was not.
#pragma once

#include <doctest/doctest.h>

#include "core/store/vault_error.h"

namespace trellis::tests {

template <class Act>
store::VaultFault faultOf(Act act) {
  try {
    act();
  } catch (const store::VaultError& error) {
    return error.kind();
  }
  FAIL("nothing was refused");
  return store::VaultFault::other;
}

}  // namespace trellis::tests
