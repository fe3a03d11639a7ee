// A phrase of a clinician's own, typed by a short key: ';gb' and a blank become the phrase.
// A key is letters and digits, at most kLongestSnippetKey characters, kept without its semicolon.
#pragma once

#include <cstddef>
#include <string>

#include "core/model/ids.h"
#include "core/model/rules.h"
#include "core/model/valid.h"

namespace trellis::model {

using SnippetId = Id<struct SnippetTag>;

inline constexpr std::size_t kLongestSnippetKey = 20;

struct SnippetFields {
  std::string key;  // "gb"
  std::string text;
  bool operator==(const SnippetFields&) const = default;
};

FieldErrors check(const SnippetFields& fields);
using Snippet = Valid<SnippetFields>;

}  // namespace trellis::model
