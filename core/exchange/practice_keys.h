// What an import has placed so far, found by the keys of its files ("C00001-S001").
// A key is used once in its kind of row. Sessions also remember what later rows are held against.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/model/catalogue.h"
#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/model/outcome_measure.h"
#include "core/model/own_format.h"

namespace trellis::exchange {

struct PlacedClient {
  model::ClientId id;
  std::optional<model::Date> dateOfBirth;
};

struct PlacedRelationship {
  model::RelationshipId id;
  model::ClientId client;
};

struct PlacedGoal {
  model::GoalId id;
  model::ClientId client;
};

struct PlacedSession {
  model::SessionId id;
  model::ClientId client;
  model::Date date;
  std::size_t line = 0;
  const model::NoteFormat* format = nullptr;  // null where there is no progress note
  std::uint64_t sections = 0;                 // one bit each that has come, in the format's order
  bool tookPlace = false;                     // so that its note must be whole to be signed
  bool isToBeSigned = false;
  bool isSigned = false;  // once it is
};

struct PlacedTask {};

struct PlacedFormat {
  model::FormatWording wording;
  model::OwnFormatFields fields;  // as far as its sections have come
  model::NoteFormat format;
};

struct PlacedMeasure {
  model::OutcomeMeasureFields figures;
};

template <class Placed>
class KeyIndex {
 public:
  Placed* find(std::string_view key) {
    const auto found = byKey_.find(key);
    return found == byKey_.end() ? nullptr : &found->second;
  }
  Placed& add(std::string_view key, Placed placed) {
    return byKey_.emplace(std::string(key), std::move(placed)).first->second;
  }

 private:
  struct Hash {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): the library's name for it
    std::size_t operator()(std::string_view key) const noexcept { return std::hash<std::string_view>{}(key); }
  };
  std::unordered_map<std::string, Placed, Hash, std::equal_to<>> byKey_;
};

struct PracticeKeys {
  KeyIndex<PlacedClient> clients;
  KeyIndex<PlacedRelationship> relationships;
  KeyIndex<PlacedGoal> goals;
  KeyIndex<PlacedSession> sessions;
  KeyIndex<PlacedTask> tasks;
  KeyIndex<PlacedFormat> formats;
  KeyIndex<PlacedMeasure> measures;        // by name
  std::vector<PlacedSession*> toBeSigned;  // in the order of their file
};

}  // namespace trellis::exchange
