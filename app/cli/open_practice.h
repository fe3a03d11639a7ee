// The practice that a command works on: its vault, who acts in it, and how its clients, relationships and
// sessions are named on the command line and in answers. A name is the external key; where there is none, the
// record number of the client ("12"), with the place of the relationship ("12-R1") or the session's number
// ("12-S003"). Errors: Refused for a name that leads nowhere, store::VaultError.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/store/records.h"
#include "core/store/vault.h"

namespace trellis::cli {

std::filesystem::path vaultFile(const Arguments& arguments);
// Whom the passphrase lets in, who is the one that --clinician names, if it does.
store::Vault openVault(const Arguments& arguments, Terminal& terminal);
store::Vault openVault(const std::filesystem::path& file, const Arguments& arguments, Terminal& terminal);
std::optional<model::Date> dateOf(const Arguments& arguments, std::string_view option);
store::ClinicianRecord clinicianNamed(std::string_view signInName, const store::Vault& vault);

model::ClientId clientNamed(std::string_view name, const store::Vault& vault);
model::RelationshipId relationshipNamed(std::string_view name, const store::Vault& vault,
                                        const store::ClientRecord& client);
model::SessionId sessionNamed(std::string_view name, const store::Vault& vault,
                              const store::ClientRecord& client);

std::string nameOf(model::ClientId client, const store::Vault& vault);  // its id where it is gone
std::string nameOf(const store::ClientRecord& client);
std::string nameOf(int recordNumber, const model::OptionalText& externalKey);
std::string nameOf(int sessionNumber, const model::OptionalText& externalKey, std::string_view client);
std::string nameOf(const store::SessionRecord& session, std::string_view client);
std::string nameOf(const store::RelationshipRecord& relationship, std::size_t place, std::string_view client);

}  // namespace trellis::cli
