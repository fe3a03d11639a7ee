#include <filesystem>
#include <string>

#include "app/cli/commands.h"
#include "app/cli/open_practice.h"
#include "app/cli/passphrases.h"
#include "core/store/backup.h"
#include "core/store/printed_anchor.h"
#include "core/store/unsealed_vault.h"
#include "core/store/vault_error.h"
#include "core/store/verification.h"

namespace trellis::cli {
namespace {

namespace fs = std::filesystem;
using store::AuditAction;

void tell(const store::Vault& vault, AuditAction action) {
  store::AuditTrail(vault).record({action, store::AuditObject::vault, {}, {}, {}});
}

store::RecordChain::Progress checkingOn(Terminal& terminal) {
  if (!terminal.showsProgress) return [](int, int) {};
  return [&out = terminal.messages](int done, int clients) {
    out << "\rVerifying records … " << done << " of " << clients << (done == clients ? "\n" : "")
        << std::flush;
  };
}

void printLine(std::ostream& out, std::string_view part, const std::string& count,
               const std::string& verdict) {
  out << part << ": " << count << ", " << verdict << ".\n";
}

std::string wordsOf(bool isWhole) {
  return isWhole ? "whole" : "damaged";
}

// What is told before this run is itself told.
void printStand(std::ostream& out, const store::Vault& vault) {
  if (const auto head = store::AuditTrail(vault).head())
    printLine(out, "The trail stands at", store::PrintedAnchor::of(*head).text(),
              "to be kept away from this computer");
}

void print(std::ostream& out, const store::Verification& found, const store::Vault& vault) {
  printLine(out, "Pages", std::to_string(found.pages) + " pages", wordsOf(found.arePagesWhole));
  if (!found.arePagesWhole) return;
  printLine(out, "Schema", "version " + std::to_string(found.schema),
            found.isSchemaOurs ? "as this program makes it" : "not as this program makes it");
  printLine(out, "Records", std::to_string(found.records) + " clients",
            found.brokenRecords.empty()
                ? "all as they were signed"
                : std::to_string(found.brokenRecords.size()) + " not as they were signed");
  for (const store::BrokenRecord& broken : found.brokenRecords)
    out << "  client " << nameOf(broken.client, vault)
        << (broken.date ? ": the session of " + model::isoDate(*broken.date) : ": a session that is gone")
        << '\n';
  printLine(out, "Audit trail", std::to_string(found.audit.entries) + " entries",
            found.audit.isWhole() ? "none changed, removed or moved"
                                  : "broken from entry " + std::to_string(*found.audit.firstBroken) + " on");
  if (found.audit.isWhole()) printStand(out, vault);
}

std::optional<store::PrintedAnchor> anchorIn(const Arguments& arguments) {
  const auto words = arguments.value("--anchor");
  const auto anchor = words ? store::PrintedAnchor::parse(*words) : std::nullopt;
  if (words && !anchor)
    throw Refused(
        "This is no line of such a page: please type it as the page says, such as "
        "1042-7f3a-09bc-11de-a2b4-90ff.");
  return anchor;
}

void requireHeld(const store::PrintedAnchor& anchor, const store::Vault& vault, Terminal& terminal) {
  if (!store::AuditTrail(vault).contains(anchor))
    throw store::VaultError(store::VaultFault::damaged,
                            "The audit trail does not hold the entry that the page tells of: this vault is "
                            "older than the page, or was changed.");
  printLine(terminal.out, "Page", "entry " + std::to_string(anchor.sequence), "held as it was printed");
}

}  // namespace

void backUp(const Arguments& arguments, Terminal& terminal) {
  const auto vault = openVault(arguments, terminal);
  const fs::path file = arguments.operands().front();
  store::backUpTo(vault, file);
  tell(vault, AuditAction::backedUp);
  terminal.messages << "The backup was made, opened and checked: " << file.string() << ".\n";
}

void restore(const Arguments& arguments, Terminal& terminal) {
  const fs::path file = arguments.required("-o");
  const fs::path backup = arguments.operands().front();
  if (fs::exists(file))
    throw Refused("There is a file of this name already: please choose another name for the restored vault.");
  const auto passphrase = passphraseOf(backup, arguments, terminal);
  unlocked(backup, terminal, kWrongPassphrase,
           [&] { return store::restore(backup, passphrase, file, terminal.now()); });
  tell(store::Vault::open(file, passphrase, terminal.now), AuditAction::restored);
  terminal.messages << "The backup was checked and restored to " << file.string() << ".\n";
}

void verify(const Arguments& arguments, Terminal& terminal) {
  const auto anchor = anchorIn(arguments);
  const auto& files = arguments.operands();
  const auto vault =
      openVault(files.empty() ? vaultFile(arguments) : fs::path(files.front()), arguments, terminal);
  const store::Verification found = store::verifyWhole(vault, checkingOn(terminal));
  print(terminal.out, found, vault);
  if (anchor && found.arePagesWhole) requireHeld(*anchor, vault, terminal);
  if (!found.isWhole())
    throw store::VaultError(store::VaultFault::damaged,
                            "This vault is not as it was written: please restore it from a backup.");
  tell(vault, AuditAction::verified);
}

void convert(const Arguments& arguments, Terminal& terminal) {
  const auto file = vaultFile(arguments);
  if (!store::isUnsealedVault(file))
    throw Refused("This is no vault from before vaults were sealed: there is nothing to convert.");
  const auto passphrase = firstPassphrase(arguments, terminal, {});
  const auto key = store::convertUnsealed(file, passphrase, terminal.costOfNew(), terminal.now);
  if (store::unsealedIsLeft(file))
    terminal.messages
        << "The vault is sealed now. The old file could not be overwritten, and lies beside it: "
           "that is tried again whenever the vault is opened.\n";
  else
    terminal.messages << "The vault is sealed now. The old file was overwritten and removed as far as a file "
                         "system allows: a copy, a snapshot or a solid-state disk may still hold it.\n";
  showRecoveryKey(key, terminal);
  store::Vault::open(file, passphrase, terminal.now).confirmRecoveryKey();
}

}  // namespace trellis::cli
