// A practice from a folder of CSV files, one a kind of row, into a sink; rows stand in any order in their
// file. Every row is placed, or told as refused with file, line, column and reason; a cell left out of a
// placed row is told likewise. What is kept is the sink's matter. Reasons never repeat what a cell holds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exchange/practice_sink.h"
#include "core/model/catalogue.h"
#include "core/model/dates.h"

namespace trellis::exchange {

struct RefusedRow {
  std::string file;      // "ratings.csv"
  std::size_t line = 0;  // the row's first; 0 where the file as a whole is refused
  std::string column;    // blank where the row as a whole is refused
  std::string reason;
  bool operator==(const RefusedRow&) const = default;
};

struct FileTally {
  std::string_view file;
  std::size_t added = 0;
  std::size_t unchanged = 0;
  std::size_t refused = 0;
};

struct ImportReport {
  std::vector<FileTally> files;
  std::vector<RefusedRow> refusedRows;
  std::vector<RefusedRow> leftOutCells;  // of rows that were taken without them

  std::size_t added() const;
  std::size_t unchanged() const;
};

// Told now and then, in bytes of all files.
using ImportProgress = std::function<void(std::uintmax_t done, std::uintmax_t total)>;

ImportReport importPractice(const std::filesystem::path& folder, const model::Catalogue& catalogue,
                            model::Date today, PracticeSink& sink, const ImportProgress& progress);

}  // namespace trellis::exchange
