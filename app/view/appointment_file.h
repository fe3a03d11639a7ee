// A client's next appointment for a calendar outside of the vault: that there is one, and when; nothing of
// whose it is, for a calendar is read by many. Told in the audit trail. Errors: store::VaultError,
// pdf::ReportError.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/view/prompts.h"
#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/store/vault.h"

namespace trellis::view {

inline constexpr int kAppointmentMinutes = 50;  // what a session usually takes; a calendar can change it

std::string newUid();  // of an event, at random

// Refused where no appointment is recorded (VaultFault::refused).
void writeAppointment(const store::Vault& vault, model::ClientId client, const std::filesystem::path& file,
                      model::Instant now, std::string uid);

// Asks where; the sentence that says where it is, or nothing where the person cancelled.
std::optional<std::string> saveAppointmentAsking(Prompts& prompts, const store::Vault& vault,
                                                 model::ClientId client, model::Instant now);

}  // namespace trellis::view
