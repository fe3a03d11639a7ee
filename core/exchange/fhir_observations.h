// What was observed of a client as FHIR R4 Observations: ratings as they stand today, steps, give-and-take,
// well-being, boundaries, risk, outside measures. For this room alone.
#pragma once

#include <vector>

#include "core/exchange/fhir_resources.h"

namespace trellis::exchange {

std::vector<FhirTree> observationsOf(const WholeClient& client, const WholeSession& session);
std::vector<FhirTree> measuresOf(const WholeClient& client);

}  // namespace trellis::exchange
