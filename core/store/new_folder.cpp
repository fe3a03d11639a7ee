#include "core/store/new_folder.h"

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include <sys/stat.h>

#include "core/store/vault_error.h"

namespace trellis::store {
namespace {

namespace fs = std::filesystem;

// "exports/" is the folder "exports".
fs::path withoutSlash(const fs::path& target) {
  return target.has_filename() ? target : target.parent_path();
}

void refuseUnlessNew(const fs::path& target, const std::string& what) {
  std::error_code error;
  if (!fs::exists(fs::symlink_status(target, error))) return;
  if (fs::is_directory(fs::symlink_status(target, error)) && fs::is_empty(target, error)) return;
  throw VaultError(VaultFault::exists,
                   "The " + what + " goes to a folder of its own: please name one that is new or empty.");
}

}  // namespace

NewFolder::NewFolder(const fs::path& target, std::string what)
    : target_(withoutSlash(target)), what_(std::move(what)) {
  refuseUnlessNew(target_, what_);
  sweepUnfinished(target_);
  std::string name = target_.string() + ".XXXXXX";
  if (!::mkdtemp(name.data())) throwFileError(errno, what_);  // with mode 0700
  folder_ = name;
  mark_.emplace(folder_, what_);
}

NewFolder::~NewFolder() {
  if (isCommitted_) return;
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

NewFolder::Part& NewFolder::partOf(const std::string& name) {
  const auto known = parts_.find(name);
  if (known != parts_.end()) return known->second;
  const fs::path file = folder_ / name;
  if (file.parent_path() != folder_ && ::mkdir(file.parent_path().c_str(), S_IRWXU) != 0 && errno != EEXIST)
    throwFileError(errno, what_);
  return parts_.emplace(name, Part{DurableFile::createNew(file, what_)}).first->second;
}

void NewFolder::append(const std::string& name, std::string_view bytes) {
  Part& part = partOf(name);
  part.file.write(part.size, bytes);
  part.size += bytes.size();
}

void NewFolder::commit() {
  for (const auto& [name, part] : parts_) {
    part.file.sync();
    syncFolderOf(folder_ / name, what_);
  }
  renameDurably(folder_, target_, what_);
  UnfinishedMark::removeFrom(target_);  // last: until then a crash leaves what the next export finds
  isCommitted_ = true;
}

}  // namespace trellis::store
