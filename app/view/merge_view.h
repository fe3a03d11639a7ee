// Records that may be of one person, side by side with what each holds, to be made one; and the merges that
// were made, each to be taken back. Nothing is asked twice: a merge can be undone. What the vault refuses is
// said, with its reason. Throws store::VaultError for anything else.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "app/view/duplicates.h"
#include "app/view/notifier.h"
#include "app/view/workspace.h"
#include "core/store/client_merge.h"
#include "core/store/records.h"

namespace trellis::view {

struct MergeRow {
  std::string what;  // "Phone", "Sessions"
  std::string one;   // as recorded in each
  std::string other;
  std::string merged;      // as it will be
  bool canSwitch = false;  // the two differ, and one of them is to be chosen
};

struct MergeLine {
  std::string kept;
  std::string gone;
  std::string on;
};

class MergeView {
 public:
  explicit MergeView(Workspace& workspace) : workspace_(workspace) {}

  void refresh();

  std::size_t pairs() const { return pairs_.size(); }
  std::string nameOf(std::size_t pair, bool isOther) const;  // "Noor Haddad, record 12"
  std::string reasonOf(std::size_t pair) const;              // "the same name and date of birth"
  std::string emptyState() const;

  void choose(std::size_t pair);
  bool isChosen() const { return chosen_ < pairs_.size(); }
  std::size_t chosen() const { return chosen_; }
  void keep(bool isOther);  // which record goes on
  bool keepsOther() const { return keepsOther_; }
  const std::vector<MergeRow>& rows() const { return rows_; }
  void switchValue(std::size_t row);  // to that of the other record, and back
  bool merge();

  std::size_t merges() const { return merges_.size(); }
  const MergeLine& mergeLine(std::size_t merge) const { return lines_[merge]; }
  bool undo(std::size_t merge);

  const std::string& message() const { return message_; }  // what was done, or why not
  bool hasChanged() const { return hasChanged_; }          // anything in the vault, since it was opened

  Notifier changed;

 private:
  struct Side {
    store::ClientRecord record;
    store::RecordHoldings held;
  };

  void readPair();
  void arrangeRows();
  void addDetails();
  void addHoldings();
  void chooseUsual();
  model::ClientFields merged() const;
  const Side& kept() const { return sides_[keepsOther_ ? 1 : 0]; }
  const Side& gone() const { return sides_[keepsOther_ ? 0 : 1]; }
  bool isTypedAt(model::ClientId client) const;
  template <class Act>
  bool attempt(Act act, const std::string& done);

  Workspace& workspace_;
  std::vector<PossibleDuplicate> pairs_;
  std::vector<store::ClientMerge> merges_;
  std::vector<MergeLine> lines_;
  std::size_t chosen_ = 0;
  bool keepsOther_ = false;
  std::vector<Side> sides_;         // of the chosen pair
  std::set<std::size_t> fromGone_;  // details that are taken from the record that goes
  std::vector<MergeRow> rows_;
  std::vector<std::size_t> detailOf_;  // of each row that is a detail, after the record's number
  std::string message_;
  bool hasChanged_ = false;
};

}  // namespace trellis::view
