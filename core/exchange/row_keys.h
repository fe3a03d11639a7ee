// How a row of the import format names another row by its key, and itself by a key of its own.
// A key that leads nowhere, to another client's row, or is used twice refuses the row that holds it.
#pragma once

#include <string_view>

#include "core/exchange/csv_table.h"
#include "core/exchange/practice_keys.h"

namespace trellis::exchange {

inline constexpr std::string_view kUnknownKey =
    "No row with this key was read: please check the key, and whether that row was refused.";
inline constexpr std::string_view kOtherClient = "This key belongs to another client.";

// The row that the key in this column names; null where the row was refused or the cell is blank.
template <class Placed>
Placed* named(CsvRow& row, std::string_view column, KeyIndex<Placed>& index) {
  const std::string_view key = row.cell(column);
  if (model::isBlank(key)) return nullptr;
  Placed* placed = index.find(key);
  if (!placed) row.refuse(column, kUnknownKey);
  return placed;
}

template <class Placed>
Placed* requiredNamed(CsvRow& row, std::string_view column, KeyIndex<Placed>& index) {
  row.requiredCell(column);
  return named(row, column, index);
}

// As `named`, and the row that it names is this client's.
template <class Placed>
Placed* namedOf(CsvRow& row, std::string_view column, KeyIndex<Placed>& index, model::ClientId client) {
  Placed* placed = named(row, column, index);
  if (placed && placed->client != client) row.refuse(column, kOtherClient);
  return placed;
}

// The row's own key.
template <class Placed>
std::string_view ownKey(CsvRow& row, std::string_view column, KeyIndex<Placed>& index) {
  const std::string_view key = row.requiredCell(column);
  if (key.size() > model::kLongestName)
    row.refuse(column, "This key is too long (over 400 bytes).");
  else if (index.find(key))
    row.refuse(column, "This key is used twice: please give each row a key of its own.");
  return key;
}

}  // namespace trellis::exchange
