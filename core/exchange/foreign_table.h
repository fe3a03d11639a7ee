// A table of another program, as spreadsheets save it (CSV): cells between commas, semicolons or tabs, which
// the header shows, in any encoding that such files come in. Everything is text. What is wrong with a row's
// writing stands with the row. Lines count from 1.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exchange/csv.h"
#include "core/exchange/text_encoding.h"

namespace trellis::exchange {

struct ForeignRow {
  std::size_t line = 0;
  std::vector<std::string> cells;  // as many as the header has, without blanks around them
  std::optional<CsvFlaw> flaw = {};
};

struct ForeignTable {
  Encoding encoding = Encoding::utf8;
  char separator = ',';
  std::vector<std::string> header;
  std::vector<ForeignRow> rows;  // none of them blank
};

// Throws CsvError where the file cannot be read, is no table, or is larger than any list of clients.
ForeignTable readForeignTable(const std::filesystem::path& file);

}  // namespace trellis::exchange
