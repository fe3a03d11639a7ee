// The questions that a view model may put to the person, answered by dialogs on screen and by scripts in
// tests. Cancel is an answer, not an error.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "core/model/field_error.h"
#include "core/seal/secret.h"
#include "core/store/progress.h"

namespace trellis::view {

class Attempts;

// Asked where it must be known who acts. `check` takes about a second, and is asked on a thread of its own.
struct PassphraseQuestion {
  std::string question;
  std::string explanation;
  std::string act;
  // Errors are of "passphrase".
  std::function<model::FieldErrors(const seal::Secret& passphrase, const store::Progress& progress)> check;
  const Attempts& attempts;  // how long until the next one
};

class Prompts {
 public:
  virtual ~Prompts() = default;
  virtual bool confirm(const std::string& question, const std::string& explanation,
                       const std::string& act) = 0;
  virtual bool confirmPassphrase(const PassphraseQuestion& question) = 0;  // true once it was the right one
  virtual std::optional<std::filesystem::path> whereToSave(const std::string& suggestedName) = 0;
};

}  // namespace trellis::view
