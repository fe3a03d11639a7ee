// The note formats of the practice's own: a list, a new one, one that changes, one that is put out of use and
// brought back. Each change holds at once, for the drafts too; what was signed keeps its titles. No words of
// a draft lose their section: one that a draft is written in stays. The last change can be undone.
// Throws store::VaultError.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/view/notifier.h"
#include "app/view/workspace.h"
#include "core/store/note_format_repository.h"

namespace trellis::view {

// As the catalogue tells of them: what is installed, and every wording of the vault's own.
std::vector<model::NoteFormat> ownFormatsOf(const store::Vault& vault, const model::Catalogue& installed);
void readOwnFormats(Workspace& workspace);  // after they came from elsewhere, as with an import

struct NoteFormatLine {
  std::string name;
  std::string sections;  // "Mood · Content · Plan"
  std::string state;
  bool isInUse = true;
};

class NoteFormats {
 public:
  explicit NoteFormats(Workspace& workspace);

  void refresh();                                                      // an import may have brought some
  const std::vector<NoteFormatLine>& lines() const { return lines_; }  // by name
  const model::OwnFormatFields& fieldsOf(std::size_t row) const { return *records_[row].format; }
  std::set<std::string> sectionsInDrafts(std::size_t row) const;  // keys of those that stay

  // A new one, or the one at `row` changed; a section without a key is new. Empty when saved.
  model::FieldErrors save(std::optional<std::size_t> row, model::OwnFormatFields fields);
  void putOutOfUse(std::size_t row);
  void bringBack(std::size_t row);

  const std::string& lastChange() const { return lastChange_; }  // a sentence; empty where there is none
  void undo();

  Notifier changed;

 private:
  void giveKeys(std::vector<model::OwnSection>& sections) const;
  bool isNameTaken(std::optional<std::size_t> row, const std::string& name) const;
  model::FieldErrors lostSections(std::size_t row, const model::OwnFormatFields& fields) const;
  void add(const model::OwnFormat& format);
  void change(std::size_t row, const model::OwnFormat& format);
  void changedTo(std::string sentence, std::function<void(store::NoteFormatRepository&)> undo);

  Workspace& workspace_;
  std::vector<store::NoteFormatRecord> records_;  // of today
  std::vector<NoteFormatLine> lines_;
  std::string lastChange_;
  std::function<void(store::NoteFormatRepository&)> undo_;
};

}  // namespace trellis::view
