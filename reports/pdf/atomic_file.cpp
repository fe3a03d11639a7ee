#include "reports/pdf/atomic_file.h"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "reports/pdf/pdf_error.h"

namespace trellis::pdf {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& path, int error) {
  throw ReportError("The file " + path.string() +
                    " cannot be written: " + std::generic_category().message(error) + ".");
}

class OpenFile {
 public:
  OpenFile(int descriptor, fs::path reported) : descriptor_(descriptor), reported_(std::move(reported)) {
    if (descriptor_ < 0) refuse(reported_, errno);
  }
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) refuse(reported_, errno);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void sync() const {
    if (::fsync(descriptor_) != 0) refuse(reported_, errno);
  }

  void close() {
    if (::close(std::exchange(descriptor_, -1)) != 0) refuse(reported_, errno);
  }

 private:
  int descriptor_;
  fs::path reported_;
};

// A name beside the file that is removed again unless it took the file's place.
class TemporaryName {
 public:
  explicit TemporaryName(const fs::path& beside) : name_(beside.string() + ".XXXXXX") {}
  ~TemporaryName() {
    if (isThere_) ::unlink(name_.c_str());
  }
  TemporaryName(const TemporaryName&) = delete;
  TemporaryName& operator=(const TemporaryName&) = delete;

  int open() {
    const int descriptor = ::mkostemp(name_.data(), O_CLOEXEC);  // with mode 0600
    isThere_ = descriptor >= 0;
    return descriptor;
  }

  void rename(const fs::path& path) {
    if (::rename(name_.c_str(), path.c_str()) != 0) refuse(path, errno);
    isThere_ = false;
  }

 private:
  std::string name_;
  bool isThere_ = false;
};

fs::path folderOf(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

// A device or pipe cannot be replaced by a file: it is written as it stands.
bool isReplaceable(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  return !fs::exists(status) || fs::is_regular_file(status);
}

using WriteAll = std::function<void(const WritePart&)>;

void writeInPlace(const fs::path& path, const WriteAll& writeAll) {
  OpenFile file(::open(path.c_str(), O_WRONLY | O_CLOEXEC), path);
  writeAll([&](std::string_view bytes) { file.write(bytes); });
  file.close();
}

}  // namespace

void writeAtomically(const fs::path& path, std::string_view bytes) {
  writeAtomically(path, [&](const WritePart& write) { write(bytes); });
}

void writeAtomically(const fs::path& path, const WriteAll& writeAll) {
  if (!isReplaceable(path)) return writeInPlace(path, writeAll);
  TemporaryName temporary(path);
  OpenFile file(temporary.open(), path);
  writeAll([&](std::string_view bytes) { file.write(bytes); });
  file.sync();
  file.close();
  temporary.rename(path);
  OpenFile(::open(folderOf(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC), folderOf(path)).sync();
}

}  // namespace trellis::pdf
