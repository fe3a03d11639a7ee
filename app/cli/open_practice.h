// The practice that a command works on: its vault, who acts in it, and how its clients, relationships and
// sessions are named on the command line and in answers. A name is the external key; where there is none, the
// record number of the client ("12"), with the place of the relationship ("12-R1") or the session's number
// ("12-S003"). Errors: Refused for a name that leads nowhere, store::VaultError.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "app/cli/arguments.h"
#include "core/model/ids.h"
#include "core/store/records.h"
#include "core/store/vault.h"

namespace trellis::cli {

std::filesystem::path vaultFile(const Arguments& arguments);
store::Vault openVault(const Arguments& arguments);
model::ClinicianId clinicianOf(const Arguments& arguments, const store::Vault& vault);

model::ClientId clientNamed(std::string_view name, const store::Vault& vault);
model::RelationshipId relationshipNamed(std::string_view name, const store::Vault& vault,
                                        const store::ClientRecord& client);

std::string nameOf(const store::ClientRecord& client);
std::string nameOf(int recordNumber, const model::OptionalText& externalKey);
std::string nameOf(const store::SessionRecord& session, std::string_view client);
std::string nameOf(const store::RelationshipRecord& relationship, std::size_t place, std::string_view client);

}  // namespace trellis::cli
