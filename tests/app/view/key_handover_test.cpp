#include "app/view/key_handover.h"

#include <filesystem>
#include <optional>

#include <doctest/doctest.h>

#include "core/store/vault.h"
#include "core/store/vault_error.h"
#include "tests/support/open_practice.h"

using namespace trellis;

namespace {

// A practice whose window closes, and opens again; its person takes a key, or does not.
struct Begun : tests::OpenPractice {
  bool takesIt = false;
  int shown = 0;
  std::string notice;
  std::optional<seal::RecoveryKey> seen;

  view::KeyHandover handover() {
    return {vault,
            {clock},
            [](std::size_t) { return 0; },
            [this](const view::RecoveryKeyForm& form) {
              ++shown;
              notice = form.notice();
              seen = seal::RecoveryKey::parse(view::joined(form.groups(), " "));
              return takesIt;
            }};
  }
  bool opensWith(const seal::RecoveryKey& key) {
    const auto file = vault.file();
    { const auto closed = std::move(vault); }
    try {
      vault = store::Vault::openWithRecoveryKey(file, key, [this] { return clock; });
      return true;
    } catch (const store::VaultError& error) {
      if (error.kind() != store::VaultFault::wrongPassphrase) throw;
      vault = store::Vault::open(file, tests::aPassphrase(), [this] { return clock; });
      return false;
    }
  }
  void openAgain() {
    const auto file = vault.file();
    { const auto closed = std::move(vault); }
    vault = store::Vault::open(file, tests::aPassphrase(), [this] { return clock; });
  }
};

}  // namespace

TEST_CASE("A first recovery key that was confirmed is asked for no more") {
  Begun practice;
  practice.takesIt = true;
  CHECK(practice.handover().first(practice.vault.replaceRecoveryKey()));
  CHECK(practice.notice.empty());
  practice.openAgain();
  CHECK(practice.handover().offerUnlessConfirmed());
  CHECK(practice.shown == 1);
}

TEST_CASE("A wizard that is left at the recovery key leaves a practice, whose next start offers a new key") {
  Begun practice;
  const auto first = practice.vault.replaceRecoveryKey();
  SUBCASE("by Later") {
    CHECK_FALSE(practice.handover().first(first));
  }
  SUBCASE("by a crash") {}
  practice.openAgain();
  practice.shown = 0;
  practice.takesIt = true;
  CHECK(practice.handover().offerUnlessConfirmed());
  CHECK(practice.shown == 1);
  CHECK(practice.notice.find("Nobody has shown") == 0);
  CHECK_FALSE(practice.opensWith(first));
  CHECK(practice.opensWith(practice.seen.value()));
}

TEST_CASE("Later is heard, and the key is offered at every start until somebody has it") {
  Begun practice;
  const auto first = practice.vault.replaceRecoveryKey();
  for (int start = 1; start <= 3; ++start) {
    practice.openAgain();
    CHECK_FALSE(practice.handover().offerUnlessConfirmed());
    CHECK(practice.shown == start);
  }
  SUBCASE("the page that may have been printed opens the practice until then") {
    CHECK(practice.opensWith(first));
  }
  SUBCASE("then no more") {
    practice.takesIt = true;
    practice.handover().offerUnlessConfirmed();
    practice.openAgain();
    CHECK(practice.handover().offerUnlessConfirmed());
    CHECK(practice.shown == 4);
  }
}

TEST_CASE("A practice that closed before it had any recovery key is offered one") {
  Begun practice;
  practice.takesIt = true;
  CHECK(practice.handover().offerUnlessConfirmed());
  CHECK(practice.opensWith(practice.seen.value()));
}

TEST_CASE("Whoever came in with the recovery key has it: none is offered") {
  Begun practice;
  CHECK(practice.opensWith(practice.vault.replaceRecoveryKey()));
  CHECK(practice.handover().offerUnlessConfirmed());
  CHECK(practice.shown == 0);
}
