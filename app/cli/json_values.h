// How values stand in JSON answers: dates as ISO 8601, absent as null, keys in the order in which they are
// set.
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/model/dates.h"

namespace trellis::cli {

using Json = nlohmann::ordered_json;

inline Json orNull(const std::optional<model::Date>& date) {
  return date ? Json(model::isoDate(*date)) : Json(nullptr);
}

template <class Value>
Json orNull(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

inline void print(std::ostream& out, const Json& json) {
  out << json.dump(2) << '\n';
}

}  // namespace trellis::cli
