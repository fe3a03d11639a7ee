#include "app/cli/open_practice.h"

#include <vector>

#include "app/cli/commands.h"
#include "app/view/resources.h"
#include "core/store/client_repository.h"
#include "core/store/clinician_repository.h"

namespace trellis::cli {
namespace {

std::string threeDigits(int number) {
  const std::string digits = std::to_string(number);
  return digits.size() < 3 ? std::string(3 - digits.size(), '0') + digits : digits;
}

model::ClinicianId onlyClinician(const store::Vault& vault) {
  const auto all = store::ClinicianRepository(vault).all();
  if (all.size() != 1)
    throw UsageError("This practice has several clinicians: please say which with --clinician.");
  return all.front().id;
}

}  // namespace

std::filesystem::path vaultFile(const Arguments& arguments) {
  if (const auto file = arguments.value("--vault")) return *file;
  return view::defaultVaultFile();
}

store::Vault openVault(const Arguments& arguments) {
  return store::Vault::open(vaultFile(arguments));
}

model::ClinicianId clinicianOf(const Arguments& arguments, const store::Vault& vault) {
  const auto name = arguments.value("--clinician");
  if (!name) return onlyClinician(vault);
  const auto clinician = store::ClinicianRepository(vault).bySignInName(*name);
  if (!clinician) throw Refused("This practice has no clinician with that sign-in name.");
  return clinician->id;
}

model::ClientId clientNamed(std::string_view name, const store::Vault& vault) {
  if (const auto client = store::ClientRepository(vault).byKey(name)) return *client;
  throw Refused("This practice has no client with that key or record number.");
}

model::RelationshipId relationshipNamed(std::string_view name, const store::Vault& vault,
                                        const store::ClientRecord& client) {
  const auto all = store::ClientRepository(vault).relationshipsOf(client.id);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (nameOf(all[i], i + 1, nameOf(client)) == name) return all[i].id;
  throw Refused("This client has no relationship with that key.");
}

std::string nameOf(int recordNumber, const model::OptionalText& externalKey) {
  return externalKey.value_or(std::to_string(recordNumber));
}

std::string nameOf(const store::ClientRecord& client) {
  return nameOf(client.recordNumber, client.externalKey);
}

std::string nameOf(const store::SessionRecord& session, std::string_view client) {
  if (session.externalKey) return *session.externalKey;
  return std::string(client) + "-S" + threeDigits(session.number);
}

std::string nameOf(const store::RelationshipRecord& relationship, std::size_t place,
                   std::string_view client) {
  if (relationship.externalKey) return *relationship.externalKey;
  return std::string(client) + "-R" + std::to_string(place);
}

}  // namespace trellis::cli
