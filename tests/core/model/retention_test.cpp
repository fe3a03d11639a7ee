#include "core/model/retention.h"

#include <doctest/doctest.h>

using namespace trellis;
using model::Date;

TEST_CASE("a record is kept for the practice's years after the last service") {
  CHECK(model::keptUntil(Date(2026, 11, 20), Date(1984, 2, 29), 7) == Date(2033, 11, 20));
  CHECK(model::keptUntil(Date(2026, 11, 20), {}, 10) == Date(2036, 11, 20));
}

TEST_CASE("the record of a minor is kept until three years after they turn 18") {
  CHECK(model::keptUntil(Date(2026, 11, 20), Date(2019, 5, 2), 7) == Date(2040, 5, 2));
}
