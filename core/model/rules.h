// The rules that many values share, each adding its sentence to `errors` where the rule is broken.
// Texts are UTF-8, without control characters but line breaks and tabs, and at most kLongestText bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/field_error.h"

namespace trellis::model {

inline constexpr std::size_t kLongestText = 1'000'000;
inline constexpr std::size_t kLongestName = 400;

bool isUtf8(std::string_view text);
bool isBlank(std::string_view text);

using OptionalText = std::optional<std::string>;
OptionalText textOrNothing(std::string_view text);  // nothing where the text is blank

void checkText(FieldErrors& errors, std::string field, const OptionalText& text,
               std::size_t longest = kLongestText);
void checkName(FieldErrors& errors, std::string field, const std::string& name,
               std::string_view whatIsMissing);
void checkScale(FieldErrors& errors, std::string field, std::optional<int> value, int low, int high);

}  // namespace trellis::model
