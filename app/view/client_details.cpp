#include "app/view/client_details.h"

#include <algorithm>

#include "core/store/clinician_repository.h"

namespace trellis::view {
namespace {

std::string dateWords(const std::optional<model::Date>& date) {
  return date ? shortDate(*date) : "";
}

std::string contactWords(const model::EmergencyContact& contact) {
  return joined({contact.name.value_or(""), contact.relation.value_or(""), contact.phone.value_or("")},
                " · ");
}

std::string clinicianWords(const Workspace& workspace, const std::optional<model::ClinicianId>& id) {
  const auto all = store::ClinicianRepository(workspace.vault).all();
  const auto found =
      std::ranges::find_if(all, [&](const store::ClinicianRecord& record) { return record.id == id; });
  return found == all.end() ? "" : found->clinician->displayName;
}

}  // namespace

std::vector<DetailLine> detailsOf(const Workspace& workspace, const store::ClientRecord& record) {
  const model::ClientFields& fields = *record.client;
  std::vector<DetailLine> lines = {{phrase("Record number"), std::to_string(record.recordNumber)},
                                   {phrase("Legal name"), fields.legalName},
                                   {phrase("Preferred name"), fields.preferredName.value_or("")},
                                   {phrase("Pronouns"), fields.pronouns.value_or("")},
                                   {phrase("Date of birth"), dateWords(fields.dateOfBirth)},
                                   {phrase("Phone"), fields.phone.value_or("")},
                                   {phrase("E-mail"), fields.email.value_or("")},
                                   {phrase("Address"), fields.address.value_or("")},
                                   {phrase("Emergency contact"), contactWords(fields.emergencyContact)},
                                   {phrase("Referred by"), fields.referralSource.value_or("")},
                                   {phrase("Intake"), dateWords(fields.intakeDate)},
                                   {phrase("Clinician"), clinicianWords(workspace, fields.clinician)},
                                   {phrase("Language of reports"), wordOf(fields.reportLanguage)},
                                   {phrase("Presenting concerns"), fields.presentingConcerns.value_or("")}};
  std::erase_if(lines, [](const DetailLine& line) { return line.words.empty(); });
  return lines;
}

}  // namespace trellis::view
