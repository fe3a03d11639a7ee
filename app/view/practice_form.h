// The form of the first start: the practice and the clinician who begins it. `create` says what is wrong, or
// makes the vault's file. Nothing typed is lost when it is refused. Errors of the file itself:
// store::VaultError.
#pragma once

#include <filesystem>
#include <utility>

#include "core/model/clinician.h"
#include "core/model/dates.h"

namespace trellis::view {

class PracticeForm {
 public:
  explicit PracticeForm(std::filesystem::path file) : file_(std::move(file)) {}

  model::PracticeFields practice;
  model::ClinicianFields clinician;
  model::FieldErrors create(model::Instant now);

 private:
  std::filesystem::path file_;
};

}  // namespace trellis::view
