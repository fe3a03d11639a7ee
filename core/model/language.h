// The two languages of the program's own words.
#pragma once

#include <string>

#include "core/model/keys.h"

namespace trellis::model {

enum class Language { english, spanish };

template <>
struct Keys<Language> {
  static constexpr std::array<std::pair<Language, std::string_view>, 2> all = {
      {{Language::english, "en"}, {Language::spanish, "es"}}};
};

struct Words {
  std::string english;
  std::string spanish;
  const std::string& in(Language language) const { return language == Language::english ? english : spanish; }
  bool operator==(const Words&) const = default;
};

}  // namespace trellis::model
