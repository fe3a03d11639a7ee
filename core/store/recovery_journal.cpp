#include "core/store/recovery_journal.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/store/connection.h"
#include "core/store/vault.h"
#include "core/store/vault_error.h"

namespace trellis::store {
namespace {

namespace fs = std::filesystem;

constexpr const char* kWhat = "recovery journal";
constexpr std::uint64_t kLeastToTidy = std::uint64_t{256} << 10;  // bytes
constexpr std::uint64_t kDeadToLive = 3;                          // tidied from here on

// A name that no file has yet.
fs::path asideOf(const fs::path& file) {
  fs::path aside = beside(file, "-unreadable");
  for (int number = 2; fs::exists(aside); ++number)
    aside = beside(file, "-unreadable-" + std::to_string(number));
  return aside;
}

std::uint64_t sizeOf(const std::map<DraftKey, SealedDraft>& drafts) {
  std::uint64_t size = 0;
  for (const auto& [key, draft] : drafts) size += draft.blob.size();
  return size;
}

}  // namespace

fs::path draftsBeside(const fs::path& vault) {
  return beside(vault, "-drafts");
}

RecoveryJournal::RecoveryJournal(fs::path file, const seal::Secret& key, Disk& disk)
    : file_(std::move(file)), key_(seal::Secret::copyOf(key.bytes())), disk_(&disk) {
  try {
    JournalContent content = readJournal(readWhole(file_, kWhat), key_);
    seal_ = std::move(content.seal);
    drafts_ = std::move(content.drafts);
    isDamaged_ = content.isDamaged;
  } catch (const VaultError&) {
    isDamaged_ = true;  // a file that cannot be read keeps nobody out
  }
}

RecoveryJournal openJournal(const Vault& vault) {
  return {draftsBeside(vault.file()), vault.connection().keys().blob};
}

void RecoveryJournal::keep(const DraftKey& key, std::string_view text, model::Instant now) {
  std::string record = putText(key, text, now);
  if (record.size() >= kLongestRecord / 2)
    throw VaultError(VaultFault::refused, "This text is too long to be kept: please shorten it.");
  drafts_.insert_or_assign(key, append(record));
  seal::wipe(record);
  tidy();
}

void RecoveryJournal::drop(const DraftKey& key) {
  if (!drafts_.contains(key)) return;
  if (drafts_.size() > 1) {
    append(dropText(key));
  } else {
    open_
        .reset();  // first: where only the folder's sync fails, the file is gone, and a new one must be begun
    removeDurably(file_, kWhat, *disk_);
    seal_.reset();
  }
  drafts_.erase(key);
}

std::vector<Draft> RecoveryJournal::drafts() const {
  std::vector<Draft> drafts;
  for (const auto& [key, sealed] : drafts_) {
    auto text = seal_->text(sealed);
    auto record = readRecord(*text);
    seal::wipe(*text);
    drafts.push_back(*std::move(record->draft));
  }
  return drafts;
}

// The drafts in a file of its own, with a new id, in place of whatever is there: what is damaged and what is
// dead stays behind. Until the new name stands, the old file is as it was.
void RecoveryJournal::begin() {
  JournalSeal fresh(key_);
  std::map<DraftKey, SealedDraft> drafts = drafts_;
  const std::string bytes = resealed(drafts, fresh);
  const fs::path temporary = beside(file_, "-new");
  try {
    DurableFile file = DurableFile::createNew(temporary, kWhat, *disk_);
    file.write(0, bytes);
    file.sync();
    replaceBy(std::move(file), temporary);
  } catch (const VaultError&) {
    std::error_code ignored;
    fs::remove(temporary, ignored);
    throw;
  }
  seal_ = std::move(fresh);
  end_ = bytes.size();
  nextIndex_ = drafts.size() + 1;
  drafts_ = std::move(drafts);
}

std::string RecoveryJournal::resealed(std::map<DraftKey, SealedDraft>& drafts,
                                      const JournalSeal& fresh) const {
  std::string bytes = fresh.head();
  std::uint64_t index = 0;
  for (auto& [key, draft] : drafts) {
    auto text = seal_->text(draft);
    ++index;
    draft = {index, fresh.blob(index, *text)};
    seal::wipe(*text);
    bytes += framed(draft.blob);
  }
  return bytes;
}

// From the renaming on, the file that was written to so far is no longer the journal.
void RecoveryJournal::replaceBy(DurableFile file, const fs::path& temporary) {
  open_.reset();
  if (!seal_ && fs::exists(file_)) renameDurably(file_, asideOf(file_), kWhat, *disk_);
  renameDurably(temporary, file_, kWhat, *disk_);
  open_ = std::move(file);
}

SealedDraft RecoveryJournal::append(std::string_view text) {
  if (!open_) begin();
  SealedDraft sealed{nextIndex_, seal_->blob(nextIndex_, text)};
  write(framed(sealed.blob));
  ++nextIndex_;
  return sealed;
}

// After a failure nobody knows what the disk holds behind end_: the next change begins a new file.
void RecoveryJournal::write(std::string_view record) {
  try {
    open_->write(end_, record);
    open_->sync();
    end_ += record.size();
  } catch (const VaultError&) {
    open_->tryTruncate(end_);
    open_.reset();
    throw;
  }
}

void RecoveryJournal::tidy() {
  if (end_ < kLeastToTidy || end_ < (kDeadToLive + 1) * sizeOf(drafts_)) return;
  try {
    begin();
  } catch (const VaultError&) {
    return;  // every draft is kept as it is; the next change tries again
  }
}

}  // namespace trellis::store
