// The record of one client as a FHIR R4 Bundle (4.0.1, type 'collection') that holds all it refers to:
// Organization, Practitioner, Patient, RelatedPerson, Condition, Encounter, Observation, DocumentReference,
// Goal, CarePlan, Provenance. Outside measures have their LOINC code where there is one; signs, steps and
// characteristics are codes of our own. No psychotherapy notes, consents or roots; encounters bear dates and
// lengths, for a time of day would need the time zone that no record has.
#pragma once

#include <string>

#include "core/exchange/whole_record.h"

namespace trellis::exchange {

std::string fhirBundle(const WholeClient& client, const WholePractice& practice, model::Instant exportedAt);

}  // namespace trellis::exchange
