// What is typed and not saved yet, beside the vault, sealed: it outlives a crash, a power cut and a lock. A
// draft that `keep` took is on the disk; where `keep` throws, the draft kept before it is still there. Read
// whatever state the file is in, never half a draft, and never one of another vault. Errors: VaultError
// (full: no room, keep the text on screen).
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/seal/secret.h"
#include "core/store/draft.h"
#include "core/store/draft_records.h"
#include "core/store/durable_file.h"

namespace trellis::store {

class Vault;

std::filesystem::path draftsBeside(const std::filesystem::path& vault);  // "practice.trellis-drafts"

class RecoveryJournal {
 public:
  // Reads what is there and writes nothing. Only who has the vault open opens its journal.
  RecoveryJournal(std::filesystem::path file, const seal::Secret& key, Disk& disk = realDisk());

  void keep(const DraftKey& key, std::string_view text, model::Instant now);
  void drop(const DraftKey& key);  // saved or thrown away; the last one takes the file with it
  std::vector<Draft> drafts() const;

  // Something in the file could not be read: damage, a write that a power cut ended, or another vault's
  // drafts. It stays as it is until the first change; what could not be read at all is set aside then.
  bool isDamaged() const { return isDamaged_; }

 private:
  void begin();
  std::string resealed(std::map<DraftKey, SealedDraft>& drafts, const JournalSeal& fresh) const;
  void replaceBy(DurableFile file, const std::filesystem::path& temporary);
  SealedDraft append(std::string_view text);
  void write(std::string_view record);
  void tidy();

  std::filesystem::path file_;
  seal::Secret key_;
  Disk* disk_;
  std::optional<JournalSeal> seal_;  // none where there is no journal, or none that opens
  std::map<DraftKey, SealedDraft> drafts_;
  std::optional<DurableFile> open_;  // from the first change on
  std::uint64_t end_ = 0;            // bytes that are known to be on the disk
  std::uint64_t nextIndex_ = 1;
  bool isDamaged_ = false;
};

RecoveryJournal openJournal(const Vault& vault);  // the one beside it, sealed with its key

}  // namespace trellis::store
