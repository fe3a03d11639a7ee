// Records that may be of one person, side by side with what each holds, to be made one or told apart; and
// what was decided so far, each to be taken back. Nothing is asked twice: every decision can be undone. What
// the vault refuses is said, with its reason. Throws store::VaultError for anything else.
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

struct DecisionLine {
  std::string one;      // of a merge, the record that goes on
  std::string other;    // "noor HADDAD, record 2"
  std::string decided;  // "one person, merged"
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
  bool tellApart();  // the chosen two are not the same person

  // The merges, then who was told apart; of each the latest first.
  std::size_t decisions() const { return lines_.size(); }
  const DecisionLine& decision(std::size_t index) const { return lines_[index]; }
  std::size_t latestToldApart() const { return merges_.size(); }
  bool undo(std::size_t decision);

  const std::string& message() const { return message_; }  // what was done, or why not
  bool hasChanged() const { return hasChanged_; }          // any record, since it was opened

  Notifier changed;

 private:
  struct Side {
    store::ClientRecord record;
    store::RecordHoldings held;
  };

  void readPair();
  void addLines();
  void arrangeRows();
  void addDetails();
  void addHoldings();
  void chooseUsual();
  model::ClientFields merged() const;
  const Side& kept() const { return sides_[keepsOther_ ? 1 : 0]; }
  const Side& gone() const { return sides_[keepsOther_ ? 0 : 1]; }
  bool isTypedAt(model::ClientId client) const;
  bool undoMerge(const store::MergedPair& pair);
  bool undoTellingApart(const store::Namesakes& pair);
  template <class Act>
  bool attempt(Act act, const std::string& done);

  Workspace& workspace_;
  std::vector<PossibleDuplicate> pairs_;
  std::vector<store::ClientMerge> merges_;
  std::vector<store::Namesakes> toldApart_;
  std::vector<DecisionLine> lines_;
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
