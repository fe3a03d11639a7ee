// What leaves by the command line for a calendar, for other programs, and from a vault of before.
#include <string>

#include <doctest/doctest.h>

#include "core/store/client_repository.h"
#include "tests/app/cli/trellisctl_run.h"
#include "tests/support/practice_folder.h"
#include "tests/support/unsealed_practice.h"

namespace trellis::cli {
namespace {

using tests::Trellisctl;

// Zoë Example with an appointment, and a client without one.
struct Practice : Trellisctl {
  tests::PracticeFolder source;
  std::filesystem::path file = folder / "next.ics";

  Practice() {
    create();
    run({"import", source.path().string()});
    const auto clock = [this] { return *model::parseInstant(now); };
    const auto today = clock().date();
    const auto opened = store::Vault::open(vault(), tests::aPassphrase(), clock);
    store::ClientRepository clients(opened);
    const auto zoe = *clients.byKey("C00001");
    model::ClientFields fields = *clients.find(zoe).client;
    fields.nextAppointment = model::Appointment{model::Date(2026, 11, 27), *model::TimeOfDay::make(9, 5)};
    clients.save(zoe, model::Client::make(fields, today).value(), today);
    clients.add(model::Client::make({.legalName = "Li Wei"}, today).value(), today);
  }
  tests::Answer calendar(const std::string& client) const {
    return run({"calendar", "--client", client, "-o", file.string()});
  }
};

}  // namespace

TEST_CASE("The next appointment is written as one event of a calendar, at the hour on the wall") {
  const Practice practice;
  CHECK(practice.calendar("C00001").exitCode == 0);
  const std::string text = tests::bytesOf(practice.file);
  CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  CHECK(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  for (const char* line : {"\r\nDTSTART:20261127T090500\r\n", "\r\nDTSTAMP:20261120T105500Z\r\n",
                           "\r\nDURATION:PT50M\r\n", "\r\nSUMMARY:Appointment\r\n", "\r\nCLASS:PRIVATE\r\n"})
    CHECK(text.find(line) != std::string::npos);
}

TEST_CASE("Neither the calendar nor what is said of it has a name in it, or the number of the record") {
  const Practice practice;
  const auto answer = practice.calendar("1");
  const std::string text = tests::bytesOf(practice.file);
  for (const char* word : {"Zoë", "Example", "C00001", "Ruiz", "Willow", "555-0100", "example.org"}) {
    CHECK(text.find(word) == std::string::npos);
    CHECK_FALSE(answer.says(word));
  }
  CHECK(answer.says("without the client's name"));
  CHECK(answer.out.empty());
}

TEST_CASE("That an appointment left is in the audit trail, with whose it is") {
  const Practice practice;
  practice.calendar("C00001");
  const auto entries = practice.run({"audit", "--json", "--client", "C00001"}).json();
  const auto& newest = entries[1];  // after the look at the trail itself
  CHECK(newest["action"] == "exported");
  CHECK(newest["detail"] == "kind=calendar");
}

TEST_CASE("A client without an appointment gives no calendar, and the sentence says what to do") {
  const Practice practice;
  const auto answer = practice.calendar("2");
  CHECK(answer.exitCode == 1);
  CHECK(answer.says("No next appointment is recorded"));
  CHECK_FALSE(std::filesystem::exists(practice.file));
}

TEST_CASE("A calendar that cannot be written is told with its place and the reason") {
  const Practice practice;
  const auto answer =
      practice.run({"calendar", "--client", "1", "-o", (practice.folder / "none" / "a.ics").string()});
  CHECK(answer.exitCode == 1);
  CHECK(answer.says("a.ics cannot be written: No such file or directory."));
}

TEST_CASE("Data of one client leave without the other's, in each format") {
  const Practice practice;
  for (const char* format : {"csv", "json", "fhir"}) {
    CAPTURE(format);
    const auto answer =
        practice.run({"export", format, "--client", "C00001", "-o", (practice.folder / format).string()});
    CHECK(answer.exitCode == 0);
    CHECK(answer.says("Clients: 1. Sessions: 2. Psychotherapy notes were left out."));
    CHECK(answer.out.empty());
  }
  const std::string json = tests::bytesOf(practice.folder / "json");
  CHECK(json.find("Zoë Example") != std::string::npos);
  CHECK(json.find("Li Wei") == std::string::npos);
  CHECK(json.find("rescue") == std::string::npos);
  CHECK(std::filesystem::exists(practice.folder / "fhir" / "record-1.json"));
  CHECK_FALSE(std::filesystem::exists(practice.folder / "fhir" / "record-2.json"));
}

TEST_CASE("Psychotherapy notes leave only where they are asked for, and are counted") {
  const Practice practice;
  const auto folder = practice.folder / "whole";
  const auto answer = practice.run({"export", "csv", "--with-psychotherapy-notes", "-o", folder.string()});
  CHECK(answer.says("With psychotherapy notes: 1."));
  CHECK(tests::bytesOf(folder / "psychotherapy_notes.csv").find("rescue") != std::string::npos);
  CHECK(practice.run({"audit"}).tells("kind=csv_with_psychotherapy_notes"));
}

TEST_CASE("A vault from before vaults were sealed is sealed by one command, and opens with its rows") {
  const Trellisctl trellisctl;
  tests::writeUnsealedPractice(trellisctl.vault());
  const auto refused = trellisctl.run({"clients"});
  CHECK(refused.exitCode == 1);
  CHECK(refused.says("convert"));
  const auto answer = trellisctl.run({"convert"});
  CHECK(answer.exitCode == 0);
  CHECK(seal::RecoveryKey::parse(answer.out.substr(0, answer.out.size() - 1)).has_value());
  CHECK(trellisctl.run({"clients"}).tells("Zephyrine Quillfeather"));
  CHECK(trellisctl.run({"verify"}).exitCode == 0);
}

TEST_CASE("The sample takes the place of no practice") {
  const Practice practice;
  CHECK(practice.run({"sample"}).exitCode == 1);
  CHECK(practice.run({"clients"}).tells("Li Wei"));
}

TEST_CASE("A word that nobody wrote has no hits, and that is an answer") {
  const Practice practice;
  const auto answer = practice.run({"search", "xylophone"});
  CHECK(answer.exitCode == 0);
  CHECK(answer.says("No hits."));
}

}  // namespace trellis::cli
