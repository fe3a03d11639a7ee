#include "core/store/printed_anchor.h"

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "core/store/connection.h"
#include "tests/support/builders.h"

using namespace trellis;
using store::PrintedAnchor;

namespace {

PrintedAnchor anAnchor() {
  return {.sequence = 1042, .mac = {0x7f, 0x3a, 0x09, 0xbc, 0x11, 0xde, 0xa2, 0xb4, 0x90, 0xff}};
}

}  // namespace

TEST_CASE("what is printed of an audit trail reads as it was, however it is typed") {
  CHECK(anAnchor().text() == "1042-7f3a-09bc-11de-a2b4-90ff");
  for (const char* typed :
       {"1042-7f3a-09bc-11de-a2b4-90ff", " 1042 7F3A 09BC 11DE A2B4 90FF ", "1042-7f3a09bc11dea2b490ff"}) {
    CAPTURE(typed);
    CHECK(PrintedAnchor::parse(typed) == anAnchor());
  }
}

TEST_CASE("a line that lacks a sign, has one too many or a wrong one is none from such a page") {
  for (const char* typed :
       {"", "1042", "1042-", "0-7f3a-09bc-11de-a2b4-90ff", "1042-7f3a-09bc-11de-a2b4-90f",
        "1042-7f3a-09bc-11de-a2b4-90ff0", "1042-7f3a-09bc-11de-a2b4-90fg", "10427f3a09bc11dea2b490ff",
        "-7f3a-09bc-11de-a2b4-90ff", "1042999999999999999999-7f3a-09bc-11de-a2b4-90ff"}) {
    CAPTURE(typed);
    CHECK_FALSE(PrintedAnchor::parse(typed));
  }
}

TEST_CASE("an audit trail holds what was printed of it however far it goes on, and nothing that was not") {
  const tests::VaultInFolder practice;
  const store::AuditTrail trail(practice.vault);
  const auto printed = PrintedAnchor::of(*trail.head());
  practice.addClient("Maya Rosen");
  CHECK(trail.contains(printed));
  auto other = printed;
  ++other.sequence;
  CHECK_FALSE(trail.contains(other));
  other = printed;
  other.mac.back() ^= 1;
  CHECK_FALSE(trail.contains(other));
}

TEST_CASE("an older file put in place of a vault does not hold what was printed after it") {
  tests::VaultInFolder practice;
  { const store::Vault closed = std::move(practice.vault); }
  const std::string older = tests::bytesOf(practice.file);
  practice.vault = tests::open(practice.file);
  practice.addClient("Maya Rosen");
  const auto printed = PrintedAnchor::of(*store::AuditTrail(practice.vault).head());
  { const store::Vault closed = std::move(practice.vault); }
  practice.folder.write("practice.trellis", older);
  CHECK_FALSE(store::AuditTrail(tests::open(practice.file)).contains(printed));
}
