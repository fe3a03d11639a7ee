#include <string>
#include <system_error>

#include "app/cli/commands.h"
#include "app/cli/open_practice.h"
#include "app/cli/passphrases.h"
#include "app/cli/text_table.h"
#include "app/view/practice_import.h"
#include "app/view/resources.h"
#include "app/view/sample_practice.h"
#include "core/model/clinician.h"

namespace trellis::cli {
namespace {

template <class Value>
Value accepted(model::Checked<Value> checked) {
  if (!checked.isValid()) throw Refused(checked.errors().front().sentence);
  return std::move(checked).value();
}

std::filesystem::path newVaultFile(const Arguments& arguments) {
  const auto file = vaultFile(arguments);
  std::error_code error;
  if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), error);
  if (error) throw Refused("The folder of the vault cannot be made: " + error.message() + '.');
  return file;
}

view::ImportKeeps keptOf(const Arguments& arguments) {
  if (arguments.has("--dry-run")) return view::ImportKeeps::nothing;
  return arguments.has("--keep-good-rows") ? view::ImportKeeps::goodRows : view::ImportKeeps::allOrNothing;
}

exchange::ImportProgress readingOn(Terminal& terminal) {
  if (!terminal.showsProgress) return [](auto, auto) {};
  return [&out = terminal.messages](std::uintmax_t done, std::uintmax_t total) {
    out << "\rReading … " << (total == 0 ? 100 : done * 100 / total) << " %" << (done == total ? "\r\n" : "")
        << std::flush;
  };
}

void printRefused(std::ostream& out, const exchange::RefusedRow& row) {
  out << row.file;
  if (row.line > 0) out << ", line " << row.line;
  if (!row.column.empty()) out << ", column " << row.column;
  out << ": " << row.reason << '\n';
}

void printTallies(std::ostream& out, const exchange::ImportReport& report) {
  std::vector<TextRow> rows = {{"file", "added", "unchanged", "refused"}};
  for (const exchange::FileTally& file : report.files)
    rows.push_back({std::string(file.file), std::to_string(file.added), std::to_string(file.unchanged),
                    std::to_string(file.refused)});
  printTable(out, rows);
}

std::string verdictOn(const view::ImportResult& result, view::ImportKeeps keeps) {
  const bool isDryRun = keeps == view::ImportKeeps::nothing;
  if (isDryRun) return "This was a dry run: nothing was changed.";
  if (result.report.added() == 0) return "Nothing was new: the vault holds all accepted rows already.";
  return "Imported " + std::to_string(result.report.added()) + " rows.";
}

std::string refusalOf(const view::ImportResult& result) {
  const auto count = result.report.refusedRows.size();
  return std::to_string(count) + (count == 1 ? " row was" : " rows were") + " refused: nothing was imported.";
}

}  // namespace

void createPractice(const Arguments& arguments, Terminal& terminal) {
  const auto practice = accepted(model::Practice::make({.name = arguments.required("--practice")}));
  model::ClinicianFields fields{.signInName = arguments.required("--clinician"),
                                .displayName = arguments.required("--display-name")};
  fields.credentials = arguments.value("--credentials");
  const auto clinician = accepted(model::Clinician::make(fields));
  const auto file = newVaultFile(arguments);
  const auto passphrase =
      firstPassphrase(arguments, terminal, {practice->name, clinician->displayName, clinician->signInName});
  auto vault =
      store::Vault::create(file, practice, clinician, passphrase, terminal.costOfNew(), terminal.now);
  terminal.messages << "The practice was made in " << vault.file().string() << ".\n";
  showRecoveryKey(vault.replaceRecoveryKey(), terminal);
  vault.confirmRecoveryKey();
}

void makeSample(const Arguments& arguments, Terminal& terminal) {
  const auto resources = view::resourceFolder();
  const auto catalogue = view::loadCatalogue(resources);
  const auto vault = view::makeSamplePractice(newVaultFile(arguments), resources, catalogue, terminal.now);
  terminal.messages << "The sample practice was made in " << vault.file().string() << ".\n";
}

void importFolder(const Arguments& arguments, Terminal& terminal) {
  const std::filesystem::path folder = arguments.operands().front();
  if (!std::filesystem::is_directory(folder)) throw Refused("There is no such folder to import.");
  const auto vault = openVault(arguments, terminal);
  const auto catalogue = view::loadCatalogue(view::resourceFolder());
  const view::PracticeImport import{folder, keptOf(arguments), vault.signedIn().value(), terminal.now(),
                                    terminal.today()};
  const auto result = view::runImport(import, vault, catalogue, readingOn(terminal));
  for (const auto& cell : result.report.leftOutCells) printRefused(terminal.messages, cell);
  for (const auto& row : result.report.refusedRows) printRefused(terminal.messages, row);
  printTallies(terminal.out, result.report);
  if (!result.report.refusedRows.empty() && !arguments.has("--keep-good-rows"))
    throw Refused(refusalOf(result));
  terminal.out << verdictOn(result, import.keeps) << '\n';
}

}  // namespace trellis::cli
