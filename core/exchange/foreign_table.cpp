#include "core/exchange/foreign_table.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <utility>

#include "core/exchange/csv_format.h"
#include "core/model/rules.h"

namespace trellis::exchange {
namespace {

constexpr std::uintmax_t kLargestFile = 50'000'000;
constexpr std::array kSeparators = {',', ';', '\t'};

std::string bytesOf(const std::filesystem::path& file) {
  std::error_code unread;
  if (std::filesystem::file_size(file, unread) > kLargestFile || unread)
    throw CsvError(unread ? "This file cannot be opened." : "This file is too large for a list of clients.");
  std::ifstream stream(file, std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(stream), {});
  if (!stream || bytes.empty())
    throw CsvError(bytes.empty() ? "This file is empty." : "This file cannot be read to its end.");
  return bytes;
}

// The one that the header has most of, outside of quotes.
char separatorOf(std::string_view text) {
  std::array<int, kSeparators.size()> counts{};
  bool isQuoted = false;
  for (const char c : text) {
    if (c == '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (c == '\n' || c == '\r') break;
    const auto* const found = std::ranges::find(kSeparators, c);
    if (found != kSeparators.end()) ++counts[static_cast<std::size_t>(found - kSeparators.begin())];
  }
  return kSeparators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

std::string trimmed(std::string_view cell) {
  const std::string_view text = withoutGuard(cell);
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

std::vector<std::string> cellsOf(const CsvReader& reader) {
  std::vector<std::string> cells;
  for (std::size_t i = 0; i < reader.size(); ++i) cells.push_back(trimmed(reader.cell(i)));
  return cells;
}

bool isBlank(const std::vector<std::string>& cells) {
  return std::ranges::all_of(cells, [](const std::string& cell) { return cell.empty(); });
}

ForeignRow rowOf(const CsvReader& reader, std::size_t columns) {
  ForeignRow row{.line = reader.line(), .cells = cellsOf(reader), .flaw = reader.flaw()};
  const bool isLonger = row.cells.size() > columns &&
                        !isBlank({row.cells.begin() + static_cast<std::ptrdiff_t>(columns), row.cells.end()});
  if (isLonger && !row.flaw)
    row.flaw = CsvFlaw{columns, "This row has more cells than the header: please look at its separators."};
  row.cells.resize(columns);
  return row;
}

// Old Macintosh files end their lines with a carriage return alone.
void settleLineEnds(std::string& text) {
  if (text.find('\n') == std::string::npos) std::ranges::replace(text, '\r', '\n');
}

}  // namespace

ForeignTable readForeignTable(const std::filesystem::path& file) {
  DecodedText decoded = exchange::decoded(bytesOf(file));
  settleLineEnds(decoded.text);
  ForeignTable table{
      .encoding = decoded.encoding, .separator = separatorOf(decoded.text), .header = {}, .rows = {}};
  CsvReader reader(std::make_unique<std::istringstream>(std::move(decoded.text)), table.separator);
  if (!reader.next() || isBlank(table.header = cellsOf(reader)))
    throw CsvError("This file is empty: its first line should name the columns.");
  while (reader.next()) {
    ForeignRow row = rowOf(reader, table.header.size());
    if (row.flaw || !isBlank(row.cells)) table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace trellis::exchange
