#include "app/view/data_export.h"

#include <vector>

#include "app/view/words.h"
#include "core/exchange/csv_export.h"
#include "core/exchange/fhir_export.h"
#include "core/exchange/json_export.h"
#include "core/store/audit_trail.h"
#include "core/store/client_repository.h"
#include "reports/pdf/atomic_file.h"

namespace trellis::view {
namespace {

std::vector<model::ClientId> clientsOf(const DataExport& wanted, const store::Vault& vault) {
  if (wanted.client) return {*wanted.client};
  std::vector<model::ClientId> clients;
  for (const auto& record : store::ClientRepository(vault).all()) clients.push_back(record.id);
  return clients;
}

exchange::WholePractice practiceOf(const DataExport& wanted, const store::Vault& vault) {
  auto practice = wholePractice(vault);
  if (!wanted.client) practice.toldApart = toldApartClients(vault);
  return practice;
}

void count(ExportedCounts& counts, const exchange::WholeClient& client) {
  ++counts.clients;
  counts.sessions += static_cast<int>(client.sessions.size());
  for (const auto& session : client.sessions) counts.psychotherapyNotes += session.psychotherapyNote ? 1 : 0;
}

// One client after the other, so that a large practice needs no more memory than its largest client.
template <class Use>
ExportedCounts eachClient(const DataExport& wanted, const store::Vault& vault,
                          const store::Progress& progress, Use use) {
  ExportedCounts counts;
  const auto clients = clientsOf(wanted, vault);
  for (const model::ClientId id : clients) {
    const auto client = wholeClient(vault, id, wanted.psychotherapyNotes);
    use(client);
    count(counts, client);
    store::tell(progress, static_cast<double>(counts.clients) / static_cast<double>(clients.size()));
  }
  return counts;
}

// Told before the files take their place: what could not be told does not leave.
void tellAudit(std::string_view format, const DataExport& wanted, const store::Vault& vault) {
  const bool isPrivate = wanted.psychotherapyNotes == PsychotherapyNotes::included;
  store::AuditTrail(vault).exported(std::string(format) + (isPrivate ? "_with_psychotherapy_notes" : ""),
                                    wanted.client);
}

void append(store::NewFolder& folder, std::string_view place, const exchange::CsvTexts& texts) {
  for (std::size_t i = 0; i < exchange::kCsvFiles; ++i)
    folder.append(std::string(place).append(exchange::csvFormats()[i].name), texts[i]);
}

ExportedCounts addCsv(store::NewFolder& folder, std::string_view place, const DataExport& wanted,
                      const store::Vault& vault, const store::Progress& progress) {
  append(folder, place, exchange::csvStart(practiceOf(wanted, vault)));
  return eachClient(wanted, vault, progress, [&](const exchange::WholeClient& client) {
    append(folder, place, exchange::csvRows(client));
  });
}

ExportedCounts writeJson(const pdf::WritePart& write, const DataExport& wanted, const store::Vault& vault,
                         model::Instant now, const store::Progress& progress) {
  const auto practice = practiceOf(wanted, vault);
  write(exchange::jsonStart(practice, now));
  bool isFirst = true;
  const auto counts = eachClient(wanted, vault, progress, [&](const exchange::WholeClient& client) {
    if (!isFirst) write(exchange::kJsonBetween);
    isFirst = false;
    write(exchange::jsonOf(client, practice));
  });
  write(exchange::kJsonEnd);
  return counts;
}

ExportedCounts addFhir(store::NewFolder& folder, std::string_view place, const DataExport& wanted,
                       const store::Vault& vault, model::Instant now, const store::Progress& progress) {
  const auto practice = wholePractice(vault);
  return eachClient(wanted, vault, progress, [&](const exchange::WholeClient& client) {
    const std::string name = "record-" + std::to_string(client.recordNumber) + ".json";
    folder.append(std::string(place) + name, exchange::fhirBundle(client, practice, now));
  });
}

}  // namespace

ExportedCounts exportAs(ExportFormat format, const DataExport& wanted, const store::Vault& vault,
                        model::Instant now, const store::Progress& progress) {
  switch (format) {
    case ExportFormat::csv:
      return exportCsv(wanted, vault, progress);
    case ExportFormat::json:
      return exportJson(wanted, vault, now, progress);
    case ExportFormat::fhir:
      return exportFhir(wanted, vault, now, progress);
  }
  return {};
}

std::string whatIsNotIn(ExportFormat format) {
  switch (format) {
    case ExportFormat::csv:
      return phrase(
          "Not in CSV: the practice and its clinicians, which of them held a session, record numbers, which "
          "records were merged, and by whom and when notes were signed (on import, all sessions are the "
          "importer's, and signed notes are signed anew).");
    case ExportFormat::json:
      return phrase("Not in JSON: the logo of the letterhead.");
    case ExportFormat::fhir:
      return phrase(
          "Not in FHIR: psychotherapy notes, consents, roots, times of day, levels of goals, expected "
          "pushback, notes on relationships and whether they may be printed, how the client was referred, "
          "whose client it is, which records were merged and, of a whole practice, who was told apart. They "
          "are in the JSON.");
  }
  return {};
}

ExportedCounts exportFhir(const DataExport& wanted, const store::Vault& vault, model::Instant now,
                          const store::Progress& progress) {
  store::NewFolder folder(wanted.target, "export");
  const auto counts = addFhir(folder, "", wanted, vault, now, progress);
  tellAudit("fhir", wanted, vault);
  folder.commit();
  return counts;
}

ExportedCounts exportJson(const DataExport& wanted, const store::Vault& vault, model::Instant now,
                          const store::Progress& progress) {
  ExportedCounts counts;
  pdf::writeAtomically(wanted.target, [&](const pdf::WritePart& write) {
    counts = writeJson(write, wanted, vault, now, progress);
    tellAudit("json", wanted, vault);
  });
  return counts;
}

ExportedCounts exportCsv(const DataExport& wanted, const store::Vault& vault,
                         const store::Progress& progress) {
  store::NewFolder folder(wanted.target, "export");
  const auto counts = addCsv(folder, "", wanted, vault, progress);
  tellAudit("csv", wanted, vault);
  folder.commit();
  return counts;
}

void addRecordData(store::NewFolder& folder, model::ClientId client, const store::Vault& vault,
                   model::Instant now) {
  const DataExport wanted{.target = {}, .client = client};
  addCsv(folder, "csv/", wanted, vault, {});
  writeJson([&](std::string_view part) { folder.append("json/record.json", part); }, wanted, vault, now, {});
  addFhir(folder, "fhir/", wanted, vault, now, {});
  tellAudit("record_request", wanted, vault);
}

}  // namespace trellis::view
