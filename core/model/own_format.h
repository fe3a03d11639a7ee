// A note format of the practice's own: a name and titled sections in the order of the note. A section's key
// is made from its first title and stays when it is retitled, so that what is written in it stays there. What
// was signed keeps its titles: a changed format is a wording of its own, and the one before it 'earlier'.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/catalogue.h"
#include "core/model/keys.h"
#include "core/model/rules.h"
#include "core/model/valid.h"

namespace trellis::model {

inline constexpr std::size_t kMostOwnSections = 12;

enum class FormatState { inUse, outOfUse, earlier };

template <>
struct Keys<FormatState> {
  static constexpr std::array<std::pair<FormatState, std::string_view>, 3> all = {
      {{FormatState::inUse, "in_use"},
       {FormatState::outOfUse, "out_of_use"},
       {FormatState::earlier, "earlier"}}};
};

struct OwnSection {
  std::string key;
  std::string title;
  OptionalText hint = {};
  bool operator==(const OwnSection&) const = default;
};

struct OwnFormatFields {
  std::string name;
  std::vector<OwnSection> sections = {};
  bool operator==(const OwnFormatFields&) const = default;
};

// Which wording of a format this is, beside its sections.
struct FormatWording {
  std::string key;      // what notes name
  std::string beganAs;  // the key of the format's first wording
  std::string name;
  FormatState state = FormatState::inUse;
  bool operator==(const FormatWording&) const = default;
};

FieldErrors check(const OwnSection& section);
FieldErrors check(const OwnFormatFields& fields);
using OwnFormat = Valid<OwnFormatFields>;

// The key of a new section: that of an installed section of this title, so that both hold the same, else the
// title in small letters; in either case none of `taken`.
std::string sectionKeyFor(std::string_view title, const std::vector<OwnSection>& taken,
                          const Catalogue& catalogue);

// As the catalogue tells of formats: in the practice's words, whatever the language.
NoteFormat noteFormatOf(std::string key, const OwnFormatFields& fields, const Catalogue& catalogue);

}  // namespace trellis::model
