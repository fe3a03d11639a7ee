// Earlier notes of a client, to look at beside the one that is being written: a section at a time, which can
// be quoted with its date. Never a whole note: text that is copied forward is a known defect of records.
// Progress notes only. Latest first.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/view/workspace.h"

namespace trellis::view {

struct EarlierNote {
  model::SessionId id;
  std::string name;  // "Thu 12 Nov 2026 · Session 13 · ● signed"
};

struct EarlierSection {
  std::string title;  // "Assessment"
  std::string text;
};

class EarlierNotes {
 public:
  // Those before `session`, or all of them.
  EarlierNotes(Workspace& workspace, model::ClientId client, std::optional<model::SessionId> session);

  const std::vector<EarlierNote>& notes() const { return notes_; }
  const std::vector<EarlierSection>& sections() const { return sections_; }  // of the note that is open
  void open(std::size_t note);
  // “…” (Thu 12 Nov 2026, Assessment)
  std::string quoted(std::size_t section, std::string_view part) const;

 private:
  Workspace& workspace_;
  std::vector<EarlierNote> notes_;
  std::vector<EarlierSection> sections_;
  std::string date_;
};

}  // namespace trellis::view
