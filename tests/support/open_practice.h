// A practice open in a temporary vault, with the shipped catalogue, one clinician and a clock that stands
// still: 20 November 2026, 10:55 UTC, unless a test moves it. Adds invented clients and sessions in a word.
#pragma once

#include <string>
#include <utility>

#include "app/view/attempts.h"
#include "app/view/workspace.h"
#include "core/model/rating.h"
#include "core/store/client_repository.h"
#include "core/store/clinician_repository.h"
#include "core/store/recovery_journal.h"
#include "core/store/session_repository.h"
#include "core/store/vault.h"
#include "reports/pdf/pdf_fonts.h"
#include "tests/support/catalogue.h"
#include "tests/support/passphrases.h"
#include "tests/support/temporary_folder.h"

namespace trellis::tests {

inline constexpr model::Item kPoorBoundaries{model::ItemKind::sign, model::Path::boundaries};

inline const pdf::PdfFonts& pageFonts() {
  static const pdf::PdfFonts kFonts;
  return kFonts;
}

class OpenPractice {
 public:
  TemporaryFolder folder;
  model::Instant clock = *model::parseInstant("2026-11-20T10:55:00Z");
  store::Vault vault = store::Vault::create(
      folder / "practice.trellis",
      model::Practice::make({.name = "Harbor Counseling", .phone = "555-0142"}).value(),
      model::Clinician::make({.signInName = "ana", .displayName = "Ana Ruiz", .credentials = "LMFT"}).value(),
      aPassphrase(), kQuickCost, [this] { return clock; });
  store::RecoveryJournal journal = store::openJournal(vault);
  view::Moment moment{};  // by which who guesses at a passphrase waits
  view::Attempts attempts{[this] { return moment; }};
  model::Catalogue vocabulary = catalogue();  // of this practice alone: it gets formats of its own
  view::Workspace workspace{vault,
                            journal,
                            vocabulary,
                            pageFonts(),
                            attempts,
                            store::ClinicianRepository(vault).all().front().id,
                            model::Language::english,
                            [this] { return clock; }};

  model::Date today() const { return workspace.today(); }

  model::ClientId addClient(model::ClientFields fields) {
    return store::ClientRepository(vault).add(model::Client::make(std::move(fields), today()).value(),
                                              today());
  }
  model::ClientId addClient(const std::string& name) {
    return addClient(model::ClientFields{.legalName = name, .intakeDate = today()});
  }
  model::RelationshipId addRelationship(model::ClientId client, model::RelationshipFields fields) {
    return store::ClientRepository(vault).addRelationship(
        client, model::Relationship::make(std::move(fields), today()).value());
  }
  model::RelationshipId addPartner(model::ClientId client) {
    return addRelationship(
        client, {.otherName = "Sam Sample", .alias = "my partner", .printSafety = model::PrintSafety::safe});
  }
  model::SessionId addSession(model::ClientId client, model::SessionFields fields) {
    return store::SessionRepository(vault).addDraft(client, workspace.clinician,
                                                    model::Session::make(std::move(fields), today()).value());
  }
};

// A session that took place, with all five signs and all five characteristics rated alike by the clinician.
inline model::SessionFields attendedSession(model::Date date) {
  return {.date = date, .modality = model::Modality::video, .attendance = model::Attendance::attended};
}
inline model::SessionFields ratedSession(model::Date date, model::RelationshipId relationship, int sign,
                                         int characteristic) {
  model::SessionFields fields = attendedSession(date);
  for (const model::Path path : model::kPaths) {
    fields.ratings.push_back(
        {.relationship = relationship, .item = {model::ItemKind::sign, path}, .value = sign});
    fields.ratings.push_back({.relationship = relationship,
                              .item = {model::ItemKind::characteristic, path},
                              .value = characteristic});
  }
  return fields;
}

}  // namespace trellis::tests
