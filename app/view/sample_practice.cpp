#include "app/view/sample_practice.h"

#include <stdexcept>

#include "app/view/practice_import.h"
#include "app/view/resources.h"
#include "app/view/words.h"
#include "core/model/clinician.h"
#include "core/store/clinician_repository.h"

namespace trellis::view {
namespace {

model::Practice practice() {
  model::PracticeFields fields{.name = "Willow Street Counseling"};
  fields.address = "12 Willow Street, Springfield";
  fields.phone = "555-0142";
  fields.email = "hello@willowstreet.example";
  fields.emergencyLine = "988, at any hour";
  return model::Practice::make(fields).value();
}

model::Clinician clinician() {
  return model::Clinician::make({.signInName = "ana.ruiz", .displayName = "Ana Ruiz", .credentials = "LMFT"})
      .value();
}

void importSample(const store::Vault& vault, const std::filesystem::path& resources,
                  const model::Catalogue& catalogue, model::Instant now) {
  const PracticeImport import{.folder = samplePracticeFolder(resources),
                              .clinician = store::ClinicianRepository(vault).all().front().id,
                              .now = now,
                              .today = localTime(now).date()};
  if (!runImport(import, vault, catalogue, [](auto, auto) {}).isKept)
    throw std::runtime_error("The sample practice of Trellis is damaged: please install the program again.");
}

}  // namespace

seal::Secret samplePassphrase() {
  return seal::Secret::copyOf(seal::bytesOf("sample practice"));
}

bool isSample(const Workspace& workspace) {
  return workspace.vault.cost() == kSampleCost;
}

store::Vault makeSamplePractice(const std::filesystem::path& file, const std::filesystem::path& resources,
                                const model::Catalogue& catalogue, const store::Clock& clock) {
  auto vault = store::Vault::create(file, practice(), clinician(), samplePassphrase(), kSampleCost, clock);
  importSample(vault, resources, catalogue, clock());
  return vault;
}

}  // namespace trellis::view
