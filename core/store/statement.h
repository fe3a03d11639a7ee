// One SQL statement with model values in and out, in the order in which its parameters and columns are named.
// Texts are bound without a copy: what is bound must live until the statement has run. A stored value that
// the model does not know is a damaged vault. For this room alone; errors: VaultError.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

#include "core/model/client.h"
#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/model/keys.h"
#include "core/model/path.h"
#include "core/model/practice_task.h"
#include "core/model/risk.h"
#include "core/model/rules.h"
#include "core/seal/keyed_hash.h"
#include "core/store/connection.h"

namespace trellis::store {

template <class Value>
concept Keyed = requires {
  model::Keys<Value>::all;
};

template <class Value>
concept Number = std::same_as<Value, int> || std::same_as<Value, std::int64_t> || std::same_as<Value, double>;

inline constexpr const char* kNoSuchRecord =
    "The vault holds no such record: perhaps it was opened from an old list.";

[[noreturn]] void throwDamaged();

using Cell = std::variant<std::monostate, std::int64_t, std::string_view>;  // nothing: NULL

// Binds values to parameters, first to last.
class Binder {
 public:
  explicit Binder(SQLite::Statement& statement) : statement_(statement) {}

  template <Number Value>
  void put(Value value) {
    statement_.bind(++index_, value);
  }
  void put(bool value) { put(value ? 1 : 0); }
  void put(const std::string& text) { statement_.bindNoCopy(++index_, text); }
  void put(std::string_view text) { statement_.bind(++index_, std::string(text)); }
  void put(model::Date date) { put(std::string_view(model::isoDate(date))); }
  void put(model::TimeOfDay time) { put(std::string_view(model::isoTime(time))); }
  void put(model::Instant instant) { put(std::string_view(model::isoInstant(instant))); }
  void put(model::Item item) { putKey(model::itemKey(item)); }
  void put(model::Better better) { putKey(better == model::Better::lower ? "lower" : "higher"); }
  void put(const seal::Mac& mac) { statement_.bind(++index_, mac.data(), static_cast<int>(mac.size())); }
  void put(const std::vector<std::string>& keys);
  void put(const std::optional<model::Appointment>& appointment);
  void put(const std::optional<model::RiskAnswer>& answer);
  void put(const std::optional<model::TaskReview>& review);
  template <class Tag>
  void put(model::Id<Tag> id) {
    put(id.value);
  }
  template <Keyed Value>
  void put(Value value) {
    putKey(model::keyOf(value));
  }
  template <Keyed Value>
  void put(const std::vector<Value>& values) {
    put(std::string_view(joined(values)));
  }
  template <class Value>
  void put(const std::optional<Value>& value) {
    value ? put(*value) : putNothing();
  }
  template <class... Values>
  void put(const std::tuple<Values...>& values) {
    std::apply([this](const auto&... each) { (put(each), ...); }, values);
  }

 private:
  void putKey(std::string_view key) { statement_.bindNoCopy(++index_, key.data()); }  // a literal
  void putNothing() { statement_.bind(++index_); }
  template <class Value>
  static std::string joined(const std::vector<Value>& values) {
    std::string keys;
    for (const Value value : values) {
      if (!keys.empty()) keys += ';';
      keys += model::keyOf(value);
    }
    return keys;
  }

  SQLite::Statement& statement_;
  int index_ = 0;
};

// Reads the columns of a row, first to last.
class Reader {
 public:
  explicit Reader(const SQLite::Statement& statement) : statement_(statement) {}

  void get(int& value) { value = next().getInt(); }
  void get(std::int64_t& value) { value = next().getInt64(); }
  void get(double& value) { value = next().getDouble(); }
  void get(bool& value) { value = next().getInt() != 0; }
  void get(std::string& text);
  void get(seal::Mac& mac);
  void get(model::Date& date) { date = known(model::parseDate(nextText())); }
  void get(model::Instant& instant) { instant = known(model::parseInstant(nextText())); }
  void get(model::Item& item) { item = known(model::itemFromKey(nextText())); }
  void get(model::Better& better) {
    better = nextText() == "lower" ? model::Better::lower : model::Better::higher;
  }
  void get(std::optional<model::TimeOfDay>& time);
  void get(std::optional<model::Appointment>& appointment);
  void get(std::optional<model::RiskAnswer>& answer);
  void get(std::optional<model::TaskReview>& review);
  void get(std::vector<std::string>& keys);
  template <class Tag>
  void get(model::Id<Tag>& id) {
    get(id.value);
  }
  template <Keyed Value>
  void get(Value& value) {
    value = known(model::fromKey<Value>(nextText()));
  }
  template <Keyed Value>
  void get(std::vector<Value>& values) {
    std::vector<std::string> keys;
    get(keys);
    for (const std::string& key : keys) values.push_back(known(model::fromKey<Value>(key)));
  }
  template <class Value>
  void get(std::optional<Value>& value) {
    value.reset();
    if (isNothing())
      ++index_;
    else
      get(value.emplace());
  }
  template <class... Values>
  void get(const std::tuple<Values&...>& values) {
    std::apply([this](auto&... each) { (get(each), ...); }, values);
  }

 private:
  template <class Value>
  static Value known(std::optional<Value> value) {
    if (!value) throwDamaged();
    return *value;
  }
  SQLite::Column next() { return statement_.getColumn(index_++); }
  std::string_view nextText();
  bool isNothing() const { return statement_.isColumnNull(index_); }

  const SQLite::Statement& statement_;
  int index_ = 0;
};

class Statement {
 public:
  Statement(Connection& connection, std::string_view sql)
      : connection_(connection), sql_(sql), statement_(connection.borrow(sql)) {}
  ~Statement() { connection_.giveBack(sql_, std::move(statement_)); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  template <class... Values>
  Statement& with(const Values&... values) {
    return bound([&](Binder& binder) { (binder.put(values), ...); });
  }
  bool next() {
    return translated([this] { return statement_->executeStep(); });
  }
  template <class... Values>
  void read(Values&&... values) const {
    translated([&] {
      Reader reader(*statement_);
      (reader.get(values), ...);
    });
  }
  template <class Value>
  Value value() const {
    Value value{};
    read(value);
    return value;
  }
  int columns() const { return statement_->getColumnCount(); }
  Cell cell(int column) const;     // as it is stored, until the next row
  std::string withValues() const;  // the statement as text, each parameter's value in its place
  void nextOrMissing();            // for a row that must be there
  int run();                       // rows changed
  void runOnOne();                 // for a row that must be there
  std::int64_t add();              // the new row's id

 private:
  template <class Bind>
  Statement& bound(Bind bind) {
    translated([&] {
      statement_->reset();
      Binder binder(*statement_);
      bind(binder);
    });
    return *this;
  }

  Connection& connection_;
  std::string sql_;
  std::unique_ptr<SQLite::Statement> statement_;
};

// A table's columns are told once, as "a, b, c"; its statements follow from them.
std::string insertSql(std::string_view table, std::string_view columns);
std::string updateSql(std::string_view table, std::string_view columns);  // WHERE id = :id, bound last
std::string sameSql(std::string_view table, std::string_view columns);    // how many rows hold just this

}  // namespace trellis::store
