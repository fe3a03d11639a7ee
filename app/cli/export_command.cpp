#include <filesystem>
#include <ostream>
#include <string>

#include "app/cli/commands.h"
#include "app/cli/open_practice.h"
#include "app/view/appointment_file.h"
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

}  // namespace

void exportData(const Arguments& arguments, Terminal& terminal) {
  const auto format = model::fromKey<view::ExportFormat>(arguments.operands().front());
  if (!format) throw UsageError("The format is csv, json or fhir.");
  if (format == view::ExportFormat::fhir && arguments.has("--with-psychotherapy-notes"))
    throw UsageError("FHIR bundles hold no psychotherapy notes: they are part of no clinical record.");
  arguments.required("-o");
  const auto vault = openVault(arguments, terminal);
  const auto wanted = exportOf(arguments, vault);
  sayWhatLeft(terminal, wanted, view::exportAs(*format, wanted, vault, terminal.now(), writingOn(terminal)));
  terminal.messages << view::whatIsNotIn(*format) << '\n';
}

void saveAppointment(const Arguments& arguments, Terminal& terminal) {
  const std::filesystem::path file = arguments.required("-o");
  const std::string& key = arguments.required("--client");
  const auto vault = openVault(arguments, terminal);
  view::writeAppointment(vault, clientNamed(key, vault), file, terminal.now(), view::newUid());
  terminal.messages << "The next appointment, without the client's name: " << file.string() << ".\n";
}

}  // namespace trellis::cli
