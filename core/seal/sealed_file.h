// A sealed vault file: who may unlock it, and the keys while it is unlocked. Made or unlocked, then claimed;
// from then on until it goes, SQLite may open the same path through the VFS kSealedVfs, and nobody else may
// claim the file. The file: header copy A at 0, copy B at 4096, page n of the database at 8192 + 4096 (n -
// 1). Errors: SealError.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/seal/keys.h"
#include "core/seal/recovery_key.h"
#include "core/seal/ways_in.h"

namespace trellis::seal {

enum class LastClose {
  clean,
  logLeft,    // not closed cleanly: its log is there, and SQLite brings it in
  logMissing  // not closed cleanly, and its log is gone: the end may be lost, and the therapist is told
};

class SealedFile {
 public:
  // A new file of header copies alone, refused where one exists, with a slot for the clinician. Claimed
  // already, for `who`.
  static SealedFile create(const std::filesystem::path& file, std::int64_t clinician,
                           const Secret& passphrase, KdfCost cost, std::string_view who);
  // Reads, and writes nothing. Slots are tried in order; the first that opens says who it is.
  static SealedFile unlock(const std::filesystem::path& file, const Secret& passphrase);
  static SealedFile unlock(const std::filesystem::path& file, const RecoveryKey& recoveryKey);
  static bool isSealed(const std::filesystem::path& file);  // by its first bytes; false where it is missing
  static std::vector<SlotOwner> slots(const std::filesystem::path& file);  // without a key
  // Without a key: whose file this says it is, copies and backups too. None where its header cannot be read.
  static std::optional<FileId> idOf(const std::filesystem::path& file);

  ~SealedFile();  // lets go of the claim and wipes the keys
  SealedFile(SealedFile&& other) noexcept;
  SealedFile& operator=(SealedFile&& other) noexcept;

  // Locks the file against every other window and program and lets SQLite open it. `who` is told, sealed, to
  // those who are refused; what they are told is in the SealError inUse. Gives a new log id where no log is
  // left; one that lies there after a clean close is another's, and set aside as `<vault>-wal-foreign`.
  LastClose claim(std::string_view who);
  void tell(std::string_view who);  // from now on
  // A new file with the same keys and the same ways in, for a copy of the database; claimed already.
  SealedFile createCopy(const std::filesystem::path& file) const;
  // Once SQLite has closed the file, which stays claimed: nothing is left to bring in, and the audit trail
  // stood here. Where a log is left all the same, nothing is marked.
  void markClean(const std::optional<Anchor>& anchor);

  const std::filesystem::path& path() const;
  const FileId& id() const;
  const Keys& keys() const;
  std::optional<std::int64_t> clinician() const;  // whose passphrase opened it; none after a recovery key
  std::optional<Anchor> anchor() const;           // of the last clean close
  bool isMarkedClean() const;                     // when it was unlocked: a log beside it is not its own

  // Slots change without the database being rewritten, in both copies; claimed files only.
  std::vector<SlotOwner> slots() const;
  void setPassphrase(std::int64_t clinician, const Secret& passphrase,
                     KdfCost cost);  // new, or instead of the old; passphraseTaken where another's opens
  bool hasPassphrase(std::int64_t clinician, const Secret& passphrase) const;  // signing asks for it again
  void removePassphrase(std::int64_t clinician);  // refused where nothing else would open the file
  RecoveryKey replaceRecoveryKey();
  void useRecoveryKey(const RecoveryKey& key);  // the one before opens nothing from now on

  // In two parts, for whoever tells of a change before it is made: how `ways` would be after it, or why it is
  // refused; then what opens the file from now on.
  const WaysIn& waysIn() const;
  WaysIn withPassphrase(WaysIn ways, std::int64_t clinician, const Secret& passphrase, KdfCost cost) const;
  WaysIn withRecoveryKey(WaysIn ways, const RecoveryKey& key) const;
  void useWaysIn(const WaysIn& ways);

 private:
  struct State;
  explicit SealedFile(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace trellis::seal
