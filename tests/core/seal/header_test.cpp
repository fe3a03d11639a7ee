#include "core/seal/header.h"

#include <doctest/doctest.h>

#include "core/seal/keys.h"

namespace trellis::seal {
namespace {

Header aHeader() {
  Header header;
  header.generation = 0x0102030405060708;
  header.file.fill(7);
  header.wal.fill(9);
  header.isDirty = true;
  header.anchor = Anchor{42, Mac{1, 2, 3}, 1'700'000'000};
  header.slots[0] = {{SlotKind::passphrase, 12, {3, std::uint64_t{256} << 20}}, {1}, {2}, {3}};
  header.slots[7] = {{SlotKind::recoveryKey, 0, {}}, {4}, {5}, {6}};
  return header;
}

HeaderCopy filled(unsigned char byte) {
  HeaderCopy fill{};
  fill.fill(byte);
  return fill;
}

SealFault faultIn(const HeaderCopy& copy, std::size_t position = 0) {
  const auto decoded = decodeHeader(copy, position);
  REQUIRE(std::holds_alternative<SealFault>(decoded));
  return std::get<SealFault>(decoded);
}

TEST_CASE("a header reads back as it was written, whatever fills the rest") {
  const Keys keys = Keys::random();
  for (const int fill : {0x00, 0x5A, 0xFF}) {
    const HeaderCopy copy = encodeHeader(aHeader(), keys.header, filled(static_cast<unsigned char>(fill)));
    const auto decoded = decodeHeader(copy, 0);
    REQUIRE(std::holds_alternative<Header>(decoded));
    CHECK(std::get<Header>(decoded) == aHeader());
    CHECK(isAuthentic(copy, keys.header));
    CHECK_FALSE(isAuthentic(copy, keys.page));
  }
}

TEST_CASE("a header with any byte changed is not whole, or not ours") {
  const Keys keys = Keys::random();
  const HeaderCopy copy = encodeHeader(aHeader(), keys.header, filled(0x5A));
  for (std::size_t at = 0; at < copy.size(); ++at) {
    HeaderCopy changed = copy;
    changed[at] ^= 0x10;
    const bool isWhole = std::holds_alternative<Header>(decodeHeader(changed, 0));
    CHECK_FALSE(isAuthentic(changed, keys.header));
    CHECK(isWhole == (at >= 4064));  // the keyed hash itself
  }
}

TEST_CASE("a header of another kind, of a later Trellis or at the other copy's place is told apart") {
  const HeaderCopy copy = encodeHeader(aHeader(), Secret::random(kKeySize), filled(0));
  CHECK(faultIn(filled(0)) == SealFault::foreign);
  CHECK(faultIn(copy, 1) == SealFault::damaged);
  HeaderCopy later = copy;
  later[16] = 2;
  CHECK(faultIn(later) == SealFault::newer);
}

TEST_CASE(
    "a header that asks for too much work, or has a slot of no known kind, is damaged though its hash fits") {
  const Secret key = Secret::random(kKeySize);
  Header greedy = aHeader();
  greedy.slots[0].owner.cost.memory = kMostCost.memory + 1;
  CHECK(faultIn(encodeHeader(greedy, key, filled(0))) == SealFault::damaged);
  greedy = aHeader();
  greedy.slots[0].owner.cost.passes = kMostCost.passes + 1;
  CHECK(faultIn(encodeHeader(greedy, key, filled(0))) == SealFault::damaged);
  Header strange = aHeader();
  strange.slots[3].owner.kind = static_cast<SlotKind>(3);
  CHECK(faultIn(encodeHeader(strange, key, filled(0))) == SealFault::damaged);
}

}  // namespace
}  // namespace trellis::seal
