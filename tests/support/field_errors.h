// Reading the outcome of a check: which field was refused.
#pragma once

#include <algorithm>
#include <string_view>

#include "core/model/field_error.h"

namespace trellis::tests {

inline bool refuses(const model::FieldErrors& errors, std::string_view field) {
  return std::ranges::any_of(errors, [field](const model::FieldError& error) {
    return error.field == field && !error.sentence.empty();
  });
}

}  // namespace trellis::tests
