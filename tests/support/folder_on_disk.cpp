#include "tests/support/folder_on_disk.h"

#include <algorithm>
#include <fstream>

#include <sys/stat.h>

namespace trellis::tests {

namespace fs = std::filesystem;

namespace {

std::string allOf(const fs::path& file) {
  std::string bytes(fs::file_size(file), '\0');
  std::ifstream(file, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

}  // namespace

FolderOnDisk::FolderOnDisk(fs::path folder, Syncs syncs)
    : folder_(std::move(folder)), syncs_(syncs), seen_(places()) {
  for (const auto& [name, file] : seen_) {
    if (!files_.contains(file)) files_[file] = std::make_shared<UnsyncedFile>(allOf(name));
    durable_[name] = files_[file];
  }
}

FolderOnDisk::Places FolderOnDisk::places() const {
  Places places;
  for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
    struct stat known {};
    if (::lstat(entry.path().c_str(), &known) == 0 && S_ISREG(known.st_mode))
      places[entry.path()] = known.st_ino;
  }
  return places;
}

void FolderOnDisk::lookAtNames() {
  const Places now = places();
  Names change;
  for (const auto& [name, file] : now) {
    const ino_t here = file;
    const bool isNew = std::ranges::none_of(seen_, [here](const auto& seen) { return seen.second == here; });
    if (isNew) files_[file] = std::make_shared<UnsyncedFile>();
    const auto before = seen_.find(name);
    if (before == seen_.end() || before->second != file) change[name] = files_[file];
  }
  for (const auto& [name, file] : seen_)
    if (!now.contains(name)) change[name] = nullptr;
  if (!change.empty()) pending_.push_back(std::move(change));
  seen_ = now;
}

void FolderOnDisk::write(ino_t file, std::uint64_t at, std::string bytes) {
  files_.at(file)->write(at, std::move(bytes));
}

void FolderOnDisk::truncate(ino_t file, std::uint64_t size) {
  files_.at(file)->truncate(size);
}

void FolderOnDisk::sync(ino_t file) {
  if (syncs_ == Syncs::reachTheDisk) files_.at(file)->sync();
}

void FolderOnDisk::syncFolder(const fs::path& folder) {
  if (syncs_ == Syncs::areIgnored) return;
  std::erase_if(pending_, [&](const Names& change) {
    const bool isHere = change.begin()->first.parent_path() == folder;
    if (isHere) apply(durable_, change);
    return isHere;
  });
}

void FolderOnDisk::apply(Names& names, const Names& change) {
  for (const auto& [name, file] : change) {
    if (file)
      names[name] = file;
    else
      names.erase(name);
  }
}

void FolderOnDisk::settle(std::mt19937_64& random) {
  const std::size_t kept = random() % (pending_.size() + 1);
  for (std::size_t i = 0; i < kept; ++i) apply(durable_, pending_[i]);
  for (const auto& [name, file] : places()) fs::remove(name);
  for (const auto& [name, file] : durable_)
    std::ofstream(name, std::ios::binary | std::ios::trunc) << file->settle(random);
}

}  // namespace trellis::tests
