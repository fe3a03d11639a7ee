#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "app/cli/commands.h"
#include "app/cli/open_practice.h"
#include "app/view/attempts.h"
#include "app/view/note_formats.h"
#include "app/view/record_request.h"
#include "app/view/report_view.h"
#include "app/view/resources.h"
#include "core/store/client_repository.h"
#include "core/store/recovery_journal.h"
#include "reports/pdf/pdf_fonts.h"

namespace trellis::cli {
namespace {

namespace fs = std::filesystem;

std::optional<model::Language> languageOf(const Arguments& arguments) {
  const auto text = arguments.value("--language");
  if (!text) return std::nullopt;
  if (const auto language = model::fromKey<model::Language>(*text)) return language;
  throw UsageError("--language is en or es.");
}

std::optional<view::Paper> paperOf(const Arguments& arguments) {
  const auto text = arguments.value("--paper");
  if (!text) return std::nullopt;
  if (*text == "a4") return view::Paper::a4;
  if (*text == "letter") return view::Paper::letter;
  throw UsageError("--paper is a4 or letter.");
}

// "client-summary"
view::ReportKind kindOf(std::string name) {
  std::ranges::replace(name, '-', '_');
  if (const auto kind = model::fromKey<view::ReportKind>(name)) return *kind;
  throw UsageError(
      "The report is client-summary, clinical-summary, session-note, discharge-summary, treatment-plan, "
      "worksheet, caseload-review or whole-record.");
}

std::optional<model::Path> pathOf(const Arguments& arguments) {
  const auto text = arguments.value("--path");
  if (!text) return std::nullopt;
  if (const auto path = model::fromKey<model::Path>(*text)) return path;
  throw UsageError("--path is self, support, boundaries, security or balance.");
}

// What the client's rows say of whom it is about.
void fillFromClient(view::ReportRequest& request, const Arguments& arguments, const store::Vault& vault) {
  const auto client = store::ClientRepository(vault).find(request.client);
  if (const auto name = arguments.value("--relationship")) {
    request.relationship = relationshipNamed(*name, vault, client);
    for (const auto& known : store::ClientRepository(vault).relationshipsOf(client.id))
      if (known.id != request.relationship) request.leftOutRelationships.insert(known.id);
  }
  if (const auto name = arguments.value("--session")) request.session = sessionNamed(*name, vault, client);
}

// What was asked for, on top of what the dialog of the window would start with.
void fill(view::ReportRequest& request, const Arguments& arguments) {
  request.from = dateOf(arguments, "--from");
  request.to = dateOf(arguments, "--to");
  request.path = pathOf(arguments).value_or(request.path);
  request.language = languageOf(arguments).value_or(request.language);
  request.paper = paperOf(arguments).value_or(request.paper);
  request.confirmUnsafePrint = arguments.has("--confirm-unsafe-print");
}

view::ReportView reportOf(view::ReportKind kind, const Arguments& arguments, view::Workspace& workspace) {
  if (kind == view::ReportKind::caseloadReview) return view::ReportView(workspace);
  view::ReportView report(workspace, clientNamed(arguments.required("--client"), workspace.vault));
  report.request.kind = kind;
  fillFromClient(report.request, arguments, workspace.vault);
  return report;
}

void write(const view::ReportView& report, const fs::path& file, Terminal& terminal) {
  if (const auto refusal = report.refusal()) throw Refused(*refusal);
  for (const std::string& warning : report.write(file).warnings) terminal.messages << warning << '\n';
}

// Opens the practice and hands the report that was asked for to `use`.
template <class Use>
void withReport(view::ReportKind kind, const Arguments& arguments, Terminal& terminal, Use use) {
  if (kind != view::ReportKind::caseloadReview) arguments.required("--client");
  auto vault = openVault(arguments, terminal);
  auto catalogue = view::loadCatalogue(view::resourceFolder());
  catalogue.ownFormats = view::ownFormatsOf(vault, catalogue);
  const pdf::PdfFonts fonts;
  auto journal = store::openJournal(vault);
  view::Attempts attempts(std::chrono::steady_clock::now);
  view::Workspace workspace{
      vault,       journal, catalogue, fonts, attempts, vault.signedIn().value(), model::Language::english,
      terminal.now};
  view::ReportView report = reportOf(kind, arguments, workspace);
  fill(report.request, arguments);
  use(report, vault);
}

}  // namespace

void writeReport(const Arguments& arguments, Terminal& terminal) {
  const fs::path file = arguments.required("-o");
  withReport(kindOf(arguments.operands().front()), arguments, terminal,
             [&](const view::ReportView& report, const store::Vault&) { write(report, file, terminal); });
}

void answerRecordRequest(const Arguments& arguments, Terminal& terminal) {
  const fs::path folder = arguments.required("-o");
  withReport(view::ReportKind::wholeRecord, arguments, terminal,
             [&](const view::ReportView& report, const store::Vault& vault) {
               if (const auto refusal = report.refusal()) throw Refused(*refusal);
               const view::ReportResult result =
                   view::writeRecordRequest(report, vault, folder, terminal.now());
               for (const std::string& warning : result.warnings) terminal.messages << warning << '\n';
               terminal.messages << "The whole record, without psychotherapy notes, as pages and as data: "
                                 << folder.string() << ".\n";
             });
}

}  // namespace trellis::cli
