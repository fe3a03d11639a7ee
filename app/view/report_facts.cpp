#include "app/view/report_facts.h"

#include <algorithm>
#include <utility>

#include "core/store/clinician_repository.h"
#include "core/store/vault.h"
#include "reports/pdf/picture_file.h"

namespace trellis::view {

bool isAttended(const model::SessionFields& session) {
  return session.attendance == model::Attendance::attended;
}

bool isInPeriod(model::Date date, const ReportRequest& request) {
  return (!request.from || date >= *request.from) && (!request.to || date <= *request.to);
}

SessionRecords attendedInPeriod(SessionRecords all, const ReportRequest& request) {
  std::erase_if(all, [&](const store::SessionRecord& record) {
    return !isAttended(*record.session) || !isInPeriod(record.session->date, request);
  });
  return all;
}

std::vector<int> numbersOf(const SessionRecords& sessions) {
  std::vector<int> numbers;
  for (const store::SessionRecord& record : sessions) numbers.push_back(record.number);
  return numbers;
}

std::vector<analysis::SessionObservations> observationsOf(const SessionRecords& sessions) {
  std::vector<analysis::SessionObservations> observations;
  for (const auto& record : sessions)
    if (auto observed = analysis::observe(record.id, asAmended(record)))
      observations.push_back(std::move(*observed));
  putInOrder(observations);
  return observations;
}

model::Rater mostFrequentRater(const std::vector<analysis::SessionObservations>& sessions,
                               model::RelationshipId relationship) {
  int byClinician = 0;
  int byClient = 0;
  for (const auto& session : sessions)
    for (const auto& rating : session.ratings)
      if (rating.relationship == relationship)
        ++(rating.rater == model::Rater::client ? byClient : byClinician);
  return byClinician > byClient ? model::Rater::clinician : model::Rater::client;
}

content::AllPathRatings pathRatings(const std::vector<analysis::SessionObservations>& sessions,
                                    model::RelationshipId relationship, model::Rater rater) {
  content::AllPathRatings ratings;
  for (const model::Path path : model::kPaths) {
    const auto series = [&](model::ItemKind kind) {
      return seriesOf(sessions, relationship, rater, {kind, path});
    };
    ratings[static_cast<std::size_t>(path)] = {series(model::ItemKind::sign),
                                               series(model::ItemKind::characteristic)};
  }
  return ratings;
}

void addOnce(std::vector<std::string>& practices, const std::string& words) {
  if (std::ranges::find(practices, words) == practices.end()) practices.push_back(words);
}

std::optional<int> levelOf(model::GoalId goal, const SessionRecords& sessions) {
  std::optional<int> level;
  for (const auto& record : sessions)
    for (const auto& work : record.session->goals)
      if (work.goal == goal && work.level) level = work.level;
  return level;
}

content::Letterhead letterheadOf(const Workspace& workspace) {
  const model::Practice kept = workspace.vault.practice();
  const model::PracticeFields& practice = *kept;
  return {practice.name, joined({practice.phone.value_or(""), practice.email.value_or("")}, " · "),
          practice.emergencyLine.value_or(""), practice.address.value_or(""),
          practice.logo ? pdf::pictureOf(*practice.logo) : nullptr};
}

std::string clinicianName(const Workspace& workspace, model::ClinicianId clinician) {
  const auto record = store::ClinicianRepository(workspace.vault).find(clinician);
  return joined({record.clinician->displayName, record.clinician->credentials.value_or("")}, ", ");
}

content::ClinicalFrame clinicalFrame(const Workspace& workspace, const ReportRequest& request,
                                     const store::ClientRecord& client, const SessionRecords& restsOn) {
  const auto responsible = client.client->clinician.value_or(workspace.clinician);
  const auto clinician = store::ClinicianRepository(workspace.vault).find(responsible);
  return {.language = request.language,
          .printedOn = workspace.today(),
          .letterhead = letterheadOf(workspace),
          .recordNumber = client.recordNumber,
          .clientName = client.client->legalName,
          .born = client.client->dateOfBirth,
          .clinicianName = clinicianName(workspace, responsible),
          .license = clinician.clinician->licenseNumber.value_or(""),
          .sessions = numbersOf(restsOn)};
}

}  // namespace trellis::view
