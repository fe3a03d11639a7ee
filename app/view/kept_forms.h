// What is typed into open forms and not saved yet: sealed into the recovery journal, and given back, after a
// lock or a crash, to the form of the same client that shows again what that one showed: what was typed for
// one never comes up for another. Each form has a place of its own. Passphrases are never part of it.
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
  model::ClientId client = {};  // whose page it was opened on; none of the practice's own

  bool isTyped() const;                        // something differs from what the form began with
  bool beginsAs(const FormText& other) const;  // the same form, about the same thing
  bool operator==(const FormText&) const = default;
};

class KeptForms {
 public:
  explicit KeptForms(Workspace& workspace);

  void keep(const FormText& text);  // in place of what was kept of the same form; throws VaultError
  std::optional<FormText> of(const FormText& begun) const;
  void drop(const FormText& begun);  // throws VaultError
  std::string notice() const;        // empty where nothing is kept

 private:
  struct Kept {
    store::DraftKey key;
    FormText text;
  };

  store::DraftKey freeKey(model::ClientId client) const;

  Workspace& workspace_;
  std::vector<Kept> kept_;
};

}  // namespace trellis::view
