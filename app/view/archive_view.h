// The archive: clients whose work has ended, each with the day until which the record is kept, those first
// whose day is past. From here a client is made active again, or a record that nothing keeps any longer is
// disposed of. Reads the vault once a refresh. Throws store::VaultError.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/view/notifier.h"
#include "app/view/prompts.h"
#include "app/view/workspace.h"
#include "core/model/dates.h"
#include "core/model/ids.h"

namespace trellis::store {
struct ArchivedClient;
}

namespace trellis::view {

struct ArchiveLine {
  model::ClientId client;
  std::string name;
  std::string discharged;  // "19 Nov 2026", empty where the history does not tell
  std::string keptUntil;   // "3 Mar 2025: past", "not known: no session and no intake date"
  std::string hold;        // "on hold", else empty
};

enum class ArchiveColumn { name, discharged, keptUntil, hold };

class ArchiveView {
 public:
  explicit ArchiveView(Workspace& workspace) : workspace_(workspace) {}

  void refresh();
  void filter(const std::string& words);  // any part of a name, or a record number
  void sortBy(ArchiveColumn column, bool descending);
  ArchiveColumn sortColumn() const { return column_; }
  bool isDescending() const { return isDescending_; }

  std::size_t count() const { return shown_.size(); }
  const ArchiveLine& line(std::size_t row) const { return entryAt(row).line; }
  std::string summary() const;     // how many records nothing keeps any longer; empty without an archive
  std::string emptyState() const;  // how one comes here, or that nothing matches

  void makeActive(std::size_t row);
  bool canDispose(std::size_t row) const;  // nothing keeps the record any longer
  bool dispose(std::size_t row, Prompts& prompts);

  Notifier changed;

 private:
  // A line with what it is found and sorted by.
  struct Entry {
    ArchiveLine line;
    std::string findable;
    std::optional<model::Date> discharged;
    std::optional<model::Date> keptUntil;
    bool isHeld = false;
    bool isPast = false;
  };

  Entry entryOf(const store::ArchivedClient& client) const;
  const Entry& entryAt(std::size_t row) const { return entries_[shown_[row]]; }
  void arrange();
  bool comesBefore(const Entry& one, const Entry& other) const;

  Workspace& workspace_;
  std::vector<Entry> entries_;  // by name
  std::vector<std::size_t> shown_;
  std::vector<std::string> words_;
  ArchiveColumn column_ = ArchiveColumn::keptUntil;
  bool isDescending_ = false;
};

}  // namespace trellis::view
