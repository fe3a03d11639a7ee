// The pieces that FHIR R4 resources (4.0.1, http://hl7.org/fhir/R4) are built from: ids, references, codes.
// Our own codes stand in code systems under urn:trellis. For this room alone.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/exchange/whole_record.h"

namespace trellis::exchange {

using FhirTree = nlohmann::ordered_json;

inline constexpr std::string_view kFhirBase = "http://trellis.invalid/fhir/";  // a place that is nowhere

// Ids hold no client's word: "p12" for record 12, "p12-s3" for its third session.
std::string patientId(const WholeClient& client);
std::string sessionId(const WholeClient& client, const WholeSession& session);
std::string partId(const WholeClient& client, std::string_view part, std::size_t place);
std::string practitionerId(model::ClinicianId clinician);

FhirTree referenceTo(std::string_view type, const std::string& id);
FhirTree relatedPersonOf(const WholeClient& client, model::RelationshipId relationship);
FhirTree codingOf(std::string_view system, std::string_view code, std::string_view display = {});
FhirTree conceptOf(std::string_view system, std::string_view code, std::string_view display = {});
FhirTree wordsOnly(std::string_view text);  // a concept without a code
std::string ownSystem(std::string_view name);

FhirTree resourceOf(std::string_view type, const std::string& id);
FhirTree entryOf(FhirTree resource);

std::string base64(std::string_view bytes);

}  // namespace trellis::exchange
