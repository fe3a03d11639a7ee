#include <string>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/json_values.h"
#include "app/cli/open_practice.h"
#include "app/cli/passphrases.h"
#include "app/cli/text_table.h"
#include "core/model/clinician.h"
#include "core/store/clinician_repository.h"
#include "core/store/transaction.h"

namespace trellis::cli {
namespace {

constexpr const char* kInactive = "This clinician is not active: please reactivate them first.";

std::vector<std::string> namesIn(const store::Vault& vault, const model::Clinician& clinician) {
  return {vault.practice()->name, clinician->displayName, clinician->signInName};
}

store::Vault openWithRecoveryKey(const std::string& keyFile, const Arguments& arguments, Terminal& terminal) {
  const seal::Secret line = readPassphraseFile(keyFile);
  const seal::Bytes bytes = line.bytes();
  const auto key = seal::RecoveryKey::parse({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  if (!key)
    throw Refused("A recovery key has eight groups of four and one sign at the end: please check each.");
  const auto file = vaultFile(arguments);
  return unlocked(file, terminal, "That recovery key does not open this practice.",
                  [&] { return store::Vault::openWithRecoveryKey(file, *key, terminal.now); });
}

void list(const Arguments& arguments, Terminal& terminal) {
  const auto vault = openVault(arguments, terminal);
  Json json = Json::array();
  std::vector<TextRow> table = {{"sign-in name", "name", "credentials", "active"}};
  for (const store::ClinicianRecord& record : store::ClinicianRepository(vault).all()) {
    const auto& fields = *record.clinician;
    json.push_back({{"sign_in_name", fields.signInName},
                    {"display_name", fields.displayName},
                    {"credentials", orNull(fields.credentials)},
                    {"active", fields.isActive}});
    table.push_back({fields.signInName, fields.displayName, fields.credentials.value_or(""),
                     fields.isActive ? "yes" : "no"});
  }
  arguments.has("--json") ? print(terminal.out, json) : printTable(terminal.out, table);
}

// Who is called `name`, and lets themselves in with a passphrase that is asked for now.
void add(const std::string& name, const Arguments& arguments, Terminal& terminal) {
  const auto clinician = model::Clinician::make({.signInName = name,
                                                 .displayName = arguments.required("--display-name"),
                                                 .credentials = arguments.value("--credentials")});
  if (!clinician.isValid()) throw Refused(clinician.errors().front().sentence);
  auto vault = openVault(arguments, terminal);
  if (store::ClinicianRepository(vault).bySignInName(name))
    throw Refused("This practice has a clinician with that sign-in name already.");
  const auto passphrase = nextPassphrase(arguments, terminal, namesIn(vault, clinician.value()));
  store::Transaction transaction(vault);
  const auto id = store::ClinicianRepository(vault).add(clinician.value());
  vault.setPassphrase(id, passphrase, terminal.costOfNew());
  transaction.commit();
  terminal.messages << "The clinician was added, and signs in with their own passphrase.\n";
}

void setActive(const store::Vault& vault, const store::ClinicianRecord& record, bool isActive) {
  model::ClinicianFields fields = *record.clinician;
  fields.isActive = isActive;
  store::ClinicianRepository(vault).save(record.id, model::Clinician::make(std::move(fields)).value());
}

void refuseIfLast(const store::Vault& vault, model::ClinicianId leaving) {
  for (const store::ClinicianRecord& record : store::ClinicianRepository(vault).all())
    if (record.id != leaving && record.clinician->isActive) return;
  throw Refused("This is the last clinician who can sign in: please add another first.");
}

void deactivate(const std::string& name, const Arguments& arguments, Terminal& terminal) {
  auto vault = openVault(arguments, terminal);
  const auto record = clinicianNamed(name, vault);
  if (!record.clinician->isActive) throw Refused("This clinician is not active already.");
  refuseIfLast(vault, record.id);
  store::Transaction transaction(vault);
  setActive(vault, record, false);
  vault.removePassphrase(record.id);
  transaction.commit();
  terminal.messages << "The clinician was deactivated: their passphrase opens this vault no more. A backup "
                       "from before opens with it still.\n";
}

void reactivate(const std::string& name, const Arguments& arguments, Terminal& terminal) {
  auto vault = openVault(arguments, terminal);
  const auto record = clinicianNamed(name, vault);
  if (record.clinician->isActive) throw Refused("This clinician is active already.");
  const auto passphrase = nextPassphrase(arguments, terminal, namesIn(vault, record.clinician));
  store::Transaction transaction(vault);
  setActive(vault, record, true);
  vault.setPassphrase(record.id, passphrase, terminal.costOfNew());
  transaction.commit();
  terminal.messages << "The clinician was reactivated, and signs in with the new passphrase.\n";
}

}  // namespace

void changePassphrase(const Arguments& arguments, Terminal& terminal) {
  const auto keyFile = arguments.value("--recovery-key-file");
  auto vault = keyFile ? openWithRecoveryKey(*keyFile, arguments, terminal) : openVault(arguments, terminal);
  const auto clinician = vault.signedIn() ? store::ClinicianRepository(vault).find(*vault.signedIn())
                                          : clinicianNamed(arguments.required("--clinician"), vault);
  if (!clinician.clinician->isActive) throw Refused(kInactive);
  const auto passphrase = nextPassphrase(arguments, terminal, namesIn(vault, clinician.clinician));
  vault.setPassphrase(clinician.id, passphrase, terminal.costOfNew());
  terminal.messages << "The passphrase was changed.\n";
}

void replaceRecoveryKey(const Arguments& arguments, Terminal& terminal) {
  auto vault = openVault(arguments, terminal);
  showRecoveryKey(vault.replaceRecoveryKey(), terminal);
  vault.confirmRecoveryKey();
  terminal.messages << "A recovery key from before opens nothing any more.\n";
}

void keepClinicians(const Arguments& arguments, Terminal& terminal) {
  const auto& words = arguments.operands();
  const std::string act = words.empty() ? "list" : words.front();
  if (act == "list" && words.size() < 2) return list(arguments, terminal);
  if (words.size() == 2 && act == "add") return add(words[1], arguments, terminal);
  if (words.size() == 2 && act == "deactivate") return deactivate(words[1], arguments, terminal);
  if (words.size() == 2 && act == "reactivate") return reactivate(words[1], arguments, terminal);
  throw UsageError("clinicians takes list, or add, deactivate or reactivate with a sign-in name.");
}

}  // namespace trellis::cli
