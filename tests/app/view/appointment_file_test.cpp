#include "app/view/appointment_file.h"

#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "core/store/vault_error.h"
#include "tests/support/open_practice.h"
#include "tests/support/scripted_prompts.h"

namespace trellis::view {
namespace {

struct Booked : tests::OpenPractice {
  model::ClientId client = addClient(
      {.legalName = "Maya Rosen",
       .nextAppointment = model::Appointment{model::Date(2026, 11, 27), *model::TimeOfDay::make(9, 5)}});
  std::filesystem::path file = folder / "next.ics";
};

}  // namespace

TEST_CASE("The calendar gets to know when the appointment is, and not whose") {
  Booked practice;
  writeAppointment(practice.vault, practice.client, practice.file, practice.clock, "0123");
  std::ifstream stream(practice.file);
  const std::string text(std::istreambuf_iterator<char>(stream), {});
  CHECK(text.find("DTSTART:20261127T090500") != std::string::npos);
  for (const char* word : {"Maya", "Rosen", "Harbor", "Ruiz"}) CHECK(text.find(word) == std::string::npos);
}

TEST_CASE("That an appointment left for a calendar stands in the audit trail") {
  Booked practice;
  tests::ScriptedPrompts prompts;
  prompts.place = practice.file;
  REQUIRE(saveAppointmentAsking(prompts, practice.vault, practice.client, practice.clock));
  CHECK(prompts.suggestedNames.front() == "appointment-2026-11-27.ics");
  const auto entries = store::AuditTrail(practice.vault).list({.action = store::AuditAction::exported});
  REQUIRE(entries.size() == 1);
  CHECK(entries.front().act.client == practice.client);
}

TEST_CASE("Without an appointment there is nothing for the calendar") {
  Booked practice;
  const auto other = practice.addClient("Li Wei");
  CHECK_THROWS_AS(writeAppointment(practice.vault, other, practice.file, practice.clock, "0123"),
                  store::VaultError);
  CHECK_FALSE(std::filesystem::exists(practice.file));
}

TEST_CASE("Two events are never one to a calendar") {
  CHECK(newUid() != newUid());
}

}  // namespace trellis::view
