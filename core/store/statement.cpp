#include "core/store/statement.h"

#include <algorithm>

namespace trellis::store {
namespace {

// Calls `use` with each of the keys in "a;b;c".
template <class Use>
void splitAt(std::string_view separator, std::string_view list, Use use) {
  while (!list.empty()) {
    const auto end = std::min(list.find(separator), list.size());
    use(list.substr(0, end));
    list.remove_prefix(std::min(end + separator.size(), list.size()));
  }
}

// "a, b" → ":a, :b"
std::string parameters(std::string_view columns) {
  std::string text;
  splitAt(", ", columns, [&](std::string_view column) {
    text += text.empty() ? ":" : ", :";
    text += column;
  });
  return text;
}

}  // namespace

void throwDamaged() {
  throw VaultError(VaultFault::damaged,
                   "This vault holds a value that Trellis does not know: please restore it from a backup.");
}

void Binder::put(const std::vector<std::string>& keys) {
  std::string list;
  for (const std::string& key : keys) {
    if (!list.empty()) list += ';';
    list += key;
  }
  put(std::string_view(list));
}

void Binder::put(const std::optional<model::Appointment>& appointment) {
  if (!appointment) {
    putNothing();
    putNothing();
    return;
  }
  put(appointment->date);
  put(appointment->time);
}

void Binder::put(const std::optional<model::RiskAnswer>& answer) {
  if (!answer) {
    putNothing();
    putNothing();
    return;
  }
  put(answer->kinds);
  put(answer->action);
}

void Binder::put(const std::optional<model::TaskReview>& review) {
  if (!review) {
    putNothing();
    putNothing();
    return;
  }
  put(review->result);
  put(review->learned);
}

std::string_view Reader::nextText() {
  const SQLite::Column column = next();
  const char* text = column.getText();
  return {text, static_cast<std::size_t>(column.getBytes())};
}

void Reader::get(std::string& text) {
  text = nextText();
}

void Reader::get(seal::Mac& mac) {
  const std::string_view bytes = nextText();
  if (bytes.size() != mac.size()) throwDamaged();
  std::ranges::copy(bytes, mac.begin());
}

void Reader::get(std::optional<model::TimeOfDay>& time) {
  time.reset();
  if (isNothing())
    ++index_;
  else
    time = known(model::parseTimeOfDay(nextText()));
}

void Reader::get(std::optional<model::Appointment>& appointment) {
  std::optional<model::Date> date;
  std::optional<model::TimeOfDay> time;
  get(date);
  get(time);
  appointment.reset();
  if (date && time) appointment = model::Appointment{*date, *time};
}

void Reader::get(std::optional<model::RiskAnswer>& answer) {
  std::optional<std::vector<model::RiskKind>> kinds;
  model::OptionalText action;
  get(kinds);
  get(action);
  answer.reset();
  if (kinds) answer = model::RiskAnswer{std::move(*kinds), std::move(action)};
}

void Reader::get(std::optional<model::TaskReview>& review) {
  std::optional<model::TaskResult> result;
  model::OptionalText learned;
  get(result);
  get(learned);
  review.reset();
  if (result) review = model::TaskReview{*result, std::move(learned)};
}

void Reader::get(std::vector<std::string>& keys) {
  keys.clear();
  splitAt(";", nextText(), [&](std::string_view key) { keys.emplace_back(key); });
}

int Statement::run() {
  return translated([this] { return statement_->exec(); });
}

Cell Statement::cell(int column) const {
  const SQLite::Column value = statement_->getColumn(column);
  if (value.isNull()) return {};
  if (value.isInteger()) return value.getInt64();
  const char* text = value.getText();
  return std::string_view(text, static_cast<std::size_t>(value.getBytes()));
}

std::string Statement::withValues() const {
  return translated([this] { return statement_->getExpandedSQL(); });
}

void Statement::nextOrMissing() {
  if (!next()) throw VaultError(VaultFault::noRecord, kNoSuchRecord);
}

void Statement::runOnOne() {
  if (run() == 0) throw VaultError(VaultFault::noRecord, kNoSuchRecord);
}

std::int64_t Statement::add() {
  run();
  return connection_.database().getLastInsertRowid();
}

std::string insertSql(std::string_view table, std::string_view columns) {
  return "INSERT INTO " + std::string(table) + " (" + std::string(columns) + ") VALUES (" +
         parameters(columns) + ')';
}

std::string updateSql(std::string_view table, std::string_view columns) {
  return "UPDATE " + std::string(table) + " SET (" + std::string(columns) + ") = (" + parameters(columns) +
         ") WHERE id = :id";
}

std::string sameSql(std::string_view table, std::string_view columns) {
  std::string sql = "SELECT count(*) FROM " + std::string(table) + " WHERE ";
  bool isFirst = true;
  splitAt(", ", columns, [&](std::string_view column) {
    if (!isFirst) sql += " AND ";
    isFirst = false;
    sql.append(column).append(" IS :").append(column);
  });
  return sql;
}

}  // namespace trellis::store
