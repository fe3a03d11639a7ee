// What was decided of two records that look alike: which were merged, and who was told apart, as it leaves by
// JSON.
#include <string>

#include <doctest/doctest.h>

#include "app/view/resources.h"
#include "core/store/client_merge.h"
#include "core/store/client_repository.h"
#include "core/store/namesakes.h"
#include "tests/app/cli/trellisctl_run.h"

namespace trellis::cli {
namespace {

const model::Date kDay(2026, 11, 20);

// The sample, in which 1 went into 3, and 3 and 2 into 4; 1 and 5 are two people.
struct Decided : tests::Trellisctl {
  std::filesystem::path file = folder / "practice.json";

  Decided() {
    create();
    run({"import", view::samplePracticeFolder(view::resourceFolder()).string()});
    const auto clock = [this] { return *model::parseInstant(now); };
    const auto opened = store::Vault::open(vault(), tests::aPassphrase(), clock);
    const store::ClientRepository clients(opened);
    const auto numbered = [&](int number) { return *clients.byKey(std::to_string(number)); };
    store::tellApart(opened, numbered(5), numbered(1), kDay);
    const auto three = numbered(3), four = numbered(4);
    store::merge(opened, {three, numbered(1)}, clients.find(three).client, kDay);
    store::merge(opened, {four, three}, clients.find(four).client, kDay);
    store::merge(opened, {four, numbered(2)}, clients.find(four).client, kDay);
  }
  nlohmann::json exported(const std::vector<std::string>& options = {}) const {
    std::vector<std::string> words = {"export", "json", "-o", file.string()};
    words.insert(words.end(), options.begin(), options.end());
    REQUIRE(run(words).exitCode == 0);
    return nlohmann::json::parse(tests::bytesOf(file));
  }
};

nlohmann::json clientNumbered(const nlohmann::json& practice, int number) {
  for (const auto& client : practice["clients"])
    if (client["record_number"] == number) return client;
  return nullptr;
}

}  // namespace

TEST_CASE("A record that was merged is told of as it stood then, with the one that it lies in now") {
  const Decided practice;
  const auto merged = clientNumbered(practice.exported(), 4)["merged_records"];
  REQUIRE(merged.size() == 3);
  CHECK(merged[0]["key"] == "C00001");
  CHECK(merged[0]["record_number"] == 1);
  CHECK_FALSE(merged[0]["legal_name"].get<std::string>().empty());
  CHECK(merged[0]["merged_into"] == 3);
  CHECK(merged[1]["record_number"] == 3);
  CHECK(merged[1]["merged_into"] == 4);
  CHECK(merged[2]["record_number"] == 2);
  CHECK(merged[2]["merged_on"] == "2026-11-20");
  CHECK(merged[2]["merged_by"] == "ana");
}

TEST_CASE("Pairs that were told apart are named by the records that hold them now") {
  const Decided practice;
  CHECK(practice.exported()["told_apart"] ==
        nlohmann::json::parse(R"([{"client": "C00004", "other_client": "C00005", "said_on": "2026-11-20",
                                   "said_by": "ana"}])"));
}

TEST_CASE(
    "The export of one client tells what was merged into it, and of nobody from whom it was told apart") {
  const Decided practice;
  const auto record = practice.exported({"--client", "4"});
  CHECK(record["clients"][0]["merged_records"].size() == 3);
  CHECK(record["told_apart"].empty());
}

}  // namespace trellis::cli
