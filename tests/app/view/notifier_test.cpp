#include "app/view/notifier.h"

#include <optional>

#include <doctest/doctest.h>

using trellis::view::Notifier;

TEST_CASE("Who listens is told until the token goes") {
  Notifier notifier;
  int told = 0;
  auto token = notifier.subscribe([&told] { ++told; });
  notifier.notify();
  token.reset();
  notifier.notify();
  CHECK(told == 1);
}

TEST_CASE("A token may outlive what it listened to") {
  Notifier::Subscription token;
  {
    Notifier notifier;
    token = notifier.subscribe([] {});
  }
  token.reset();
  CHECK_FALSE(token);
}

TEST_CASE("A listener that leaves another while it is told silences it at once") {
  Notifier notifier;
  int told = 0;
  Notifier::Subscription second;
  const auto first = notifier.subscribe([&second] { second.reset(); });
  second = notifier.subscribe([&told] { ++told; });
  notifier.notify();
  CHECK(told == 0);
}
