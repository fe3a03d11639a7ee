#include "core/seal/sealed_vfs.h"

#include <map>
#include <mutex>
#include <new>
#include <string>

#include <sodium.h>

#include "core/seal/seal_error.h"
#include "core/seal/sealed_database.h"
#include "core/seal/sealed_temp.h"
#include "core/seal/sealed_wal.h"

namespace trellis::seal {
namespace {

constexpr std::string_view kWalEnd = "-wal";
constexpr std::string_view kJournalEnd = "-journal";

sqlite3_vfs& base() {
  return *sqlite3_vfs_find(nullptr);
}

// What SQLite calls the file, so that an admission is found again.
std::string fullName(const std::filesystem::path& file) {
  std::string name(static_cast<std::size_t>(base().mxPathname) + 1, '\0');
  const int result = base().xFullPathname(&base(), file.c_str(), static_cast<int>(name.size()), name.data());
  if (result != SQLITE_OK && result != SQLITE_OK_SYMLINK)
    throw SealError(SealFault::other, "The system could not tell where this file is.");
  name.resize(name.find('\0'));
  return name;
}

class Admissions {
 public:
  void add(const std::string& name, Admission admission) {
    const std::lock_guard lock(mutex_);
    byName_[name] = std::make_shared<const Admission>(std::move(admission));
  }
  void remove(const std::string& name) {
    const std::lock_guard lock(mutex_);
    byName_.erase(name);
  }
  std::shared_ptr<const Admission> find(std::string_view name) const {
    const std::lock_guard lock(mutex_);
    const auto found = byName_.find(name);
    return found == byName_.end() ? nullptr : found->second;
  }

