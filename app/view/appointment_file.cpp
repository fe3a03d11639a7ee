#include "app/view/appointment_file.h"

#include <array>
#include <cstdio>
#include <random>
#include <utility>

#include "app/view/words.h"
#include "core/exchange/calendar.h"
#include "core/store/audit_trail.h"
#include "core/store/client_repository.h"
#include "core/store/vault_error.h"
#include "reports/pdf/atomic_file.h"

namespace trellis::view {
namespace {

model::Appointment appointmentOf(const store::Vault& vault, model::ClientId client) {
  const auto appointment = store::ClientRepository(vault).find(client).client->nextAppointment;
  if (appointment) return *appointment;
  throw store::VaultError(store::VaultFault::refused,
                          "No next appointment is recorded: please enter it in the client's details first.");
}

}  // namespace

std::string newUid() {
  std::random_device random;
  std::string uid;
  for (int part = 0; part < 4; ++part) {
    std::array<char, 9> digits{};
    std::snprintf(digits.data(), digits.size(), "%08x", random());
    uid += digits.data();
  }
  return uid;
}

void writeAppointment(const store::Vault& vault, model::ClientId client, const std::filesystem::path& file,
                      model::Instant now, std::string uid) {
  const auto text = exchange::calendarText({.uid = std::move(uid),
                                            .made = now,
                                            .start = appointmentOf(vault, client),
                                            .minutes = kAppointmentMinutes,
                                            .summary = phrase("Appointment")});
  store::AuditTrail(vault).exported("calendar", client);
  pdf::writeAtomically(file, text);
}

std::optional<std::string> saveAppointmentAsking(Prompts& prompts, const store::Vault& vault,
                                                 model::ClientId client, model::Instant now) {
  const auto appointment = appointmentOf(vault, client);
  const auto file =
      prompts.whereToSave(phrase("appointment") + '-' + model::isoDate(appointment.date) + ".ics");
  if (!file) return std::nullopt;
  writeAppointment(vault, client, *file, now, newUid());
  return phrase("The appointment is saved for your calendar, without the client's name: %1",
                {file->string()});
}

}  // namespace trellis::view
