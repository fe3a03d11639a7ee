// The rules that many values share, each adding its sentence to `errors` where the rule is broken.
// Texts are UTF-8, without control characters but line breaks and tabs, and at most kLongestText bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

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
std::string entry(std::string_view list, std::size_t index);  // the field's name: "ratings[2]"

// Those of each entry of a list that knows a `check`, at their entry.
template <class Entries>
void checkEntries(FieldErrors& errors, std::string_view list, const Entries& entries) {
  for (std::size_t i = 0; i < entries.size(); ++i)
    for (FieldError& error : check(entries[i]))
      errors.push_back({entry(list, i) + '.' + error.field, std::move(error.sentence)});
}

void checkScale(FieldErrors& errors, std::string field, std::optional<int> value, int low, int high);

}  // namespace trellis::model
