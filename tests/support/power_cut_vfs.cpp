#include "tests/support/power_cut_vfs.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace trellis::tests {
namespace {

std::string contentOf(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

struct PowerCutVfs::File {
  sqlite3_file file;
  PowerCutVfs* power;
  UnsyncedFile* disk;  // none for a nameless file
  sqlite3_file* below() { return reinterpret_cast<sqlite3_file*>(this + 1); }
  const sqlite3_io_methods& onDisk() { return *below()->pMethods; }
  static File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
};

PowerCutVfs::PowerCutVfs() : below_(sqlite3_vfs_find(nullptr)), vfs_(*below_) {
  vfs_.iVersion = 1;
  vfs_.szOsFile = static_cast<int>(sizeof(File)) + below_->szOsFile;
  vfs_.zName = "power_cut";
  vfs_.pNext = nullptr;
  vfs_.pAppData = this;
  vfs_.xOpen = open;
  vfs_.xDelete = remove;
  vfs_.xAccess = [](sqlite3_vfs* vfs, const char* name, int question, int* answer) {
    sqlite3_vfs* below = static_cast<PowerCutVfs*>(vfs->pAppData)->below_;
    return below->xAccess(below, name, question, answer);
  };
  vfs_.xFullPathname = [](sqlite3_vfs* vfs, const char* name, int size, char* full) {
    sqlite3_vfs* below = static_cast<PowerCutVfs*>(vfs->pAppData)->below_;
    return below->xFullPathname(below, name, size, full);
  };
  sqlite3_vfs_register(&vfs_, 1);
}

PowerCutVfs::~PowerCutVfs() {
  sqlite3_vfs_unregister(&vfs_);
  sqlite3_vfs_register(below_, 1);
}

void PowerCutVfs::failAfter(int operations) {
  left_ = operations;
}

int PowerCutVfs::open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flagsGiven) {
  auto& power = *static_cast<PowerCutVfs*>(vfs->pAppData);
  File& opened = File::of(file);
  opened.file.pMethods = nullptr;
  opened.power = &power;
  opened.disk = nullptr;
  opened.below()->pMethods = nullptr;
  if (power.isOut()) return SQLITE_CANTOPEN;
  const int result = power.below_->xOpen(power.below_, name, opened.below(), flags, flagsGiven);
  if (result != SQLITE_OK) return result;
  if (name) {
    if (!power.files_.contains(name)) power.files_.emplace(name, UnsyncedFile(contentOf(name)));
    opened.disk = &power.files_.at(name);
  }
  opened.file.pMethods = &methods();
  return SQLITE_OK;
}

int PowerCutVfs::remove(sqlite3_vfs* vfs, const char* name, int syncFolder) {
  auto& power = *static_cast<PowerCutVfs*>(vfs->pAppData);
  if (const int result = power.spend(); result != SQLITE_OK) return SQLITE_IOERR_DELETE;
  power.files_.erase(name);
  return power.below_->xDelete(power.below_, name, syncFolder);
}

const sqlite3_io_methods& PowerCutVfs::methods() {
  static const sqlite3_io_methods kMethods = [] {
    sqlite3_io_methods table{};
    table.iVersion = 1;
    table.xClose = [](sqlite3_file* file) { return File::of(file).onDisk().xClose(File::of(file).below()); };
    table.xRead = [](sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
      if (File::of(file).power->isOut()) return SQLITE_IOERR_READ;
      return File::of(file).onDisk().xRead(File::of(file).below(), to, size, at);
    };
    table.xWrite = [](sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
      File& opened = File::of(file);
      if (opened.power->isOut()) return SQLITE_IOERR_WRITE;
      if (opened.disk)  // the write during which the power fails may reach the disk too
        opened.disk->write(static_cast<std::uint64_t>(at),
                           {static_cast<const char*>(from), static_cast<std::size_t>(size)});
      if (opened.power->spend() != SQLITE_OK) return SQLITE_IOERR_WRITE;
      return opened.onDisk().xWrite(opened.below(), from, size, at);
    };
    table.xTruncate = [](sqlite3_file* file, sqlite3_int64 size) {
      File& opened = File::of(file);
      if (opened.power->isOut()) return SQLITE_IOERR_TRUNCATE;
      if (opened.disk) opened.disk->truncate(static_cast<std::uint64_t>(size));
      if (opened.power->spend() != SQLITE_OK) return SQLITE_IOERR_TRUNCATE;
      return opened.onDisk().xTruncate(opened.below(), size);
    };
    table.xSync = [](sqlite3_file* file, int) {  // not passed on: the process lives on
      File& opened = File::of(file);
      if (opened.power->spend() != SQLITE_OK) return SQLITE_IOERR_FSYNC;
      if (opened.disk) opened.disk->sync();
      return SQLITE_OK;
    };
    table.xFileSize = [](sqlite3_file* file, sqlite3_int64* size) {
      return File::of(file).onDisk().xFileSize(File::of(file).below(), size);
    };
    table.xLock = [](sqlite3_file* file, int level) {
      return File::of(file).onDisk().xLock(File::of(file).below(), level);
    };
    table.xUnlock = [](sqlite3_file* file, int level) {
      return File::of(file).onDisk().xUnlock(File::of(file).below(), level);
    };
    table.xCheckReservedLock = [](sqlite3_file* file, int* answer) {
      return File::of(file).onDisk().xCheckReservedLock(File::of(file).below(), answer);
    };
    table.xFileControl = [](sqlite3_file* file, int operation, void* argument) {
      return File::of(file).onDisk().xFileControl(File::of(file).below(), operation, argument);
    };
    table.xSectorSize = [](sqlite3_file*) { return static_cast<int>(UnsyncedFile::kSector); };
    table.xDeviceCharacteristics = [](sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; };
    return table;
  }();
  return kMethods;
}

void PowerCutVfs::settle(std::mt19937_64& random) {
  for (auto& [name, file] : files_)
    std::ofstream(name, std::ios::binary | std::ios::trunc) << file.settle(random);
  files_.clear();
  left_ = kForever;
}

}  // namespace trellis::tests
