// A CSV file whose header names known columns, and its rows as typed cells, asked for by column name.
// A blank cell is nothing, never zero. The first thing wrong with a row refuses it: column and sentence say
// what, and never repeat what the cell holds.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/exchange/csv.h"
#include "core/model/dates.h"
#include "core/model/field_error.h"
#include "core/model/keys.h"
#include "core/model/rules.h"

namespace trellis::exchange {

struct Refusal {
  std::string column;  // blank where the whole row or file is meant
  std::string reason;
};

class CsvTable {
 public:
  // Throws CsvError where the file cannot be read. A header that is wrong is told by `headerRefusal`.
  // What stands in a column of `optional` is nothing where the file has no such column.
  CsvTable(const std::filesystem::path& file, std::span<const std::string_view> columns,
           std::span<const std::string_view> optional = {});

  const std::optional<Refusal>& headerRefusal() const { return headerRefusal_; }
  bool next() { return reader_.next(); }
  std::size_t line() const { return reader_.line(); }
  std::uintmax_t bytesRead() const { return reader_.bytesRead(); }

  std::optional<Refusal> flaw() const;                   // of the row's writing
  std::string_view cell(std::string_view column) const;  // without its guard
  bool hasColumn(std::string_view column) const;

 private:
  std::optional<std::string_view> known(std::string_view column) const;
  std::optional<Refusal> readHeader();
  std::optional<Refusal> placeColumn(std::size_t index);
  std::string columnAt(std::size_t cell) const;
  std::string linesNotRead() const;

  CsvReader reader_;
  std::span<const std::string_view> columns_;
  std::span<const std::string_view> optional_;
  std::vector<std::string_view> order_;  // the columns as the file has them
  std::optional<Refusal> headerRefusal_;
};

// The row at which a table stands.
class CsvRow {
 public:
  explicit CsvRow(const CsvTable& table) : table_(table), refusal_(table.flaw()) {}

  bool isRefused() const { return refusal_.has_value(); }
  const Refusal& refusal() const { return *refusal_; }
  void refuse(std::string_view column, std::string_view reason);
  void refuse(const model::FieldErrors& errors);  // of the value made from this row

  // The row is taken, but for this cell.
  void leaveOut(std::string_view column, std::string_view reason);
  const std::optional<Refusal>& leftOut() const { return leftOut_; }

  std::size_t line() const { return table_.line(); }
  std::string_view cell(std::string_view column) const;
  std::string_view requiredCell(std::string_view column);
  std::string text(std::string_view column) const { return std::string(cell(column)); }
  model::OptionalText optionalText(std::string_view column) const;

  std::optional<model::Date> date(std::string_view column);
  std::optional<model::TimeOfDay> time(std::string_view column);
  std::optional<int> whole(std::string_view column);
  std::optional<double> number(std::string_view column);
  std::optional<bool> yesOrNo(std::string_view column);

  // One of the words that `parse` knows; `read` does it for the keys of an enumeration.
  template <class Parse>
  auto word(std::string_view column, Parse parse) -> decltype(parse(std::string_view{}));
  template <class Value>
  std::optional<Value> read(std::string_view column) {
    return word(column, model::fromKey<Value>);
  }

  // Words with ';' between them.
  template <class Parse>
  auto list(std::string_view column, Parse parse);

  template <class Value>
  Value required(std::string_view column, std::optional<Value> value, Value otherwise = {});

 private:
  const CsvTable& table_;
  std::optional<Refusal> refusal_;
  std::optional<Refusal> leftOut_;
};

inline constexpr std::string_view kUnknownWord = "This word is none of those that this column allows.";
inline constexpr std::string_view kBlankCell = "This cell may not be blank.";

template <class Parse>
auto CsvRow::word(std::string_view column, Parse parse) -> decltype(parse(std::string_view{})) {
  const std::string_view text = cell(column);
  if (model::isBlank(text)) return std::nullopt;
  auto value = parse(text);
  if (!value) refuse(column, kUnknownWord);
  return value;
}

template <class Parse>
auto CsvRow::list(std::string_view column, Parse parse) {
  std::vector<typename decltype(parse(std::string_view{}))::value_type> values;
  for (std::string_view rest = cell(column); !model::isBlank(rest);) {
    const auto end = rest.find(';');
    if (const auto value = parse(rest.substr(0, end)))
      values.push_back(*value);
    else
      refuse(column, kUnknownWord);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  }
  return values;
}

template <class Value>
Value CsvRow::required(std::string_view column, std::optional<Value> value, Value otherwise) {
  if (!value) refuse(column, kBlankCell);
  return value ? *std::move(value) : std::move(otherwise);
}

}  // namespace trellis::exchange
