#include "app/cli/open_practice.h"

#include <vector>

#include "app/cli/passphrases.h"
#include "app/view/resources.h"
#include "core/store/client_repository.h"
#include "core/store/clinician_repository.h"
#include "core/store/session_repository.h"
#include "core/store/vault_error.h"

namespace trellis::cli {
namespace {

std::string threeDigits(int number) {
  const std::string digits = std::to_string(number);
  return digits.size() < 3 ? std::string(3 - digits.size(), '0') + digits : digits;
}

void refuseOther(const Arguments& arguments, const store::Vault& vault) {
  const auto name = arguments.value("--clinician");
  if (name && clinicianNamed(*name, vault).id != vault.signedIn())
    throw store::VaultError(store::VaultFault::wrongPassphrase, kWrongPassphrase);
}

}  // namespace

std::filesystem::path vaultFile(const Arguments& arguments) {
  if (const auto file = arguments.value("--vault")) return *file;
  return view::defaultVaultFile();
}

store::Vault openVault(const std::filesystem::path& file, const Arguments& arguments, Terminal& terminal) {
  auto vault = unlocked(file, terminal, kWrongPassphrase, [&] {
    return store::Vault::open(file, passphraseOf(file, arguments, terminal), terminal.now);
  });
  refuseOther(arguments, vault);
  if (vault.mayLackItsEnd())
    terminal.messages << "This vault was not closed in good order and its log is gone: what was saved last "
                         "may be missing.\n";
  return vault;
}

store::Vault openVault(const Arguments& arguments, Terminal& terminal) {
  return openVault(vaultFile(arguments), arguments, terminal);
}

std::optional<model::Date> dateOf(const Arguments& arguments, std::string_view option) {
  const auto text = arguments.value(option);
  if (!text) return std::nullopt;
  if (const auto date = model::parseDate(*text)) return date;
  throw UsageError(std::string(option) + " is a date such as 2026-11-20.");
}

store::ClinicianRecord clinicianNamed(std::string_view signInName, const store::Vault& vault) {
  if (const auto clinician = store::ClinicianRepository(vault).bySignInName(signInName)) return *clinician;
  throw Refused("This practice has no clinician with that sign-in name.");
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

model::SessionId sessionNamed(std::string_view name, const store::Vault& vault,
                              const store::ClientRecord& client) {
  const std::string clientName = nameOf(client);
  for (const store::SessionLine& line : store::SessionRepository(vault).linesOf(client.id))
    if (nameOf(line.number, line.externalKey, clientName) == name) return line.id;
  throw Refused("This client has no session with that key.");
}

std::string nameOf(int recordNumber, const model::OptionalText& externalKey) {
  return externalKey.value_or(std::to_string(recordNumber));
}

std::string nameOf(model::ClientId client, const store::Vault& vault) {
  try {
    return nameOf(store::ClientRepository(vault).find(client));
  } catch (const store::VaultError& error) {
    if (error.kind() != store::VaultFault::missing) throw;
    return "id " + std::to_string(client.value);
  }
}

std::string nameOf(const store::ClientRecord& client) {
  return nameOf(client.recordNumber, client.externalKey);
}

std::string nameOf(int number, const model::OptionalText& externalKey, std::string_view client) {
  if (externalKey) return *externalKey;
  return std::string(client) + "-S" + threeDigits(number);
}

std::string nameOf(const store::SessionRecord& session, std::string_view client) {
  return nameOf(session.number, session.externalKey, client);
}

std::string nameOf(const store::RelationshipRecord& relationship, std::size_t place,
                   std::string_view client) {
  if (relationship.externalKey) return *relationship.externalKey;
  return std::string(client) + "-R" + std::to_string(place);
}

}  // namespace trellis::cli
