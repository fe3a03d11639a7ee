// Who signs in to this practice: a list, a new clinician with a passphrase of their own, one whose name or
// credentials change, one who leaves and whose passphrase opens it no more, one who comes back. Nobody takes
// themselves away, and so the last never goes. Deriving keys takes about a second for each clinician: `add`
// and `reactivate` are asked on a thread of their own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/notifier.h"
#include "app/view/passphrase_strength.h"
#include "app/view/prompts.h"
#include "app/view/workspace.h"
#include "core/model/clinician.h"
#include "core/store/progress.h"

namespace trellis::view {

struct ClinicianLine {
  model::ClinicianId id;
  std::string name;  // "Ana Ruiz, LMFT"
  std::string signInName;
  std::string license;  // its number, empty where none is told
  std::string state;    // "You", "Active", "Not active"
  bool isActive = true;
};

class CliniciansView {
 public:
  CliniciansView(Workspace& workspace, std::vector<std::string> commonWords);

  void refresh();
  const std::vector<ClinicianLine>& lines() const { return lines_; }  // in the order in which they came
  bool canDeactivate(std::size_t row) const;
  bool canReactivate(std::size_t row) const { return !lines_[row].isActive; }
  model::ClinicianFields fieldsOf(std::size_t row) const;

  PassphraseStrength strength(const model::ClinicianFields& fields, const seal::Secret& passphrase) const;
  // Errors are of the clinician's fields, "passphrase" and "again".
  model::FieldErrors add(const model::ClinicianFields& fields, const seal::Secret& passphrase,
                         const seal::Secret& again, const store::Progress& progress = {});
  // Who they are, as pages print it from now on; what is signed names them by who they are, not by these
  // words.
  model::FieldErrors change(std::size_t row, model::ClinicianFields fields);
  bool deactivate(std::size_t row, Prompts& prompts);  // false where the person thought better of it
  model::FieldErrors reactivate(std::size_t row, const seal::Secret& passphrase, const seal::Secret& again,
                                const store::Progress& progress = {});

  Notifier changed;

 private:
  GuessedWords guessed(const model::ClinicianFields& fields) const;
  model::FieldErrors check(const model::ClinicianFields& fields, std::optional<std::size_t> row) const;
  void setActive(std::size_t row, bool isActive);
  void letIn(model::ClinicianId clinician, const seal::Secret& passphrase, const store::Progress& progress);

  Workspace& workspace_;
  std::vector<std::string> commonWords_;
  std::vector<ClinicianLine> lines_;
};

}  // namespace trellis::view
