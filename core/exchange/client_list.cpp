#include "core/exchange/client_list.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

namespace trellis::exchange {
namespace {

constexpr std::array<std::pair<std::string_view, model::ClientStatus>, 19> kStatuses = {
    {{"active", model::ClientStatus::active},
     {"activo", model::ClientStatus::active},
     {"activa", model::ClientStatus::active},
     {"current", model::ClientStatus::active},
     {"en curso", model::ClientStatus::active},
     {"paused", model::ClientStatus::paused},
     {"on hold", model::ClientStatus::paused},
     {"hold", model::ClientStatus::paused},
     {"en pausa", model::ClientStatus::paused},
     {"pausado", model::ClientStatus::paused},
     {"pausada", model::ClientStatus::paused},
     {"discharged", model::ClientStatus::discharged},
     {"inactive", model::ClientStatus::discharged},
     {"closed", model::ClientStatus::discharged},
     {"archived", model::ClientStatus::discharged},
     {"alta", model::ClientStatus::discharged},
     {"de alta", model::ClientStatus::discharged},
     {"inactivo", model::ClientStatus::discharged},
     {"inactiva", model::ClientStatus::discharged}}};

constexpr std::array<std::pair<std::string_view, model::Language>, 6> kLanguages = {
    {{"english", model::Language::english},
     {"en", model::Language::english},
     {"inglés", model::Language::english},
     {"spanish", model::Language::spanish},
     {"es", model::Language::spanish},
     {"español", model::Language::spanish}}};

std::string lowered(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

bool isDate(ClientColumn column) {
  return column == ClientColumn::dateOfBirth || column == ClientColumn::intakeDate;
}

// One row, asked for by what its columns hold.
class Listing {
 public:
  Listing(const ForeignRow& row, const ClientMatching& matching) : row_(row), matching_(matching) {
    if (row.flaw) refuse(row.flaw->cell, row.flaw->sentence);
  }

  ListedClient client(model::Date today) {
    model::ClientFields fields = this->fields();
    if (!errors_.empty()) return {row_.line, name(), std::nullopt, std::move(errors_)};
    auto client = model::Client::make(std::move(fields), today);
    for (const model::FieldError& error : client.errors())
      refuse(cellOf(model::fromKey<ClientColumn>(error.field)), error.sentence);
    if (!errors_.empty()) return {row_.line, name(), std::nullopt, std::move(errors_)};
    return {row_.line, name(), std::move(client).value()};
  }

 private:
  model::ClientFields fields() {
    model::ClientFields fields{.legalName = name()};
    fields.preferredName = text(ClientColumn::preferredName);
    fields.pronouns = text(ClientColumn::pronouns);
    fields.dateOfBirth = date(ClientColumn::dateOfBirth);
    fields.phone = text(ClientColumn::phone);
    fields.email = text(ClientColumn::email);
    fields.address = text(ClientColumn::address);
    fields.emergencyContact = {text(ClientColumn::emergencyName), text(ClientColumn::emergencyRelation),
                               text(ClientColumn::emergencyPhone)};
    fields.referralSource = text(ClientColumn::referralSource);
    fields.intakeDate = date(ClientColumn::intakeDate);
    fields.clinician = matching_.clinician;
    fields.presentingConcerns = text(ClientColumn::presentingConcerns);
    fields.status = word(ClientColumn::status, kStatuses, fields.status,
                         "This word for a status is not known: active, paused and discharged are.");
    fields.reportLanguage = word(ClientColumn::reportLanguage, kLanguages, matching_.language,
                                 "Reports are written in English or Spanish.");
    return fields;
  }

  std::string name() const {
    const std::string whole = joined(ClientColumn::legalName, " ");
    if (!whole.empty()) return whole;
    const std::string first = joined(ClientColumn::firstName, " ");
    const std::string last = joined(ClientColumn::lastName, " ");
    return first + (first.empty() || last.empty() ? "" : " ") + last;
  }

  model::OptionalText text(ClientColumn column) const { return model::textOrNothing(joined(column, ", ")); }

  std::optional<model::Date> date(ClientColumn column) {
    const auto cell = firstFilled(column);
    if (!cell) return std::nullopt;
    const auto date = parseWrittenDate(row_.cells[*cell], matching_.dateOrder);
    if (!date) refuse(cell, "This is no date that can be read: please write the year with four digits.");
    return date;
  }

  template <class Words, class Value>
  Value word(ClientColumn column, const Words& words, Value otherwise, const char* refusal) {
    const auto cell = firstFilled(column);
    if (!cell) return otherwise;
    for (const auto& [known, value] : words)
      if (known == lowered(row_.cells[*cell])) return value;
    refuse(cell, refusal);
    return otherwise;
  }

  std::string joined(ClientColumn column, std::string_view between) const {
    std::string text;
    for (std::size_t i = 0; i < row_.cells.size(); ++i) {
      if (matching_.columns[i] != column || row_.cells[i].empty()) continue;
      if (!text.empty()) text += between;
      text += row_.cells[i];
    }
    return text;
  }

  std::optional<std::size_t> firstFilled(ClientColumn column) const {
    for (std::size_t i = 0; i < row_.cells.size(); ++i)
      if (matching_.columns[i] == column && !row_.cells[i].empty()) return i;
    return std::nullopt;
  }

  std::optional<std::size_t> cellOf(std::optional<ClientColumn> column) const {
    if (!column) return std::nullopt;
    if (const auto filled = firstFilled(*column)) return filled;
    const auto found = std::ranges::find(matching_.columns, *column);
    if (found == matching_.columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - matching_.columns.begin());
  }

  void refuse(std::optional<std::size_t> cell, std::string sentence) {
    errors_.push_back({cell, std::move(sentence)});
  }

  const ForeignRow& row_;
  const ClientMatching& matching_;
  std::vector<CellError> errors_;
};

}  // namespace

DateOrderGuess guessDateOrder(const ForeignTable& table, const std::vector<ClientColumn>& columns) {
  std::vector<std::string> dates;
  for (const ForeignRow& row : table.rows)
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      if (isDate(columns[i])) dates.push_back(row.cells[i]);
  return guessDateOrder(dates);
}

std::vector<ListedClient> listedClients(const ForeignTable& table, const ClientMatching& matching,
                                        model::Date today) {
  std::vector<ListedClient> clients;
  for (const ForeignRow& row : table.rows) clients.push_back(Listing(row, matching).client(today));
  return clients;
}

}  // namespace trellis::exchange
