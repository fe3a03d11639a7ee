#include <algorithm>
#include <fstream>

#include <doctest/doctest.h>

#include "core/store/connection.h"
#include "core/store/vault.h"
#include "tests/app/cli/trellisctl_run.h"
#include "tests/support/practice_folder.h"

namespace trellis::cli {
namespace {

using tests::PracticeFolder;
using tests::Trellisctl;

class KeptPractice : public Trellisctl {
 public:
  PracticeFolder source;
  KeptPractice() {
    create();
    run({"import", source.path().string()});
  }

  std::string file(std::string_view name) const { return (folder / name).string(); }
  void behindItsBack(const std::string& sql) const {
    const auto opened = store::Vault::open(vault(), tests::aPassphrase(),
                                           [] { return *model::parseInstant("2026-11-20T10:55:00Z"); });
    opened.connection().execute(sql);
  }
  std::vector<std::string> actions() const {
    std::vector<std::string> all;
    for (const auto& entry : run({"audit", "--json"}).json()) all.push_back(entry["action"]);
    return all;
  }
};

bool contains(const std::vector<std::string>& all, std::string_view one) {
  return std::ranges::find(all, one) != all.end();
}

void damage(const std::filesystem::path& file, std::streamoff at) {
  std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
  stream.seekp(at);
  stream << std::string(4096, '\x5a');
}

TEST_CASE("A backup is restored to a new vault with the same clients, and both acts are in the audit trail") {
  const KeptPractice practice;
  CHECK(practice.run({"backup", practice.file("copy.trellis")}).exitCode == 0);
  const auto before = practice.run({"caseload", "--json"}).json();
  CHECK(contains(practice.actions(), "backed_up"));
  std::filesystem::remove(practice.vault());
  CHECK(practice.run({"restore", practice.file("copy.trellis"), "-o", practice.vault().string()}).exitCode ==
        0);
  CHECK(practice.run({"caseload", "--json"}).json() == before);
  CHECK(contains(practice.actions(), "restored"));
}

TEST_CASE("A backup has the name that was asked for, and nothing else comes or goes beside it") {
  const KeptPractice practice;
  std::filesystem::create_directory(practice.folder / "backups");
  practice.run({"backup", practice.file("backups/one.trellis")});
  practice.run({"backup", practice.file("backups/two.trellis")});
  CHECK(std::distance(std::filesystem::directory_iterator(practice.folder / "backups"), {}) == 2);
}

TEST_CASE("Neither a backup nor a restored vault takes the place of a file") {
  const KeptPractice practice;
  practice.run({"backup", practice.file("copy.trellis")});
  const auto bytes = tests::bytesOf(practice.file("copy.trellis"));
  CHECK(practice.run({"backup", practice.file("copy.trellis")}).exitCode == 1);
  CHECK(practice.run({"backup", practice.file("none/copy.trellis")}).exitCode == 1);
  CHECK(practice.run({"restore", practice.file("copy.trellis"), "-o", practice.vault().string()}).exitCode ==
        1);
  CHECK(tests::bytesOf(practice.file("copy.trellis")) == bytes);
}

TEST_CASE(
    "A backup that is damaged exits with 4, one with another passphrase with 3, and nothing is written") {
  const KeptPractice practice;
  practice.run({"backup", practice.file("copy.trellis")});
  practice.typed = {"sunlight on a harbor wall"};
  CHECK(
      practice.run({"restore", practice.file("copy.trellis"), "-o", practice.file("new.trellis")}).exitCode ==
      3);
  damage(practice.file("copy.trellis"), 8192 + 5 * 4096);
  CHECK(
      practice.run({"restore", practice.file("copy.trellis"), "-o", practice.file("new.trellis")}).exitCode ==
      4);
  CHECK(practice.run({"restore", practice.file("none"), "-o", practice.file("new.trellis")}).exitCode == 1);
  CHECK_FALSE(std::filesystem::exists(practice.folder / "new.trellis"));
}

TEST_CASE("Verifying tells what was checked, with counts, and leaves an entry") {
  const KeptPractice practice;
  const auto answer = practice.run({"verify"});
  CHECK(answer.exitCode == 0);
  CHECK(answer.tells(" pages, whole."));
  CHECK(answer.tells("Schema: version 10, as this program makes it."));
  CHECK(answer.tells("Records: 1 clients, all as they were signed."));
  CHECK(answer.tells(" entries, none changed, removed or moved."));
  CHECK(contains(practice.actions(), "verified"));
}

TEST_CASE("Verifying says where the trail stands, and later whether it still holds that line") {
  const KeptPractice practice;
  std::filesystem::copy_file(practice.vault(), practice.file("older.trellis"));
  practice.run({"backup", practice.file("copy.trellis")});
  const std::string told = practice.run({"verify"}).out;
  const std::string stands = "The trail stands at: ";
  REQUIRE(told.find(stands) != std::string::npos);
  const auto begin = told.find(stands) + stands.size();
  const std::string line = told.substr(begin, told.find(',', begin) - begin);
  const auto held = practice.run({"verify", "--anchor", line});
  CHECK(held.exitCode == 0);
  CHECK(held.tells(", held as it was printed."));
  const auto older = practice.run({"verify", practice.file("older.trellis"), "--anchor", line});
  CHECK(older.exitCode == 4);
  CHECK(older.says("does not hold the entry"));
  CHECK(practice.run({"verify", "--anchor", "1042-7f3a"}).exitCode == 1);
}

TEST_CASE("A backup is verified by its own name") {
  const KeptPractice practice;
  practice.run({"backup", practice.file("copy.trellis")});
  CHECK(practice.run({"verify", practice.file("copy.trellis")}).tells("Records: 1 clients"));
}

TEST_CASE("A signed session that was changed behind the program's back is found, and named by its client") {
  const KeptPractice practice;
  REQUIRE(practice.run({"verify"}).exitCode == 0);
  practice.behindItsBack(
      "DROP TRIGGER IF EXISTS signed_session_stays; UPDATE record_head SET mac = zeroblob(32)");
  const auto answer = practice.run({"verify"});
  CHECK(answer.exitCode == 4);
  CHECK(answer.tells("client C00001: the session of 2026-01-12"));
}

TEST_CASE("A trigger that was taken away is found, and so is an entry that was changed") {
  const KeptPractice practice;
  practice.behindItsBack("DROP TRIGGER audit_entry_stays");
  CHECK(practice.run({"verify"}).tells("not as this program makes it"));
  practice.behindItsBack("UPDATE audit_entry SET detail = 'x' WHERE sequence = 2");
  const auto answer = practice.run({"verify"});
  CHECK(answer.exitCode == 4);
  CHECK(answer.tells("broken from entry 2 on"));
}

TEST_CASE("A page that was damaged exits with 4, whichever it is") {
  const KeptPractice practice;
  const auto whole = tests::bytesOf(practice.vault());
  for (const std::streamoff page : {0, 3, 20, 50}) {
    std::ofstream(practice.vault(), std::ios::binary) << whole;
    damage(practice.vault(), 8192 + page * 4096);
    CHECK(practice.run({"verify"}).exitCode == 4);
  }
}

TEST_CASE("The audit trail tells who did what to whom and when, as JSON, newest first") {
  const KeptPractice practice;
  practice.run({"progress", "--client", "C00001"});
  const auto entries = practice.run({"audit", "--json", "--client", "C00001"}).json();
  REQUIRE(entries.size() >= 2);
  const auto viewed =
      std::ranges::find_if(entries, [](const auto& entry) { return entry["object"] == "client"; });
  REQUIRE(viewed != entries.end());
  CHECK((*viewed)["action"] == "viewed");
  CHECK((*viewed)["clinician"] == "ana");
  CHECK((*viewed)["client"] == "C00001");
  CHECK((*viewed)["at"] == "2026-11-20T10:55:00Z");
  CHECK((*viewed)["detail"].is_null());
  CHECK(entries[0]["sequence"] > entries[1]["sequence"]);
  CHECK(practice.run({"audit"}).tells("imported"));
}

TEST_CASE("The audit trail begins on the day that was asked for") {
  const KeptPractice practice;
  CHECK(practice.run({"audit", "--json", "--from", "2026-11-21"}).json().empty());
  CHECK_FALSE(practice.run({"audit", "--json", "--from", "2026-11-20"}).json().empty());
}

TEST_CASE("A printed page is in the audit trail") {
  const KeptPractice practice;
  practice.run({"report", "client-summary", "--client", "C00001", "-o", practice.file("page.pdf")});
  CHECK(contains(practice.actions(), "printed"));
}

TEST_CASE("A vault that is sealed already is not converted") {
  const KeptPractice practice;
  CHECK(practice.run({"convert"}).exitCode == 1);
  CHECK(practice.run({"clients"}).exitCode == 0);
}

}  // namespace
}  // namespace trellis::cli
