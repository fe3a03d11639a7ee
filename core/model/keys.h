// The stable key of every enumerated value: what files, the schema and JSON say ("late_cancellation").
// Each enumeration specializes Keys beside its definition; keys never change once released.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace trellis::model {

template <class Value>
struct Keys;  // specializations have: static constexpr std::array all = {std::pair{Value::x, "x"sv}, …}, in
              // order of declaration

template <class Value>
constexpr std::string_view keyOf(Value value) {
  return Keys<Value>::all[static_cast<std::size_t>(value)].second;
}

template <class Value>
constexpr std::optional<Value> fromKey(std::string_view key) {
  for (const auto& [value, itsKey] : Keys<Value>::all)
    if (itsKey == key) return value;
  return std::nullopt;
}

template <class Value>
constexpr auto every() {
  std::array<Value, Keys<Value>::all.size()> values{};
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = Keys<Value>::all[i].first;
  return values;
}

}  // namespace trellis::model
