#include "core/store/overwriting.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <string_view>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/store/durable_file.h"

namespace trellis::store {
namespace {

constexpr std::int64_t kAtOnce = std::int64_t{1} << 20;
constexpr std::int64_t kHead = 512;  // a sector, which a disk writes whole or not

// A file that is there, to be written over. Errors: VaultError.
class OpenFile {
 public:
  OpenFile(const std::filesystem::path& file, const std::string& what)
      : what_(what), number_(::open(file.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC)) {
    if (number_ < 0) throwFileError(errno, what_);
  }
  ~OpenFile() { ::close(number_); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  std::int64_t size() const {
    struct stat known {};
    if (::fstat(number_, &known) != 0) throwFileError(errno, what_);
    return known.st_size;
  }
  void write(std::int64_t at, std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::pwrite(number_, bytes.data(), bytes.size(), at);
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) throwFileError(errno, what_);
      at += written;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  void sync() const {
    if (::fsync(number_) != 0) throwFileError(errno, what_);
  }

 private:
  const std::string& what_;
  int number_;
};

}  // namespace

void overwriteHead(const std::filesystem::path& file, std::size_t bytes, const std::string& what) {
  const OpenFile out(file, what);
  const auto length = std::min(out.size(), static_cast<std::int64_t>(bytes));
  out.write(0, std::string(static_cast<std::size_t>(length), '\0'));
  out.sync();
}

// A disk may write in any order until it is told to sync: the head goes when nothing else is left.
void overwriteAndRemove(const std::filesystem::path& file, const std::string& what) {
  {
    const OpenFile out(file, what);
    const std::string zeros(kAtOnce, '\0');
    for (auto left = out.size(); left > kHead;) {
      const auto length = std::min(left - kHead, kAtOnce);
      left -= length;
      out.write(left, std::string_view(zeros).substr(0, static_cast<std::size_t>(length)));
    }
    out.sync();
  }
  overwriteHead(file, kHead, what);
  removeDurably(file, what);
}

}  // namespace trellis::store
