#include "core/seal/sealed_file.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/seal/header_file.h"
#include "core/seal/key_slot.h"
#include "core/seal/open_mark.h"
#include "core/seal/sealed_vfs.h"

namespace trellis::seal {
namespace {

namespace fs = std::filesystem;

// SQLite's VFS follows no symbolic link, and the log lies beside the file itself.
fs::path resolved(const fs::path& file) {
  std::error_code failure;
  fs::path path = fs::weakly_canonical(fs::absolute(file, failure), failure);
  return failure ? fs::absolute(file, failure) : path;
}

// A log that does not answer may be there: who took it for missing would give the vault a new one.
bool hasLog(const fs::path& file) {
  std::error_code failure;
  const auto size = fs::file_size(file.string() + "-wal", failure);
  if (failure == std::errc::no_such_file_or_directory) return false;
  if (failure)
    throw SealError(SealFault::other, "The log beside the vault cannot be reached: please check its disk.");
  return size > 0;
}

template <std::size_t Size>
void makeRandom(std::array<unsigned char, Size>& bytes) {
  randombytes_buf(bytes.data(), bytes.size());
}

void syncFolder(const fs::path& file) {
  const int folder = open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool isSynced = folder >= 0 && fsync(folder) == 0;
  if (folder >= 0) close(folder);
  if (!isSynced) throw SealError(SealFault::other, "The folder of the vault could not be saved to the disk.");
}

[[noreturn]] void refuseToCreate(int error) {
  if (error == EEXIST)
    throw SealError(SealFault::exists, "There is a file of this name already: please choose another name.");
  if (error == ENOSPC || error == EDQUOT)
    throw SealError(SealFault::full, "The disk is full: please make room, then try again.");
  if (error == ENOENT || error == ENOTDIR)
    throw SealError(SealFault::missing, "There is no such folder for the vault.");
  if (error == EACCES || error == EPERM || error == EROFS)
    throw SealError(SealFault::readOnly, "The vault cannot be made here: this folder may not be changed.");
  throw SealError(SealFault::other, "The vault cannot be made here: the disk did not answer.");
}

// SQLite would refuse the vault for the sake of a log that is not its own; whoever put it there may want it
// back.
void setLogAside(const fs::path& file) {
  const std::string name = file.string() + "-wal-foreign";
  fs::path aside = name;
  for (int number = 2; fs::exists(aside); ++number) aside = name + '-' + std::to_string(number);
  std::error_code failure;
  fs::rename(file.string() + "-wal", aside, failure);
  if (failure)
    throw SealError(SealFault::other,
                    "A log that is not this vault's lies beside it, and could not be set aside: please check "
                    "the rights on the folder.");
  syncFolder(file);
}

// Ours alone, so that no lock of SQLite's can be on it when the descriptor goes.
void makeEmpty(const fs::path& file) {
  if (hasLog(file)) refuseToCreate(EEXIST);  // of a vault that was here, and may need it
  const int made = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (made < 0) refuseToCreate(errno);
  close(made);
}

class MadeFile {  // goes again unless it is kept
 public:
  explicit MadeFile(const fs::path& file) : file_(file) { makeEmpty(file); }
  ~MadeFile() {
    std::error_code ignored;
    if (!isKept_) fs::remove(file_, ignored);
  }
  MadeFile(const MadeFile&) = delete;
  MadeFile& operator=(const MadeFile&) = delete;
  void keep() { isKept_ = true; }

 private:
  const fs::path& file_;
  bool isKept_ = false;
};

}  // namespace

struct SealedFile::State {
  fs::path path;
  Keys keys;
  Header header;
  std::optional<std::int64_t> clinician;
  std::unique_ptr<OpenMark> mark;
  std::string admitted;

  State(fs::path file, Keys opened, const Header& newest, std::optional<std::int64_t> who)
      : path(std::move(file)), keys(std::move(opened)), header(newest), clinician(who) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (!admitted.empty()) dismiss(admitted);
  }

