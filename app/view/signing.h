// Before a signature: what the note still lacks, in plain words, each entry with the field of the form that
// it is about ("start", "note.plan"); what may stay empty, told apart from it; and who may sign. What is
// listed follows the form: ask again after each change.
#pragma once

#include <string>
#include <vector>

#include "app/view/session_view.h"
#include "app/view/workspace.h"

namespace trellis::view {

struct OpenEntry {
  std::string field;
  std::string words;
  bool operator==(const OpenEntry&) const = default;
};

class Signing {
 public:
  Signing(const Workspace& workspace, const SessionView& form) : workspace_(workspace), form_(form) {}

  std::vector<OpenEntry> missing() const;  // in the order of the form; empty: it can be signed
  std::vector<OpenEntry> mayStayEmpty() const;
  std::string summary() const;  // "3 entries are missing before this note can be signed."

 private:
  std::vector<OpenEntry> emptySections() const;
  bool tookPlace() const;

  const Workspace& workspace_;
  const SessionView& form_;
};

}  // namespace trellis::view
