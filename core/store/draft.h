// Text that is typed and not saved yet, and what it belongs to. Each clinician's drafts are their own: one
// never takes another's place. The text is bytes here; who keeps it knows what they mean.
#pragma once

#include <optional>
#include <string>

#include "core/model/dates.h"
#include "core/model/ids.h"

namespace trellis::store {

enum class DraftKind { session, psychotherapyNote, form, addendum };

struct DraftKey {
  model::ClinicianId clinician;
  model::ClientId client;                        // none of a form of the practice
  std::optional<model::SessionId> session = {};  // none for one that is not in the vault yet; of forms: which
  DraftKind kind = DraftKind::session;
  auto operator<=>(const DraftKey&) const = default;
};

struct Draft {
  DraftKey key;
  std::string text;
  model::Instant keptAt;  // to the second
};

}  // namespace trellis::store
