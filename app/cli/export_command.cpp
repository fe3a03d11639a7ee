#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>

#include "app/cli/commands.h"
#include "app/cli/open_practice.h"
#include "app/view/data_export.h"

namespace trellis::cli {
namespace {

view::DataExport exportOf(const Arguments& arguments, const store::Vault& vault) {
  view::DataExport wanted{.target = arguments.required("-o")};
  if (const auto client = arguments.value("--client")) wanted.client = clientNamed(*client, vault);
  if (arguments.has("--with-psychotherapy-notes"))
    wanted.psychotherapyNotes = view::PsychotherapyNotes::included;
  return wanted;
}

store::Progress writingOn(Terminal& terminal) {
  if (!terminal.showsProgress) return {};
  return [&out = terminal.messages](std::optional<double> done) {
    if (done)
      out << "\rWriting … " << static_cast<int>(*done * 100) << " %" << (*done < 1 ? "" : "\n") << std::flush;
    return true;
  };
}

std::string notesLeft(const view::DataExport& wanted, const view::ExportedCounts& counts) {
  if (wanted.psychotherapyNotes == view::PsychotherapyNotes::leftOut)
    return "Psychotherapy notes were left out.";
  return "With psychotherapy notes: " + std::to_string(counts.psychotherapyNotes) + ".";
}

void sayWhatLeft(Terminal& terminal, const view::DataExport& wanted, const view::ExportedCounts& counts) {
  terminal.messages << "Clients: " << counts.clients << ". Sessions: " << counts.sessions << ". "
                    << notesLeft(wanted, counts)
                    << "\nThe files are not encrypted: " << wanted.target.string() << ".\n";
}

view::ExportedCounts writeAs(const std::string& format, const view::DataExport& wanted,
                             const store::Vault& vault, Terminal& terminal) {
  if (format == "fhir") return view::exportFhir(wanted, vault, terminal.now(), writingOn(terminal));
  if (format == "json") return view::exportJson(wanted, vault, terminal.now(), writingOn(terminal));
  return view::exportCsv(wanted, vault, writingOn(terminal));
}

std::string_view whatIsNotIn(std::string_view format) {
  if (format == "json") return "Not in JSON: the logo of the letterhead.\n";
  if (format == "fhir")
    return "Not in FHIR: psychotherapy notes, consents, roots, times of day, levels of goals, expected "
           "pushback, notes on relationships and whether they may be printed, how the client was referred, "
           "and "
           "whose client it is. They are in the JSON.\n";
  return "Not in CSV: the practice and its clinicians, which of them held a session, record numbers, and by "
         "whom and when notes were signed (on import, all sessions are the importer's, and signed notes are "
         "signed anew).\n";
}

}  // namespace

void exportData(const Arguments& arguments, Terminal& terminal) {
  const std::string& format = arguments.operands().front();
  if (format != "csv" && format != "json" && format != "fhir")
    throw UsageError("The format is csv, json or fhir.");
  if (format == "fhir" && arguments.has("--with-psychotherapy-notes"))
    throw UsageError("FHIR bundles hold no psychotherapy notes: they are part of no clinical record.");
  arguments.required("-o");
  const auto vault = openVault(arguments, terminal);
  const auto wanted = exportOf(arguments, vault);
  sayWhatLeft(terminal, wanted, writeAs(format, wanted, vault, terminal));
  terminal.messages << whatIsNotIn(format);
}

}  // namespace trellis::cli
