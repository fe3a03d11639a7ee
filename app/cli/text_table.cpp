#include "app/cli/text_table.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace trellis::cli {
namespace {

std::size_t widthOf(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<std::size_t> widthsOf(const std::vector<TextRow>& rows) {
  std::vector<std::size_t> widths;
  for (const TextRow& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], widthOf(row[i]));
  }
  return widths;
}

}  // namespace

void printTable(std::ostream& out, const std::vector<TextRow>& rows) {
  const auto widths = widthsOf(rows);
  for (const TextRow& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      out << row[i];
      if (i + 1 < row.size()) out << std::string(widths[i] - widthOf(row[i]) + 2, ' ');
    }
    out << '\n';
  }
}

}  // namespace trellis::cli
