#include <set>
#include <string>

#include <doctest/doctest.h>

#include "core/model/client.h"
#include "core/model/goal.h"
#include "core/model/path.h"
#include "core/model/practice_task.h"
#include "core/model/relationship.h"
#include "core/model/risk.h"
#include "core/model/root.h"
#include "core/model/session.h"

using namespace trellis::model;

TEST_CASE_TEMPLATE("A key names one value, and each value has its key", Value, Path, ClientStatus,
                   ConsentKind, RelationshipContext, PrintSafety, Maintainer, RootTheme, SessionKind,
                   Modality, Attendance, Rater, Stage, WellBeing, BoundaryOutcome, RiskKind, GoalStatus,
                   TaskResult, Language) {
  std::set<std::string_view> keys;
  for (const Value value : every<Value>()) {
    CHECK(fromKey<Value>(keyOf(value)) == value);
    CHECK(keys.insert(keyOf(value)).second);
  }
  CHECK_FALSE(fromKey<Value>(""));
  CHECK_FALSE(fromKey<Value>("no_such_key"));
}

TEST_CASE("Signs, steps and characteristics of the five paths have fifteen different keys") {
  std::set<std::string_view> keys;
  for (const Path path : kPaths) {
    keys.insert({signKey(path), stepKey(path), characteristicKey(path)});
    CHECK(pathOfSign(signKey(path)) == path);
    CHECK(pathOfStep(stepKey(path)) == path);
    CHECK(itemFromKey(signKey(path)) == Item{ItemKind::sign, path});
    CHECK(itemFromKey(characteristicKey(path)) == Item{ItemKind::characteristic, path});
  }
  CHECK(keys.size() == 15);
  CHECK_FALSE(itemFromKey("self_reflection"));
}

TEST_CASE("A sign is better when it is lower, a characteristic when it is higher") {
  CHECK(better(ItemKind::sign) == Better::lower);
  CHECK(better(ItemKind::characteristic) == Better::higher);
  CHECK(better(WellBeing::stress) == Better::lower);
  CHECK(better(WellBeing::selfWorth) == Better::higher);
}
