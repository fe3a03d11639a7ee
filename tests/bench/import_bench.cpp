// Import of a practice of 1500 clients over 30 years, against the same rows through bare prepared statements
// into the same schema with the same indexes and the same search index. Prints both medians and their ratio.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <sqlite3.h>

#include "app/view/practice_import.h"
#include "app/view/resources.h"
#include "core/store/clinician_repository.h"
#include "core/store/connection.h"
#include "tests/bench/timing.h"
#include "tests/support/invented_practice.h"
#include "tests/support/passphrases.h"
#include "tests/support/temporary_folder.h"

namespace trellis::bench {
namespace {

constexpr int kClients = 1500;
constexpr int kYears = 30;
constexpr int kRounds = 3;
constexpr double kAllowed = 2.0;

model::Instant now() {
  static const model::Instant kNow = *model::parseInstant("2026-11-20T12:00:00Z");
  return kNow;
}

using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;

struct Rows {
  std::string insert;
  std::size_t columns = 0;
  std::vector<Cell> cells = {};
};

struct Closing {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Closing>;

void require(bool isDone, sqlite3* database) {
  if (!isDone) throw std::runtime_error(sqlite3_errmsg(database));
}

void execute(sqlite3* database, const char* sql) {
  require(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK, database);
}

Statement prepare(sqlite3* database, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  require(sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK, database);
  return Statement(statement);
}

// What the store itself writes through, so that both pay for the seal.
sqlite3* handleOf(const store::Vault& vault) {
  return vault.connection().database().getHandle();
}

Cell cellOf(sqlite3_stmt* row, int column) {
  switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER:
      return sqlite3_column_int64(row, column);
    case SQLITE_FLOAT:
      return sqlite3_column_double(row, column);
    case SQLITE_TEXT: {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
      return std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(row, column)));
    }
    default:
      return {};
  }
}

Rows read(sqlite3* database, const std::string& query, const std::string& insertInto) {
  const Statement statement = prepare(database, query);
  const int columns = sqlite3_column_count(statement.get());
  std::string places = "?";
  for (int i = 1; i < columns; ++i) places += ", ?";
  Rows rows{"INSERT INTO " + insertInto + " VALUES (" + places + ")", static_cast<std::size_t>(columns)};
  while (sqlite3_step(statement.get()) == SQLITE_ROW)
    for (int i = 0; i < columns; ++i) rows.cells.push_back(cellOf(statement.get(), i));
  return rows;
}

// All rows of an imported vault, sessions as they were before their signature, which comes last.
struct Content {
  std::vector<Rows> inserts;
  Rows signatures;
};

Content contentOf(const std::filesystem::path& file) {
  const auto vault = store::Vault::open(file, tests::aPassphrase(), now);
  sqlite3* from = handleOf(vault);
  Content content;
  for (const std::string table : {"measure", "client", "client_status", "root", "relationship", "goal"})
    content.inserts.push_back(read(from, "SELECT * FROM " + table, table));
  content.inserts.push_back(read(from, R"(
    SELECT id, client_id, clinician_id, external_key, date, start_time, end_time, kind, modality, attendance,
           note_format, takeaway, risk_kinds, risk_action, interventions, other_interventions, NULL, NULL
    FROM session)",
                                 "session"));
  for (const std::string table :
       {"note_section", "psychotherapy_note", "rating", "step_progress", "give_and_take", "well_being",
        "boundary_event", "goal_work", "practice_task", "administration"})
    content.inserts.push_back(read(from, "SELECT * FROM " + table, table));
  content.inserts.push_back(
      read(from, "SELECT rowid, text, place FROM client_search", "client_search (rowid, text, place)"));
  content.inserts.push_back(read(from, "SELECT rowid, text, place, part FROM passage_search",
                                 "passage_search (rowid, text, place, part)"));
  content.inserts.push_back(
      read(from, "SELECT id, text FROM note_section WHERE text IS NOT NULL", "note_search (rowid, text)"));
  content.signatures = read(from, "SELECT signed_at, signed_by, id FROM session", "session");
  content.signatures.insert = "UPDATE session SET signed_at = ?, signed_by = ? WHERE id = ?";
  return content;
}

void bind(sqlite3_stmt* statement, int place, const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell))
    sqlite3_bind_int64(statement, place, *number);
  else if (const auto* real = std::get_if<double>(&cell))
    sqlite3_bind_double(statement, place, *real);
  else if (const auto* text = std::get_if<std::string>(&cell))
    sqlite3_bind_text(statement, place, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
  else
    sqlite3_bind_null(statement, place);
}

void write(sqlite3* database, const Rows& rows) {
  const Statement statement = prepare(database, rows.insert);
  for (std::size_t at = 0; at < rows.cells.size(); at += rows.columns) {
    for (std::size_t i = 0; i < rows.columns; ++i)
      bind(statement.get(), static_cast<int>(i + 1), rows.cells[at + i]);
    require(sqlite3_step(statement.get()) == SQLITE_DONE, database);
    sqlite3_reset(statement.get());
  }
}

class ImportBench {
 public:
  ImportBench() : catalogue_(view::loadCatalogue(view::resourceFolder())) {
    tests::inventPractice(folder_ / "practice", {.clients = kClients, .years = kYears});
  }

  double import(const std::filesystem::path& file) const {
    return milliseconds([&] {
      const auto vault = newVault(file);
      const view::PracticeImport import{.folder = folder_ / "practice",
                                        .clinician = store::ClinicianRepository(vault).all().front().id,
                                        .now = now(),
                                        .today = now().date()};
      const auto result = view::runImport(import, vault, catalogue_, [](auto, auto) {});
      if (!result.isKept) throw std::runtime_error("The invented practice was refused.");
    });
  }

  double insert(const std::filesystem::path& file, const Content& content) const {
    return milliseconds([&] {
      const auto vault = newVault(file);
      sqlite3* database = handleOf(vault);
      execute(database, "DELETE FROM measure; BEGIN IMMEDIATE");
      for (const Rows& rows : content.inserts) write(database, rows);
      write(database, content.signatures);
      execute(database, "COMMIT");
    });
  }

  std::filesystem::path file(const std::string& name) const { return folder_ / (name + ".trellis"); }

 private:
  static store::Vault newVault(const std::filesystem::path& file) {
    return store::Vault::create(
        file, model::Practice::make({.name = "Bench"}).value(),
        model::Clinician::make({.signInName = "bench", .displayName = "Bench"}).value(), tests::aPassphrase(),
        tests::kQuickCost, now);
  }

  tests::TemporaryFolder folder_;
  model::Catalogue catalogue_;
};

int run() {
  const ImportBench bench;
  bench.import(bench.file("model"));
  const Content content = contentOf(bench.file("model"));
  std::vector<double> imports, inserts;
  for (int round = 0; round < kRounds; ++round) {
    const std::string number = std::to_string(round);
    imports.push_back(bench.import(bench.file("import" + number)));
    inserts.push_back(bench.insert(bench.file("insert" + number), content));
  }
  std::size_t rows = 0;
  for (const Rows& table : content.inserts) rows += table.cells.size() / table.columns;
  const double ratio = median(imports) / median(inserts);
  std::printf("%d clients, %d years, %zu rows with those of the search index\n", kClients, kYears, rows);
  std::printf("import %.0f ms, bare statements %.0f ms: %.2f times (at most %.1f)\n", median(imports),
              median(inserts), ratio, kAllowed);
  return ratio <= kAllowed ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace trellis::bench

int main() {
  return trellis::bench::run();
}
