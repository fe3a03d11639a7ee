// The forms for one consent and for one diagnosis of a client: new, or the one at a place in the record.
// As with the other forms, `save` says what is wrong or saves, and the fields stay as they are. Throws
// store::VaultError.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "app/view/workspace.h"
#include "core/model/client.h"

namespace trellis::view {

class ConsentForm {
 public:
  ConsentForm(Workspace& workspace, model::ClientId client);  // given today
  ConsentForm(Workspace& workspace, model::ClientId client, std::size_t existing);

  model::Consent fields;
  bool isNew() const { return !position_; }
  model::FieldErrors save();

 private:
  Workspace& workspace_;
  model::ClientId client_;
  std::optional<std::size_t> position_;
};

class DiagnosisForm {
 public:
  DiagnosisForm(Workspace& workspace, model::ClientId client);  // from today
  DiagnosisForm(Workspace& workspace, model::ClientId client, std::size_t existing);

  model::Diagnosis fields;
  bool isNew() const { return !position_; }
  model::FieldErrors save();

 private:
  Workspace& workspace_;
  model::ClientId client_;
  std::optional<std::size_t> position_;
};

}  // namespace trellis::view