 private:
  mutable std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const Admission>, std::less<>> byName_;
};

// SQLite takes a VFS by pointer and calls plain functions: so this one thing lives as long as the program.
struct Registry {
  Admissions admissions;
  Secret temporaryKey = Secret::random(kKeySize);
  sqlite3_vfs vfs{};
};

Registry& registry() {
  static Registry registry;
  return registry;
}

struct Handle {
  sqlite3_file file;  // first, as SQLite sees it
  VfsFile* open;
};

VfsFile& opened(sqlite3_file* file) {
  return *reinterpret_cast<Handle*>(file)->open;
}

template <class Act>
int guarded(Act act) {  // SQLite is written in C
  try {
    return act();
  } catch (const std::bad_alloc&) {
    return SQLITE_IOERR_NOMEM;
  } catch (const SealError&) {
    return SQLITE_IOERR;
  }
}

int closeFile(sqlite3_file* file) {
  const std::unique_ptr<VfsFile> open(&opened(file));
  file->pMethods = nullptr;
  return guarded([&] { return open->close(); });
}

int readFile(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  return guarded([&] {
    return opened(file).read({static_cast<unsigned char*>(to), static_cast<std::size_t>(size)}, at);
  });
}

int writeFile(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  return guarded([&] {
    return opened(file).write({static_cast<const unsigned char*>(from), static_cast<std::size_t>(size)}, at);
  });
}

int truncateFile(sqlite3_file* file, sqlite3_int64 bytes) {
  return guarded([&] { return opened(file).truncate(bytes); });
}

int syncFile(sqlite3_file* file, int flags) {
  return guarded([&] { return opened(file).sync(flags); });
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* bytes) {
  return guarded([&] { return opened(file).size(*bytes); });
}

int lockFile(sqlite3_file* file, int level) {
  RawFile& raw = opened(file).raw();
  return raw.methods().xLock(raw.file(), level);
}

int unlockFile(sqlite3_file* file, int level) {
  RawFile& raw = opened(file).raw();
  return raw.methods().xUnlock(raw.file(), level);
}

int checkReservedLock(sqlite3_file* file, int* answer) {
  RawFile& raw = opened(file).raw();
  return raw.methods().xCheckReservedLock(raw.file(), answer);
}

int controlFile(sqlite3_file* file, int operation, void* argument) {
  return opened(file).control(operation, argument);
}

int sectorSize(sqlite3_file* file) {
  RawFile& raw = opened(file).raw();
  return raw.methods().xSectorSize(raw.file());
}

int characteristics(sqlite3_file* file) {
  return opened(file).characteristics();
}

const sqlite3_io_methods& ioMethods() {
  static const sqlite3_io_methods kMethods = [] {
    sqlite3_io_methods methods{};
    methods.iVersion = 1;  // no shared memory, no mapping
    methods.xClose = closeFile;
    methods.xRead = readFile;
    methods.xWrite = writeFile;
    methods.xTruncate = truncateFile;
    methods.xSync = syncFile;
    methods.xFileSize = sizeOfFile;
    methods.xLock = lockFile;
    methods.xUnlock = unlockFile;
    methods.xCheckReservedLock = checkReservedLock;
    methods.xFileControl = controlFile;
    methods.xSectorSize = sectorSize;
    methods.xDeviceCharacteristics = characteristics;
    return methods;
  }();
  return kMethods;
}

struct Opening {
  std::unique_ptr<VfsFile> file;
  int result;
};

// The name of the log is asked of SQLite, which keeps it behind that of the database.
Opening checkedLog(const char* database, const std::shared_ptr<const Admission>& admission, bool isNeeded) {
  int isThere = 0;
  const char* name = sqlite3_filename_wal(database);
  base().xAccess(&base(), name, SQLITE_ACCESS_EXISTS, &isThere);
  if (!isThere) return {nullptr, isNeeded ? SQLITE_NOTADB : SQLITE_OK};
  auto raw = std::make_unique<RawFile>(base(), name, SQLITE_OPEN_READONLY | SQLITE_OPEN_WAL);
  if (raw->result() != SQLITE_OK) return {nullptr, raw->result()};
  sqlite3_int64 bytes = 0;
  if (const int result = raw->size(bytes); result != SQLITE_OK) return {nullptr, result};
  if (!isNeeded) return {nullptr, bytes == 0 ? SQLITE_OK : SQLITE_NOTADB};
  return {nullptr, SealedWal(std::move(raw), admission).isHeaderWhole() ? SQLITE_OK : SQLITE_NOTADB};
}

// Page 1 or the log must open with these keys before SQLite sees either: with other keys every frame looks
// torn, and SQLite would delete the log. So it would beside a database without pages.
int checkKeys(SealedDatabase& file, const char* name, const std::shared_ptr<const Admission>& admission) {
  switch (file.firstPage()) {
    case SealedDatabase::FirstPage::whole:
      return SQLITE_OK;
    case SealedDatabase::FirstPage::none:
      return checkedLog(name, admission, false).result;
    case SealedDatabase::FirstPage::broken:
      return checkedLog(name, admission, true).result;
    case SealedDatabase::FirstPage::headerMissing:
      break;
  }
  return SQLITE_NOTADB;
}

Opening openDatabase(std::unique_ptr<RawFile> raw, const char* name) {
  const auto admission = registry().admissions.find(name);
  auto file = std::make_unique<SealedDatabase>(std::move(raw), admission);
  const int result = checkKeys(*file, name, admission);
  return {std::move(file), result};
}

Opening openLog(std::unique_ptr<RawFile> raw, std::shared_ptr<const Admission> admission) {
  return {std::make_unique<SealedWal>(std::move(raw), std::move(admission)), SQLITE_OK};
}

Opening openTemporary(std::unique_ptr<RawFile> raw) {
  FileId file;
  randombytes_buf(file.data(), file.size());
  return {std::make_unique<SealedTemp>(std::move(raw), registry().temporaryKey, file), SQLITE_OK};
}

std::string_view withoutEnd(std::string_view name, std::string_view end) {
  return name.ends_with(end) ? name.substr(0, name.size() - end.size()) : std::string_view();
}

Opening openAny(const char* name, int flags, int* flagsGiven) {
  constexpr int kTemporary =
      SQLITE_OPEN_TEMP_DB | SQLITE_OPEN_TEMP_JOURNAL | SQLITE_OPEN_TRANSIENT_DB | SQLITE_OPEN_SUBJOURNAL;
  const bool isDatabase = (flags & SQLITE_OPEN_MAIN_DB) != 0;
  const bool isLog = (flags & SQLITE_OPEN_WAL) != 0;
  if (!isDatabase && !isLog && (flags & kTemporary) == 0) return {nullptr, SQLITE_CANTOPEN};
  std::shared_ptr<const Admission> admission;
  if (isDatabase || isLog) {
    admission = registry().admissions.find(isLog ? withoutEnd(name, kWalEnd) : std::string_view(name));
    if (!admission) return {nullptr, SQLITE_CANTOPEN};
  }
  auto raw = std::make_unique<RawFile>(base(), name, flags);
  if (raw->result() != SQLITE_OK) return {nullptr, raw->result()};
  if (flagsGiven) *flagsGiven = raw->flagsGiven();
  if (isDatabase) return openDatabase(std::move(raw), name);
  if (isLog) return openLog(std::move(raw), std::move(admission));
  return openTemporary(std::move(raw));
}

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flagsGiven) {
  file->pMethods = nullptr;
  return guarded([&] {
    Opening opening = openAny(name, flags, flagsGiven);
    if (opening.result != SQLITE_OK) return opening.result;
    reinterpret_cast<Handle*>(file)->open = opening.file.release();
    file->pMethods = &ioMethods();
    return SQLITE_OK;
  });
}

int deleteFile(sqlite3_vfs*, const char* name, int syncFolder) {
  if (std::string_view(name).ends_with(kJournalEnd)) return SQLITE_IOERR_DELETE_NOENT;
  if (!std::string_view(name).ends_with(kWalEnd)) return SQLITE_IOERR_DELETE;
  return base().xDelete(&base(), name, syncFolder);
}

int access(sqlite3_vfs*, const char* name, int question, int* answer) {
  if (!std::string_view(name).ends_with(kJournalEnd)) return base().xAccess(&base(), name, question, answer);
  *answer = 0;
  return SQLITE_OK;
}

void fillIn(sqlite3_vfs& vfs) {
  vfs.iVersion = 1;
  vfs.szOsFile = sizeof(Handle);
  vfs.mxPathname = base().mxPathname;
  vfs.zName = kSealedVfs;
  vfs.xOpen = openFile;
  vfs.xDelete = deleteFile;
  vfs.xAccess = access;
  vfs.xFullPathname = [](sqlite3_vfs*, const char* name, int size, char* full) {
    return base().xFullPathname(&base(), name, size, full);
  };
  vfs.xRandomness = [](sqlite3_vfs*, int size, char* bytes) {
    return base().xRandomness(&base(), size, bytes);
  };
  vfs.xSleep = [](sqlite3_vfs*, int microseconds) { return base().xSleep(&base(), microseconds); };
  vfs.xCurrentTime = [](sqlite3_vfs*, double* day) { return base().xCurrentTime(&base(), day); };
  vfs.xGetLastError = [](sqlite3_vfs*, int size, char* text) {
    return base().xGetLastError(&base(), size, text);
  };
}

}  // namespace

void registerSealedVfs() {
  static const int kResult = [] {
    if (const int result = sqlite3_initialize(); result != SQLITE_OK) return result;
    fillIn(registry().vfs);
    return sqlite3_vfs_register(&registry().vfs, 0);
  }();
  if (kResult != SQLITE_OK) throw SealError(SealFault::other, "SQLite does not take the sealed file system.");
}

std::string admit(const std::filesystem::path& file, Admission admission) {
  std::string name = fullName(file);
  registry().admissions.add(name, std::move(admission));
  return name;
}

void dismiss(const std::string& admitted) noexcept {
  registry().admissions.remove(admitted);
}

}  // namespace trellis::seal
