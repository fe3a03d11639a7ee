// Reads the tables of tests/data/reference: cells between commas, numbers within a cell between spaces.
#pragma once

#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace trellis::analysis {

inline std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> all(1);
  for (const char c : line)
    if (c == ',')
      all.emplace_back();
    else
      all.back() += c;
  return all;
}

inline std::vector<int> numbers(const std::string& cell) {
  std::istringstream words(cell);
  return {std::istream_iterator<int>(words), {}};
}

inline std::optional<double> number(const std::string& cell) {
  if (cell.empty()) return std::nullopt;
  return std::stod(cell);
}

// Without the heading.
inline std::vector<std::vector<std::string>> referenceRows(const std::string& file) {
  std::ifstream table(TRELLIS_SOURCE_DIR "/tests/data/reference/" + file);
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(table, line);
  while (std::getline(table, line)) rows.push_back(cells(line));
  return rows;
}

}  // namespace trellis::analysis
