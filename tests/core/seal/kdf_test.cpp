#include "core/seal/kdf.h"

#include <doctest/doctest.h>

#include "core/seal/keys.h"
#include "core/seal/seal_error.h"

namespace trellis::seal {
namespace {

constexpr KdfCost kSmallest{1, 8192};

Secret typed(std::string_view text) {
  return Secret::copyOf(bytesOf(text));
}

SealFault faultOf(KdfCost cost) {
  try {
    keyFromPassphrase(typed("correct horse"), Secret(kSaltSize).bytes(), cost);
  } catch (const SealError& error) {
    return error.kind();
  }
  FAIL("no error");
  return SealFault::other;
}

TEST_CASE("the same passphrase gives the same key, another passphrase, salt or cost another") {
  const Secret salt = Secret::random(kSaltSize);
  const Secret key = keyFromPassphrase(typed("correct horse"), salt.bytes(), kSmallest);
  CHECK(key.bytes().size() == kKeySize);
  CHECK(key == keyFromPassphrase(typed("correct horse"), salt.bytes(), kSmallest));
  CHECK_FALSE(key == keyFromPassphrase(typed("correct horsf"), salt.bytes(), kSmallest));
  CHECK_FALSE(key == keyFromPassphrase(typed("correct horse"), Secret(kSaltSize).bytes(), kSmallest));
  CHECK_FALSE(key == keyFromPassphrase(typed("correct horse"), salt.bytes(), {2, 8192}));
}

TEST_CASE("a cost that no vault may ask for is refused as damage before any work is done") {
  CHECK(faultOf({0, 8192}) == SealFault::damaged);
  CHECK(faultOf({1, 8191}) == SealFault::damaged);
  CHECK(faultOf({kMostCost.passes + 1, 8192}) == SealFault::damaged);
  CHECK(faultOf({1, kMostCost.memory + 1}) == SealFault::damaged);
  CHECK(faultOf({0xFFFFFFFF, ~std::uint64_t{0}}) == SealFault::damaged);
  CHECK(isBounded(kMostCost));
  CHECK(isBounded(kLeastCost));
}

TEST_CASE("the work that a passphrase takes is never under the floor, however fast it is to be") {
  CHECK(calibratedCost(std::chrono::milliseconds(0)) == kLeastCost);
}

TEST_CASE("the work that a passphrase takes grows with the time that is given, as far as a vault may ask") {
  const KdfCost most = calibratedCost(std::chrono::hours(1));
  CHECK(most.passes == kMostCost.passes);
  CHECK(isBounded(most));
}

TEST_CASE("keys for different purposes differ, and the same data key gives the same ones") {
  const Keys keys = Keys::random();
  const Keys copy = keys.copy();
  const Secret* const all[] = {&keys.data, &keys.page, &keys.wal, &keys.header, &keys.audit, &keys.blob};
  for (const Secret* left : all)
    for (const Secret* right : all) CHECK((*left == *right) == (left == right));
  CHECK(copy.page == keys.page);
  CHECK(copy.audit == keys.audit);
}

}  // namespace
}  // namespace trellis::seal
