// Who acts on an open vault, and when: each change is written down with both.
#pragma once

#include <functional>

#include "core/model/dates.h"
#include "core/model/ids.h"

namespace trellis::store {

using Clock = std::function<model::Instant()>;  // UTC

struct Actor {
  model::ClinicianId clinician{};
  Clock now;
};

}  // namespace trellis::store
