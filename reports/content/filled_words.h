// A sentence in the report's language with its values in their places {1}, {2}, …
// A place without a value is a broken promise of the one who wrote the sentence.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/model/language.h"

namespace trellis::content {

std::string filled(std::string_view pattern, std::initializer_list<std::string_view> values);

// What a report says in its language: Say say{language}; say(kSessions, {"3"}).
struct Say {
  model::Language language = model::Language::english;

  std::string operator()(const model::Words& words,
                         std::initializer_list<std::string_view> values = {}) const {
    return filled(words.in(language), values);
  }
};

}  // namespace trellis::content
