// Every row of every table of a vault, as text, but for the audit trail and what the index keeps for itself:
// to hold what a vault was against what it is again.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/store/connection.h"
#include "core/store/vault.h"
#include "core/store/vault_copy.h"

namespace trellis::tests {

using AllRows = std::map<std::string, std::vector<std::string>>;

inline std::vector<std::string> rowsOf(const store::Vault& vault, const std::string& table) {
  const bool isIndex = table.ends_with("_search");
  SQLite::Statement select(vault.connection().database(),
                           (isIndex ? "SELECT rowid, * FROM " : "SELECT * FROM ") + table);
  std::vector<std::string> rows;
  while (select.executeStep()) {
    std::string row;
    for (int column = 0; column < select.getColumnCount(); ++column)
      row += select.getColumn(column).getString() + '|';
    rows.push_back(std::move(row));
  }
  std::ranges::sort(rows);
  return rows;
}

inline AllRows allRows(const store::Vault& vault) {
  AllRows all;
  for (const auto& [table, count] : store::tallyOf(vault.connection()).rows)
    if (table.find("audit") == std::string::npos && table.find("_search_") == std::string::npos)
      all[table] = rowsOf(vault, table);
  return all;
}

}  // namespace trellis::tests
