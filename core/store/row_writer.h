// Adds rows that may be there already: one insert for a new row, and a look only where nothing was added.
// For this room alone; errors: VaultError.
#pragma once

#include <string>
#include <unordered_map>

#include "core/store/import_writer.h"
#include "core/store/statement.h"

namespace trellis::store {

// Rows known by a key or by what they are about.
class RowWriter {
 public:
  // `same` counts the rows that are as the insert would make them; both take the same values.
  struct Sql {
    std::string insert;
    std::string same;
  };
  RowWriter(Connection& connection, const Sql& sql)
      : insert_(connection, sql.insert + " ON CONFLICT DO NOTHING"), same_(connection, sql.same) {}
  RowWriter(Connection& connection, std::string_view table, std::string_view columns)
      : RowWriter(connection, Sql{insertSql(table, columns), sameSql(table, columns)}) {}

  template <class... Values>
  RowOutcome write(const Values&... values) {
    try {
      if (insert_.with(values...).run() == 1) return RowOutcome::added;
    } catch (const VaultError& error) {
      if (error.kind() != VaultFault::refused) throw;
      return RowOutcome::conflict;
    }
    same_.with(values...).nextOrMissing();
    return same_.value<int>() > 0 ? RowOutcome::unchanged : RowOutcome::conflict;
  }

 private:
  Statement insert_;
  Statement same_;
};

// Rows that may repeat: the second of two equal ones is new only where the vault holds one of them.
class RepeatingRowWriter {
 public:
  RepeatingRowWriter(Connection& connection, const RowWriter::Sql& sql)
      : insert_(connection, sql.insert), same_(connection, sql.same) {}
  RepeatingRowWriter(Connection& connection, std::string_view table, std::string_view columns)
      : RepeatingRowWriter(connection, {insertSql(table, columns), sameSql(table, columns)}) {}

  // A new owner's rows need no look.
  template <class... Values>
  RowOutcome write(bool isOwnerNew, const Values&... values) {
    if (!isOwnerNew && isThere(values...)) return RowOutcome::unchanged;
    try {
      insert_.with(values...).run();
      return RowOutcome::added;
    } catch (const VaultError& error) {
      if (error.kind() != VaultFault::refused) throw;
      return RowOutcome::conflict;
    }
  }

  // The next of the equal rows.
  template <class... Values>
  bool isThere(const Values&... values) {
    same_.with(values...).nextOrMissing();
    return same_.value<int>() >= ++seen_[same_.withValues()];
  }

 private:
  Statement insert_;
  Statement same_;
  std::unordered_map<std::string, int> seen_;  // how often this import has had the row
};

}  // namespace trellis::store
