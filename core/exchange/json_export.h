// A practice and its clients as JSON, as resources/schema/trellis-practice-1.json describes it. Rows name
// each other by key; dates are ISO 8601, instants UTC; what is absent is null; enumerated values are the keys
// that the CSV format has too. Written in parts: the start, the clients with `kJsonBetween`, the end.
#pragma once

#include <string>
#include <string_view>

#include "core/exchange/whole_record.h"

namespace trellis::exchange {

inline constexpr std::string_view kJsonBetween = ",\n";  // two clients
inline constexpr std::string_view kJsonEnd = "\n]}\n";

std::string jsonStart(const WholePractice& practice, model::Instant exportedAt);
std::string jsonOf(const WholeClient& client,
                   const WholePractice& practice);  // who signed is looked up there

}  // namespace trellis::exchange
