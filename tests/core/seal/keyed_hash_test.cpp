#include "core/seal/keyed_hash.h"

#include <doctest/doctest.h>

#include "core/seal/keys.h"

namespace trellis::seal {
namespace {

const Secret& aKey() {
  static const Secret key = Secret::copyOf(bytesOf("0123456789abcdef0123456789abcdef"));
  return key;
}

TEST_CASE("a keyed hash is the same for the same fields, and only for them") {
  const Mac mac = KeyedHash(aKey()).add("Maya").add(7U).finish();
  CHECK(isSame(mac, KeyedHash(aKey()).add("Maya").add(7U).finish()));
  CHECK_FALSE(isSame(mac, KeyedHash(aKey()).add("Mayb").add(7U).finish()));
  CHECK_FALSE(isSame(mac, KeyedHash(aKey()).add("Maya").add(8U).finish()));
  CHECK_FALSE(isSame(mac, KeyedHash(Secret::random(kKeySize)).add("Maya").add(7U).finish()));
}

TEST_CASE("moving a letter from one field to the next gives another hash") {
  const Mac mac = KeyedHash(aKey()).add("ab").add("c").finish();
  CHECK_FALSE(isSame(mac, KeyedHash(aKey()).add("a").add("bc").finish()));
}

TEST_CASE("a missing field is not an empty one") {
  const Mac missing = KeyedHash(aKey()).addMissing().finish();
  CHECK_FALSE(isSame(missing, KeyedHash(aKey()).add("").finish()));
  CHECK_FALSE(isSame(missing, KeyedHash(aKey()).finish()));
}

}  // namespace
}  // namespace trellis::seal
