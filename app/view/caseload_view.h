// The home page: each client a row, and beside it what needs attention with its reason.
// Reads the vault once a refresh; filtering and sorting work on what was read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/view/case_facts.h"
#include "app/view/client_place.h"
#include "app/view/notifier.h"
#include "app/view/recovered_drafts.h"
#include "app/view/workspace.h"
#include "core/analysis/flags.h"
#include "core/model/client.h"

namespace trellis::store {
struct CaseloadRow;
}

namespace trellis::view {

struct CaseloadLine {
  model::ClientId client;
  int recordNumber = 0;
  std::string name;
  std::string status;  // in words, of the screen's language
  std::string next;    // "Thu 26 Nov, 10:00", empty where there is none
  std::string last;    // "19 Nov 2026"
  int sessions = 0;
  std::string codependence;            // "2.4 ↘", "too few ratings", "not rated"
  std::string interdependence;         // "1.8 ↗"
  std::string codependenceInWords;     // "2.4, falling from 3.2", for whoever does not see the arrow
  std::string interdependenceInWords;  // as its words where there is no direction
  std::string flags;                   // "Risk recorded · Review due", empty where none
};

struct AttentionLine {
  model::ClientId client;
  std::string name;
  std::string flag;                           // "Unsigned note"
  std::string reason;                         // one sentence with the dates that it rests on
  int urgency = 0;                            // 0 is the most pressing
  ClientPlace place = ClientPlace::overview;  // where to look into it
  std::optional<RecoveredDraft> draft = {};   // text to be brought back; comes before everything else
};

enum class CaseloadColumn { name, next, last, sessions, codependence, interdependence, flags };
enum class CaseloadScope { active, all, archive };  // the archive: who is discharged

class CaseloadView {
 public:
  explicit CaseloadView(Workspace& workspace);

  void refresh();
  void filter(std::string words);  // any part of a name, or a record number
  void show(CaseloadScope scope);
  void sortBy(CaseloadColumn column, bool descending);

  const std::string& filterWords() const { return words_; }
  CaseloadScope scope() const { return scope_; }
  CaseloadColumn sortColumn() const { return column_; }
  bool isDescending() const { return descending_; }
  // Scope and order as words that hold nothing of a client, to be kept and given back: "all next down".
  std::string arrangement() const;
  void arrange(const std::string& arrangement);

  std::size_t count() const { return shown_.size(); }
  const CaseloadLine& line(std::size_t row) const { return entries_[shown_[row]].line; }
  // The last sessions of one of the two trends, as a small line; nothing where there is too little.
  display::DisplayList trend(std::size_t row, CaseloadColumn column, display::Size size) const;
  const std::vector<AttentionLine>& attention() const { return attention_; }

  // What to say in place of an empty list: how to begin, or that nothing matches.
  std::string emptyState() const;

  Notifier changed;

 private:
  // A line with what it is found and sorted by.
  struct Entry {
    CaseloadLine line;
    model::ClientStatus status = model::ClientStatus::active;
    std::vector<analysis::Flag> flags;
    std::string findable;
    std::optional<double> next;
    std::optional<double> last;
    SmallTrend codependence;
    SmallTrend interdependence;
  };

  Entry entryOf(const store::CaseloadRow& row) const;
  void readAttention();
  bool isShown(const Entry& entry, const std::vector<std::string>& words) const;
  std::optional<double> sortValue(const Entry& entry) const;
  void arrangeRows();

  Workspace& workspace_;
  std::vector<Entry> entries_;  // by name
  std::vector<std::size_t> shown_;
  std::vector<AttentionLine> attention_;
  std::string words_;
  CaseloadScope scope_ = CaseloadScope::active;
  CaseloadColumn column_ = CaseloadColumn::name;
  bool descending_ = false;
};

}  // namespace trellis::view

template <>
struct trellis::model::Keys<trellis::view::CaseloadColumn> {
  using Column = view::CaseloadColumn;
  static constexpr std::array<std::pair<Column, std::string_view>, 7> all = {
      {{Column::name, "name"},
       {Column::next, "next"},
       {Column::last, "last"},
       {Column::sessions, "sessions"},
       {Column::codependence, "codependence"},
       {Column::interdependence, "interdependence"},
       {Column::flags, "flags"}}};
};

template <>
struct trellis::model::Keys<trellis::view::CaseloadScope> {
  using Scope = view::CaseloadScope;
  static constexpr std::array<std::pair<Scope, std::string_view>, 3> all = {
      {{Scope::active, "active"}, {Scope::all, "all"}, {Scope::archive, "archive"}}};
};