  void lock(std::string_view who) {
    assert(!mark);
    mark = std::make_unique<OpenMark>(path, who, keys.blob, header.file);
  }
  void letIn() {
    registerSealedVfs();
    admitted = admit(
        path, {header.file, header.wal, Secret::copyOf(keys.page.bytes()), Secret::copyOf(keys.wal.bytes())});
  }
  void write(Header changed) {
    writeNext(path, changed, keys.header);
    header = changed;
  }
  void writeSlots(const Header& changed) {  // to both copies, or the old slots would survive in one
    write(changed);
    writeNext(path, header, keys.header);
  }
  SlotPlace place(std::size_t number) const { return {header.file, number}; }
  bool opens(const WaysIn& ways, std::size_t number, const Secret& passphrase) const {
    return openSlot(place(number), ways[number], passphrase).has_value();
  }
  LastClose begin();
};

LastClose SealedFile::State::begin() {
  header = newestAuthentic(readHeader(path), keys.header);  // another may have been here since
  const bool wasDirty = header.isDirty;
  // After a clean close no log is ours: one that lies there was put there, and must not be brought in.
  if (!wasDirty && hasLog(path)) setLogAside(path);
  const bool isLogThere = hasLog(path);
  Header opened = header;
  if (!isLogThere) makeRandom(opened.wal);
  opened.isDirty = true;
  write(opened);
  letIn();
  if (!wasDirty) return LastClose::clean;
  return isLogThere ? LastClose::logLeft : LastClose::logMissing;
}

SealedFile::SealedFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
SealedFile::~SealedFile() = default;
SealedFile::SealedFile(SealedFile&& other) noexcept = default;
SealedFile& SealedFile::operator=(SealedFile&& other) noexcept = default;

SealedFile SealedFile::create(const fs::path& file, std::int64_t clinician, const Secret& passphrase,
                              KdfCost cost, std::string_view who) {
  auto state = std::make_unique<State>(resolved(file), Keys::random(), Header(), clinician);
  Header& header = state->header;
  makeRandom(header.file);
  makeRandom(header.wal);
  header.isDirty = true;
  header.slots[0] = passphraseSlot(state->place(0), state->keys.data, clinician, passphrase, cost);
  MadeFile made(state->path);
  state->lock(who);
  state->writeSlots(header);
  syncFolder(state->path);
  state->letIn();
  made.keep();
  return SealedFile(std::move(state));
}

namespace {

struct Opened {
  Keys keys;
  Header header;
  SlotOwner by;
};

// A slot opens only if the newest header still has it: one that was taken away opens nothing, although a
// copy from before may be there.
template <class Key>
std::optional<Opened> tryCopy(const std::vector<WholeCopy>& copies, const Header& copy, const Key& key) {
  for (std::size_t number = 0; number < kSlotCount; ++number) {
    const Slot& slot = copy.slots[number];
    std::optional<Secret> dataKey = openSlot({copy.file, number}, slot, key);
    if (!dataKey) continue;
    Keys keys(std::move(*dataKey));
    const Header newest = newestAuthentic(copies, keys.header);
    if (newest.slots[number] == slot) return Opened{std::move(keys), newest, slot.owner};
  }
  return std::nullopt;
}

template <class Key>
Opened openWith(const fs::path& file, const Key& key) {
  const std::vector<WholeCopy> copies = readHeader(file);
  const Header& newest = copies.front().header;
  if (auto opened = tryCopy(copies, newest, key)) return std::move(*opened);
  const Header& older = copies.back().header;
  const bool isOther = older.slots != newest.slots || older.file != newest.file;
  if (isOther)
    if (auto opened = tryCopy(copies, older, key)) return std::move(*opened);
  throw SealError(SealFault::wrongKey, "This does not open the vault: please check it and try again.");
}

}  // namespace

SealedFile SealedFile::unlock(const fs::path& file, const Secret& passphrase) {
  const fs::path path = resolved(file);
  Opened opened = openWith(path, passphrase);
  return SealedFile(
      std::make_unique<State>(path, std::move(opened.keys), opened.header, opened.by.clinician));
}

SealedFile SealedFile::unlock(const fs::path& file, const RecoveryKey& recoveryKey) {
  const fs::path path = resolved(file);
  Opened opened = openWith(path, recoveryKey);
  return SealedFile(std::make_unique<State>(path, std::move(opened.keys), opened.header, std::nullopt));
}

