#include "app/view/client_details.h"

#include <algorithm>
#include <array>

#include "app/view/screen_words.h"
#include "core/store/clinician_repository.h"

namespace trellis::view {
namespace {

using Fields = model::ClientFields;

std::string detailWords(const Workspace&, const std::string& text) {
  return text;
}

std::string detailWords(const Workspace&, const model::OptionalText& text) {
  return text.value_or("");
}

std::string detailWords(const Workspace&, const std::optional<model::Date>& date) {
  return date ? shortDate(*date) : "";
}

std::string detailWords(const Workspace&, const std::optional<model::Appointment>& appointment) {
  return appointment ? appointmentWords(*appointment) : "";
}

std::string detailWords(const Workspace&, model::Language language) {
  return wordOf(language);
}

std::string detailWords(const Workspace&, model::ClientStatus status) {
  return wordOf(status);
}

std::string detailWords(const Workspace&, const model::EmergencyContact& contact) {
  return joined({contact.name.value_or(""), contact.relation.value_or(""), contact.phone.value_or("")},
                " · ");
}

std::string detailWords(const Workspace& workspace, const std::optional<model::ClinicianId>& id) {
  const auto all = store::ClinicianRepository(workspace.vault).all();
  const auto found =
      std::ranges::find_if(all, [&](const store::ClinicianRecord& record) { return record.id == id; });
  return found == all.end() ? "" : found->clinician->displayName;
}

template <auto Member>
constexpr ClientDetail detail(std::string_view name) {
  return {
      name,
      [](const Workspace& workspace, const Fields& fields) { return detailWords(workspace, fields.*Member); },
      [](Fields& into, const Fields& from) { into.*Member = from.*Member; }};
}

constexpr std::array kDetails = {detail<&Fields::legalName>(marked("Legal name")),
                                 detail<&Fields::preferredName>(marked("Preferred name")),
                                 detail<&Fields::pronouns>(marked("Pronouns")),
                                 detail<&Fields::dateOfBirth>(marked("Date of birth")),
                                 detail<&Fields::phone>(marked("Phone")),
                                 detail<&Fields::email>(marked("E-mail")),
                                 detail<&Fields::address>(marked("Address")),
                                 detail<&Fields::emergencyContact>(marked("Emergency contact")),
                                 detail<&Fields::referralSource>(marked("Referred by")),
                                 detail<&Fields::intakeDate>(marked("Intake")),
                                 detail<&Fields::clinician>(marked("Clinician")),
                                 detail<&Fields::reportLanguage>(marked("Language of reports")),
                                 detail<&Fields::presentingConcerns>(marked("Presenting concerns")),
                                 detail<&Fields::status>(marked("Status")),
                                 detail<&Fields::nextAppointment>(marked("Next session"))};
constexpr std::size_t kShownElsewhere = 2;  // of a client's page: the last ones

}  // namespace

std::span<const ClientDetail> clientDetails() {
  return kDetails;
}

std::vector<DetailLine> detailsOf(const Workspace& workspace, const store::ClientRecord& record) {
  std::vector<DetailLine> lines = {{phrase("Record number"), std::to_string(record.recordNumber)}};
  for (const ClientDetail& detail : clientDetails().first(kDetails.size() - kShownElsewhere))
    lines.push_back({phrase(detail.name), detail.words(workspace, *record.client)});
  std::erase_if(lines, [](const DetailLine& line) { return line.words.empty(); });
  return lines;
}

}  // namespace trellis::view
