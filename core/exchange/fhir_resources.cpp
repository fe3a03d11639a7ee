#include "core/exchange/fhir_resources.h"

#include <utility>

namespace trellis::exchange {

std::string patientId(const WholeClient& client) {
  return "p" + std::to_string(client.recordNumber);
}

std::string partId(const WholeClient& client, std::string_view part, std::size_t place) {
  return patientId(client) + '-' + std::string(part) + std::to_string(place);
}

std::string sessionId(const WholeClient& client, const WholeSession& session) {
  return partId(client, "s", static_cast<std::size_t>(session.number));
}

std::string practitionerId(model::ClinicianId clinician) {
  return "clinician-" + std::to_string(clinician.value);
}

FhirTree referenceTo(std::string_view type, const std::string& id) {
  return FhirTree{{"reference", std::string(type) + '/' + id}};
}

FhirTree relatedPersonOf(const WholeClient& client, model::RelationshipId relationship) {
  std::size_t place = 1;
  while (place <= client.relationships.size() && client.relationships[place - 1].id != relationship) ++place;
  return referenceTo("RelatedPerson", partId(client, "r", place));
}

FhirTree codingOf(std::string_view system, std::string_view code, std::string_view display) {
  FhirTree coding{{"system", system}, {"code", code}};
  if (!display.empty()) coding["display"] = display;
  return coding;
}

FhirTree conceptOf(std::string_view system, std::string_view code, std::string_view display) {
  FhirTree tree = FhirTree::object();
  tree["coding"] = FhirTree::array({codingOf(system, code, display)});
  return tree;
}

FhirTree wordsOnly(std::string_view text) {
  return FhirTree{{"text", text}};
}

std::string ownSystem(std::string_view name) {
  return "urn:trellis:" + std::string(name);
}

FhirTree resourceOf(std::string_view type, const std::string& id) {
  return FhirTree{{"resourceType", type}, {"id", id}};
}

FhirTree entryOf(FhirTree resource) {
  const std::string url = std::string(kFhirBase) + resource["resourceType"].get<std::string>() + '/' +
                          resource["id"].get<std::string>();
  FhirTree entry = FhirTree::object();
  entry["fullUrl"] = url;
  entry["resource"] = std::move(resource);
  return entry;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t at) {
      return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
    };
    const unsigned group = (byte(i) << 16U) | (byte(i + 1) << 8U) | byte(i + 2);
    text += kDigits[group >> 18U];
    text += kDigits[(group >> 12U) & 63U];
    text += i + 1 < bytes.size() ? kDigits[(group >> 6U) & 63U] : '=';
    text += i + 2 < bytes.size() ? kDigits[group & 63U] : '=';
  }
  return text;
}

}  // namespace trellis::exchange
