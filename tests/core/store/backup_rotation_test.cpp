#include "core/store/backup_rotation.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

using namespace trellis;
using store::backupsToKeep;
using Instants = std::set<model::Instant>;
using boost::gregorian::days;

namespace {

model::Instant at(const char* iso) {
  return *model::parseInstant(iso);
}

Instants anyInstants(std::mt19937& random, model::Instant now) {
  Instants instants;
  const int count = std::uniform_int_distribution(1, 120)(random);
  const int span = std::uniform_int_distribution(1, 900)(random);  // days
  for (int i = 0; i < count; ++i)
    instants.insert(now -
                    boost::posix_time::seconds(std::uniform_int_distribution(0, span * 24 * 3600)(random)));
  return instants;
}

// Whether one of `backups` lies in the days [first, last].
bool hasOneIn(const Instants& backups, model::Date first, model::Date last) {
  return std::ranges::any_of(
      backups, [&](model::Instant backup) { return backup.date() >= first && backup.date() <= last; });
}

constexpr int kRandomPractices = 300;

}  // namespace

TEST_CASE("a backup's name says when it was made, and is read back") {
  const auto when = at("2026-11-24T10:15:07Z");
  const std::string name = store::backupName("/home/ana/practice.trellis", when);
  CHECK(name == "practice-2026-11-24T101507Z.trellis");
  CHECK(store::backupInstant("practice.trellis", name) == when);
  CHECK(store::backupInstant(name) == when);
}

TEST_CASE("a name that only looks like a backup of this vault is none") {
  for (const char* name :
       {"practice.trellis", "practice-2026-11-24T101507Z.trellis.part", "practice-2026-11-24.trellis",
        "other-2026-11-24T101507Z.trellis", "practice-2026-13-24T101507Z.trellis", "-.trellis", "",
        "practice-old-2026-11-24T101507Z.trellis", "2026-11-24T101507Z.trellis",
        "practice-2026-11-24T10:15:07Z", "practice-2026-11-24T101507Z.TRELLIS",
        "practice-2026-11-24T1015070.trellis"})
    CHECK_FALSE(store::backupInstant("practice.trellis", name));
}

TEST_CASE("of several backups of one day, the newest stays") {
  const Instants backups{at("2026-11-20T09:00:00Z"), at("2026-11-20T18:00:00Z"), at("2026-11-19T17:00:00Z")};
  CHECK(backupsToKeep(backups, at("2026-11-20T18:00:00Z")) ==
        Instants{at("2026-11-20T18:00:00Z"), at("2026-11-19T17:00:00Z")});
}

TEST_CASE("daily backups of two years leave 7 days, 4 weeks and 12 months") {
  Instants backups;
  const auto last = at("2026-11-20T18:00:00Z");  // a Friday
  for (int day = 0; day < 730; ++day) backups.insert(last - days(day));
  const Instants kept = backupsToKeep(backups, last);
  Instants expected;
  for (const char* day : {"2026-11-20",
                          "2026-11-19",
                          "2026-11-18",
                          "2026-11-17",
                          "2026-11-16",
                          "2026-11-15",
                          "2026-11-14",
                          /* weeks */ "2026-11-08",
                          "2026-11-01",
                          /* months */ "2026-10-31",
                          "2026-09-30",
                          "2026-08-31",
                          "2026-07-31",
                          "2026-06-30",
                          "2026-05-31",
                          "2026-04-30",
                          "2026-03-31",
                          "2026-02-28",
                          "2026-01-31",
                          "2025-12-31"})
    expected.insert(at((std::string(day) + "T18:00:00Z").c_str()));
  CHECK(kept == expected);
}

TEST_CASE("after a long absence, the old backups are still there") {
  const Instants backups{at("2020-01-01T10:00:00Z"), at("2020-02-01T10:00:00Z")};
  CHECK(backupsToKeep(backups, at("2026-11-20T18:00:00Z")) == backups);
}

TEST_CASE("a backup from a time that has not come stays, and takes the place of no other") {
  std::mt19937 random(1);
  const auto now = at("2026-11-20T18:00:00Z");
  Instants backups = anyInstants(random, now);
  Instants expected = backupsToKeep(backups, now);
  backups.insert(now + days(400));
  expected.insert(now + days(400));
  CHECK(backupsToKeep(backups, now) == expected);
}

TEST_CASE("whatever backups there are: the newest stays, no more than 23 stay, and none is made up") {
  std::mt19937 random(2);
  const auto now = at("2026-11-20T18:00:00Z");
  for (int round = 0; round < kRandomPractices; ++round) {
    const Instants backups = anyInstants(random, now);
    const Instants kept = backupsToKeep(backups, now);
    REQUIRE(kept.contains(*backups.rbegin()));
    REQUIRE(kept.size() <= store::kDailyBackups + store::kWeeklyBackups + store::kMonthlyBackups);
    REQUIRE(std::ranges::includes(backups, kept));
    REQUIRE(backupsToKeep(kept, now) == kept);
  }
}

TEST_CASE("an older backup that turns up takes the place of no newer one") {
  std::mt19937 random(3);
  const auto now = at("2026-11-20T18:00:00Z");
  for (int round = 0; round < kRandomPractices; ++round) {
    Instants backups = anyInstants(random, now);
    const Instants before = backupsToKeep(backups, now);
    backups.insert(*backups.begin() - days(std::uniform_int_distribution(1, 60)(random)));
    REQUIRE(std::ranges::includes(backupsToKeep(backups, now), before));
  }
}

TEST_CASE("rotating after every backup for three years always leaves one of each day, week and month") {
  std::mt19937 random(4);
  Instants backups;
  const auto start = at("2024-01-01T17:00:00Z");
  for (int day = 0; day < 1100; ++day) {
    const auto now =
        start + days(day) + boost::posix_time::seconds(std::uniform_int_distribution(0, 6 * 3600)(random));
    backups.insert(now);
    backups = backupsToKeep(backups, now);
    if (day < 400) continue;
    const model::Date today = now.date();
    for (int back = 0; back < 7; ++back) REQUIRE(hasOneIn(backups, today - days(back), today - days(back)));
    const model::Date monday = today - days((today.day_of_week().as_number() + 6) % 7);
    for (int back = 0; back < 4; ++back)
      REQUIRE(hasOneIn(backups, monday - days(7 * back), monday - days(7 * back) + days(6)));
    const model::Date month(today.year(), today.month(), 1);
    for (int back = 0; back < 12; ++back) {
      const model::Date first = month - boost::gregorian::months(back);
      REQUIRE(hasOneIn(backups, first, first.end_of_month()));
    }
  }
}
