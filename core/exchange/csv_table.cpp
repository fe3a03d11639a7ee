#include "core/exchange/csv_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/exchange/csv_format.h"

namespace trellis::exchange {
namespace {

// Names of the model's fields where the format calls them otherwise.
struct ColumnName {
  std::string_view field;
  std::string_view column;
};

constexpr std::array kColumnNames = {
    ColumnName{"feeds", "signs"},    ColumnName{"levels[0]", "much_less"},
    ColumnName{"levels[1]", "less"}, ColumnName{"levels[2]", "expected"},
    ColumnName{"levels[3]", "more"}, ColumnName{"levels[4]", "much_more"},
};

// "dateOfBirth" to "date_of_birth", "risk.action" to "risk_action".
std::string snakeCase(std::string_view field) {
  std::string name;
  for (const char c : field) {
    const bool isUpper = c >= 'A' && c <= 'Z';
    if (isUpper) name += '_';
    name += c == '.' ? '_' : static_cast<char>(isUpper ? c - 'A' + 'a' : c);
  }
  return name;
}

std::string columnOf(std::string_view field) {
  const auto found = std::ranges::find(kColumnNames, field, &ColumnName::field);
  return found != kColumnNames.end() ? std::string(found->column) : snakeCase(field);
}

template <class Number>
std::optional<Number> parseNumber(std::string_view text) {
  Number value{};
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<bool> parseYesOrNo(std::string_view text) {
  if (text == "yes") return true;
  if (text == "no") return false;
  return std::nullopt;
}

}  // namespace

CsvTable::CsvTable(const std::filesystem::path& file, std::span<const std::string_view> columns,
                   std::span<const std::string_view> optional)
    : reader_(file), columns_(columns), optional_(optional), headerRefusal_(readHeader()) {}

std::optional<std::string_view> CsvTable::known(std::string_view column) const {
  for (const auto columns : {columns_, optional_})
    if (const auto found = std::ranges::find(columns, column); found != columns.end()) return *found;
  return std::nullopt;
}

std::optional<Refusal> CsvTable::readHeader() {
  if (!reader_.next()) return Refusal{"", "This file is empty: its first line must name the columns."};
  if (reader_.flaw()) return Refusal{"", reader_.flaw()->sentence};
  for (std::size_t i = 0; i < reader_.size(); ++i)
    if (auto refusal = placeColumn(i)) return refusal;
  for (const std::string_view column : columns_)
    if (!hasColumn(column))
      return Refusal{std::string(column), "This column is missing: nothing of the file was read."};
  return std::nullopt;
}

std::optional<Refusal> CsvTable::placeColumn(std::size_t index) {
  const auto column = known(reader_.cell(index));
  if (!column)
    return Refusal{"", "Column " + std::to_string(index + 1) +
                           " is not part of the import format: nothing of the file was read."};
  if (hasColumn(*column))
    return Refusal{std::string(*column), "This column is there twice: nothing of the file was read."};
  order_.push_back(*column);
  return std::nullopt;
}

bool CsvTable::hasColumn(std::string_view column) const {
  return std::ranges::find(order_, column) != order_.end();
}

std::string_view CsvTable::cell(std::string_view column) const {
  const auto place = std::ranges::find(order_, column);
  if (place == order_.end()) return {};
  return withoutGuard(reader_.cell(static_cast<std::size_t>(place - order_.begin())));
}

std::optional<Refusal> CsvTable::flaw() const {
  if (const auto& flaw = reader_.flaw())
    return Refusal{columnAt(flaw->cell), flaw->sentence + linesNotRead()};
  if (reader_.size() == order_.size()) return std::nullopt;
  return Refusal{"", "This row has " + std::to_string(reader_.size()) + " cells where the header has " +
                         std::to_string(order_.size()) + '.' + linesNotRead()};
}

std::string CsvTable::columnAt(std::size_t cell) const {
  return cell < order_.size() ? std::string(order_[cell]) : std::string();
}

std::string CsvTable::linesNotRead() const {
  if (reader_.lastLine() == reader_.line()) return {};
  return " Lines " + std::to_string(reader_.line()) + " to " + std::to_string(reader_.lastLine()) +
         " were not read.";
}

void CsvRow::refuse(std::string_view column, std::string_view reason) {
  if (!refusal_) refusal_ = Refusal{std::string(column), std::string(reason)};
}

void CsvRow::refuse(const model::FieldErrors& errors) {
  if (errors.empty()) return;
  const std::string column = columnOf(errors.front().field);
  refuse(table_.hasColumn(column) ? column : std::string(), errors.front().sentence);
}

void CsvRow::leaveOut(std::string_view column, std::string_view reason) {
  leftOut_ = Refusal{std::string(column), std::string(reason)};
}

std::string_view CsvRow::cell(std::string_view column) const {
  return isRefused() ? std::string_view{} : table_.cell(column);
}

std::string_view CsvRow::requiredCell(std::string_view column) {
  const std::string_view text = cell(column);
  if (model::isBlank(text)) refuse(column, kBlankCell);
  return text;
}

model::OptionalText CsvRow::optionalText(std::string_view column) const {
  return model::textOrNothing(cell(column));
}

std::optional<model::Date> CsvRow::date(std::string_view column) {
  const std::string_view text = cell(column);
  if (model::isBlank(text)) return std::nullopt;
  const auto date = model::parseDate(text);
  if (!date) refuse(column, "This is no date of the calendar: please write it as 2026-11-20.");
  return date;
}

std::optional<model::TimeOfDay> CsvRow::time(std::string_view column) {
  const std::string_view text = cell(column);
  if (model::isBlank(text)) return std::nullopt;
  const auto time = model::parseTimeOfDay(text);
  if (!time) refuse(column, "This is no time of day: please write it as 09:30.");
  return time;
}

std::optional<int> CsvRow::whole(std::string_view column) {
  const std::string_view text = cell(column);
  if (model::isBlank(text)) return std::nullopt;
  const auto value = parseNumber<int>(text);
  if (!value) refuse(column, "This is not a whole number.");
  return value;
}

std::optional<double> CsvRow::number(std::string_view column) {
  const std::string_view text = cell(column);
  if (model::isBlank(text)) return std::nullopt;
  const auto value = parseNumber<double>(text);
  if (!value) refuse(column, "This is not a number.");
  return value;
}

std::optional<bool> CsvRow::yesOrNo(std::string_view column) {
  return word(column, parseYesOrNo);
}

}  // namespace trellis::exchange
