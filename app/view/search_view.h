// Search as you type, over all notes and fields; each hit in its sentence, the latest first.
// Psychotherapy notes are never searched. Reads the vault at each search; throws store::VaultError.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/notifier.h"
#include "app/view/workspace.h"
#include "core/model/ids.h"

namespace trellis::view {

struct SearchLine {
  model::ClientId client;
  std::optional<model::SessionId> session;
  std::string name;
  std::string date;
  std::string where;   // "Note: subjective", "Evidence", "Task", …
  std::string before;  // the sentence up to the hit
  std::string hit;
  std::string after;
};

class SearchView {
 public:
  explicit SearchView(Workspace& workspace);

  void search(std::string words);
  const std::string& words() const { return words_; }
  const std::vector<SearchLine>& lines() const { return lines_; }
  std::string summary() const;  // "12 hits", "The first 200 hits", "No hits: …", or how to begin

  Notifier changed;

 private:
  Workspace& workspace_;
  std::string words_;
  std::vector<SearchLine> lines_;
  bool isCut_ = false;
};

}  // namespace trellis::view
