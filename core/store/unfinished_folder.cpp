#include "core/store/unfinished_folder.h"

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/store/durable_file.h"

namespace trellis::store {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMark = ".trellis-unfinished";
constexpr std::size_t kChosenSigns = 6;  // of mkdtemp

bool isNamedFor(const fs::path& target, const fs::path& folder) {
  const std::string name = folder.filename().string();
  const std::string begin = target.filename().string() + '.';
  return name.size() == begin.size() + kChosenSigns && name.starts_with(begin);
}

bool isOursAlone(const fs::path& folder) {
  struct stat status {};
  constexpr mode_t kRights = S_IRWXU | S_IRWXG | S_IRWXO;
  return ::lstat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode) && status.st_uid == ::geteuid() &&
         (status.st_mode & kRights) == S_IRWXU;
}

// Marked, and nobody writes it any more.
bool isLeft(const fs::path& folder) {
  const int mark = ::open((folder / kMark).c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (mark < 0) return false;
  const bool isFree = ::flock(mark, LOCK_EX | LOCK_NB) == 0;
  ::close(mark);
  return isFree;
}

}  // namespace

UnfinishedMark::UnfinishedMark(const fs::path& folder, const std::string& what)
    : descriptor_(::open((folder / kMark).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                         S_IRUSR | S_IWUSR)) {
  if (descriptor_ < 0) throwFileError(errno, what);
  ::flock(descriptor_, LOCK_EX | LOCK_NB);
}

UnfinishedMark::~UnfinishedMark() {
  ::close(descriptor_);
}

void UnfinishedMark::removeFrom(const fs::path& folder) {
  std::error_code ignored;
  fs::remove(folder / kMark, ignored);
}

void sweepUnfinished(const fs::path& target) noexcept {
  std::error_code ignored;
  const fs::path around = target.has_parent_path() ? target.parent_path() : ".";
  for (fs::directory_iterator each(around, ignored); each != fs::directory_iterator();
       each.increment(ignored))
    if (isNamedFor(target, each->path()) && isOursAlone(each->path()) && isLeft(each->path()))
      fs::remove_all(each->path(), ignored);
}

}  // namespace trellis::store
