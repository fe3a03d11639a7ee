// The parts of a client's page, in the order in which they lie there: where a reason, a hit or a menu leads.
// A name of a place, nothing of what it shows.
#pragma once

namespace trellis::view {

enum class ClientPlace { overview, sessions, progress, plan, people, measures, record };

}  // namespace trellis::view