bool SealedFile::isSealed(const fs::path& file) {
  return startsAsSealed(resolved(file));
}

std::vector<SlotOwner> SealedFile::slots(const fs::path& file) {
  return ownersOf(readHeader(resolved(file)).front().header.slots);
}

std::optional<FileId> SealedFile::idOf(const fs::path& file) {
  try {
    return readHeader(resolved(file)).front().header.file;
  } catch (const SealError&) {
    return std::nullopt;
  }
}

LastClose SealedFile::claim(std::string_view who) {
  state_->lock(who);
  try {
    return state_->begin();
  } catch (...) {
    state_->mark.reset();
    throw;
  }
}

void SealedFile::tell(std::string_view who) {
  assert(state_->mark);
  state_->mark->tell(who);
}

SealedFile SealedFile::createCopy(const fs::path& file) const {
  auto state =
      std::make_unique<State>(resolved(file), state_->keys.copy(), state_->header, state_->clinician);
  makeRandom(state->header.wal);
  state->header.isDirty = true;
  MadeFile made(state->path);
  state->lock("");
  state->writeSlots(state->header);
  syncFolder(state->path);
  state->letIn();
  made.keep();
  return SealedFile(std::move(state));
}

void SealedFile::markClean(const std::optional<Anchor>& anchor) {
  assert(state_->mark);
  if (hasLog(state_->path)) return;
  Header clean = state_->header;
  clean.isDirty = false;
  clean.anchor = anchor;
  state_->write(clean);
}

const fs::path& SealedFile::path() const {
  return state_->path;
}

const FileId& SealedFile::id() const {
  return state_->header.file;
}

const Keys& SealedFile::keys() const {
  return state_->keys;
}

std::optional<std::int64_t> SealedFile::clinician() const {
  return state_->clinician;
}

std::optional<Anchor> SealedFile::anchor() const {
  return state_->header.anchor;
}

bool SealedFile::isMarkedClean() const {
  return !state_->header.isDirty;
}

std::vector<SlotOwner> SealedFile::slots() const {
  return ownersOf(state_->header.slots);
}

void SealedFile::setPassphrase(std::int64_t clinician, const Secret& passphrase, KdfCost cost) {
  useWaysIn(withPassphrase(waysIn(), clinician, passphrase, cost));
}

bool SealedFile::hasPassphrase(std::int64_t clinician, const Secret& passphrase) const {
  const WaysIn& ways = waysIn();
  for (std::size_t number = 0; number < kSlotCount; ++number)
    if (isOf(ways[number], clinician)) return state_->opens(ways, number, passphrase);
  return false;
}

void SealedFile::removePassphrase(std::int64_t clinician) {
  useWaysIn(withoutPassphrase(waysIn(), clinician));
}

RecoveryKey SealedFile::replaceRecoveryKey() {
  RecoveryKey key = RecoveryKey::random();
  useRecoveryKey(key);
  return key;
}

void SealedFile::useRecoveryKey(const RecoveryKey& key) {
  useWaysIn(withRecoveryKey(waysIn(), key));
}

const WaysIn& SealedFile::waysIn() const {
  return state_->header.slots;
}

WaysIn SealedFile::withPassphrase(WaysIn ways, std::int64_t clinician, const Secret& passphrase,
                                  KdfCost cost) const {
  const std::size_t number = slotOf(ways, clinician);
  for (std::size_t other = 0; other < kSlotCount; ++other)
    if (!isOf(ways[other], clinician) && state_->opens(ways, other, passphrase))
      throw SealError(SealFault::passphraseTaken,
                      "This passphrase is too easy to guess here: please choose another.");
  ways[number] = passphraseSlot(state_->place(number), state_->keys.data, clinician, passphrase, cost);
  return ways;
}

WaysIn SealedFile::withRecoveryKey(WaysIn ways, const RecoveryKey& key) const {
  const std::size_t number = slotOfRecoveryKey(ways);
  ways[number] = recoverySlot(state_->place(number), state_->keys.data, key);
  return ways;
}

void SealedFile::useWaysIn(const WaysIn& ways) {
  assert(state_->mark);
  Header changed = state_->header;
  changed.slots = ways;
  state_->writeSlots(changed);
}

}  // namespace trellis::seal
