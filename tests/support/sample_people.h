// The sample practice's invented people in a vault of a test's own, under a clock that stands still: clients
// with enough of everything to fill every report.
#pragma once

#include <stdexcept>
#include <string_view>

#include "app/view/practice_import.h"
#include "tests/support/open_practice.h"

namespace trellis::tests {

class SamplePeople : public OpenPractice {
 public:
  SamplePeople() {
    const view::PracticeImport import{.folder = TRELLIS_SOURCE_DIR "/resources/sample",
                                      .clinician = workspace.clinician,
                                      .now = clock,
                                      .today = today()};
    if (!view::runImport(import, vault, catalogue(), [](auto, auto) {}).isKept)
      throw std::runtime_error("The sample practice was refused.");
  }

  model::ClientId named(std::string_view key) const {
    return store::ClientRepository(vault).byKey(key).value();
  }
};

}  // namespace trellis::tests
