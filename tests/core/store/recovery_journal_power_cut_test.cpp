#include <map>
#include <optional>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "core/seal/keys.h"
#include "core/store/recovery_journal.h"
#include "core/store/vault_error.h"
#include "tests/support/power_cut_disk.h"
#include "tests/support/rounds.h"
#include "tests/support/temporary_folder.h"

using namespace trellis;
using store::RecoveryJournal;
using tests::Syncs;

namespace {

constexpr std::uint64_t kSeed = 20261128;
constexpr int kLongest = 60;  // operations of the disk until the power fails
constexpr int kSessions = 3;
constexpr std::size_t kLongestText = 6000;
const model::Instant kTypedAt = *model::parseInstant("2026-11-20T10:55:00Z");

using Drafts = std::map<std::int64_t, std::string>;  // by the session's number

Drafts draftsIn(const RecoveryJournal& journal) {
  Drafts drafts;
  for (const auto& draft : journal.drafts()) drafts[draft.key.session->value] = draft.text;
  return drafts;
}

// Somebody types into three sessions, saves now and then, and the lights go out again and again.
class PowerCuts {
 public:
  PowerCuts(int times, Syncs syncs) : disk_(folder_.path(), syncs) {
    for (int round = 0; round < times; ++round) {
      INFO("seed " << kSeed << ", round " << round);
      cutOnce();
    }
  }
  int acknowledged() const { return acknowledged_; }
  int lost() const { return lost_; }

 private:
  RecoveryJournal journal() { return {store::draftsBeside(folder_ / "practice.trellis"), keys_.blob, disk_}; }

  void cutOnce() {
    disk_.failAfter(1 + static_cast<int>(random_() % kLongest));
    try {
      RecoveryJournal kept = journal();
      while (!disk_.isOut()) typeOrSave(kept);
    } catch (const store::VaultError&) {
      CHECK(disk_.isOut());
    }
    disk_.settle(random_);
    look();
  }

  void typeOrSave(RecoveryJournal& kept) {
    const auto session = static_cast<std::int64_t>(1 + random_() % kSessions);
    const store::DraftKey key{.clinician = {1}, .client = {5}, .session = model::SessionId{session}};
    next_ = acknowledgedDrafts_;
    if (random_() % 4 == 0) {
      next_.erase(session);
      kept.drop(key);
    } else {
      next_[session] = std::to_string(++number_) + ' ' + std::string(random_() % kLongestText, 'x');
      kept.keep(key, next_[session], kTypedAt);
      ++acknowledged_;
    }
    acknowledgedDrafts_ = next_;
  }

  // What the cut came between may be there or not.
  void look() {
    const Drafts found = draftsIn(journal());
    lost_ += found == acknowledgedDrafts_ || found == next_ ? 0 : 1;
    acknowledgedDrafts_ = next_ = found;
  }

  tests::TemporaryFolder folder_;
  tests::PowerCutDisk disk_;
  seal::Keys keys_ = seal::Keys::random();
  std::mt19937_64 random_{kSeed};
  Drafts acknowledgedDrafts_;
  Drafts next_;  // once what goes on is done
  int number_ = 0;
  int acknowledged_ = 0;
  int lost_ = 0;
};

}  // namespace

TEST_CASE("every draft that was acknowledged is there, word for word, after the power failed at any moment") {
  const int times = tests::rounds(100);
  const PowerCuts cuts(times, Syncs::reachTheDisk);
  MESSAGE(times << " power cuts, " << cuts.acknowledged() << " drafts acknowledged");
  CHECK(cuts.acknowledged() > times);
  CHECK(cuts.lost() == 0);
}

TEST_CASE("the proof by power cuts can fail: on a disk that ignores syncs drafts get lost" *
          doctest::skip(tests::kIsSanitized)) {
  CHECK(PowerCuts(30, Syncs::areIgnored).lost() > 0);
}
