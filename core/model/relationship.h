// A relationship of the client: the unit that every rating belongs to. It describes the client's side only.
// `alias` is how print names the other person ("my partner"); `printSafety` says whether a page may go home
// at all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/model/keys.h"
#include "core/model/rules.h"
#include "core/model/valid.h"

namespace trellis::model {

enum class RelationshipContext { romantic, friendship, family, professional };

template <>
struct Keys<RelationshipContext> {
  static constexpr std::array<std::pair<RelationshipContext, std::string_view>, 4> all = {
      {{RelationshipContext::romantic, "romantic"},
       {RelationshipContext::friendship, "friendship"},
       {RelationshipContext::family, "family"},
       {RelationshipContext::professional, "professional"}}};
};

enum class PrintSafety { safe, ask, unsafe };

template <>
struct Keys<PrintSafety> {
  static constexpr std::array<std::pair<PrintSafety, std::string_view>, 3> all = {
      {{PrintSafety::safe, "safe"}, {PrintSafety::ask, "ask"}, {PrintSafety::unsafe, "unsafe"}}};
};

enum class Maintainer { control, guilt, obligation };

template <>
struct Keys<Maintainer> {
  static constexpr std::array<std::pair<Maintainer, std::string_view>, 3> all = {
      {{Maintainer::control, "control"},
       {Maintainer::guilt, "guilt"},
       {Maintainer::obligation, "obligation"}}};
};

struct RelationshipFields {
  std::string otherName;
  std::string alias;
  RelationshipContext context = RelationshipContext::romantic;
  std::optional<Date> began = {};
  std::optional<Date> ended = {};
  std::optional<bool> livesTogether = {};
  PrintSafety printSafety = PrintSafety::ask;
  std::vector<Maintainer> maintainedBy = {};
  OptionalText valuedGiving = {};  // giving that the client's culture and choice value: not scored as a sign
  bool hasSafetyConcern = false;   // coercion or violence
  OptionalText notes = {};
  bool operator==(const RelationshipFields&) const = default;
};

FieldErrors check(const RelationshipFields& fields, const Date& today);
using Relationship = Valid<RelationshipFields>;

// May a page about this relationship be printed: no wherever safety is in doubt, whatever `printSafety` says.
PrintSafety printSafety(const RelationshipFields& fields);

}  // namespace trellis::model
