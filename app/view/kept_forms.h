// What was typed into an open form when the practice was locked: sealed into the recovery journal, and given
// back to the form that shows again what that one showed. Passphrases are never part of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/workspace.h"
#include "core/store/draft.h"

namespace trellis::view {

struct FormField {
  std::string name;
  std::string shown;  // as the form began
  std::string typed;
  bool operator==(const FormField&) const = default;
};

struct FormText {
  std::string form;
  std::vector<FormField> fields;

  bool isTyped() const;                        // something differs from what the form began with
  bool beginsAs(const FormText& other) const;  // the same form, about the same thing
  bool operator==(const FormText&) const = default;
};

class KeptForms {
 public:
  explicit KeptForms(Workspace& workspace);

  void keep(const FormText& text);  // one, in place of the one before; throws VaultError
  std::optional<FormText> of(const FormText& begun) const;
  void drop();
  std::string notice() const;  // empty where nothing is kept

 private:
  store::DraftKey key() const;

  Workspace& workspace_;
  std::optional<FormText> kept_;
};

}  // namespace trellis::view
