// The form of the first start: the practice, the clinician who begins it, and the passphrase that opens it.
// `create` says what is wrong, or makes the practice and holds its recovery key. Nothing typed is lost when
// it is refused or stopped. What else goes wrong with the file is thrown by the maker.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/view/passphrase_strength.h"
#include "core/model/clinician.h"
#include "core/seal/recovery_key.h"

namespace trellis::view {

class PracticeForm {
 public:
  using Maker = std::function<seal::RecoveryKey(
      const model::Practice& practice, const model::Clinician& clinician, const seal::Secret& passphrase)>;

  PracticeForm(Maker make, std::vector<std::string> commonWords);

  model::PracticeFields practice;
  model::ClinicianFields clinician;

  PassphraseStrength strength(const seal::Secret& passphrase) const;
  model::FieldErrors create(const seal::Secret& passphrase, const seal::Secret& again);
  const std::optional<seal::RecoveryKey>& recoveryKey() const { return recoveryKey_; }  // once made

 private:
  GuessedWords guessed() const;

  Maker make_;
  std::vector<std::string> commonWords_;
  std::optional<seal::RecoveryKey> recoveryKey_;
};

}  // namespace trellis::view
