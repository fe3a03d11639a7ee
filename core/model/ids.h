// Ids of what a vault holds: one type each, so that a client's id is never taken for a session's.
// Given by the store; nothing may be read from the number.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace trellis::model {

template <class Tag>
struct Id {
  std::int64_t value = 0;
  constexpr auto operator<=>(const Id&) const = default;
};

using ClientId = Id<struct ClientTag>;
using ClinicianId = Id<struct ClinicianTag>;
using RootId = Id<struct RootTag>;
using RelationshipId = Id<struct RelationshipTag>;
using SessionId = Id<struct SessionTag>;
using TaskId = Id<struct TaskTag>;
using GoalId = Id<struct GoalTag>;
using MeasureId = Id<struct MeasureTag>;

}  // namespace trellis::model

template <class Tag>
struct std::hash<trellis::model::Id<Tag>> {
  std::size_t operator()(trellis::model::Id<Tag> id) const noexcept {
    return std::hash<std::int64_t>{}(id.value);
  }
};
