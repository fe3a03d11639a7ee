#include "tests/support/stopped_process.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <optional>
#include <stdexcept>
#include <vector>

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace trellis::tests {
namespace {

namespace fs = std::filesystem;

enum class Kind { write, writeAt, truncate, sync, open, name };

struct Watched {
  std::uint32_t number;
  Kind kind;
  std::size_t path = 0;  // the argument that names a file
};

constexpr std::array kWatched = {
#ifdef SYS_open
    Watched{SYS_open, Kind::open, 0},      Watched{SYS_rename, Kind::name, 0},
    Watched{SYS_link, Kind::name, 0},      Watched{SYS_unlink, Kind::name, 0},
#endif
    Watched{SYS_openat, Kind::open, 1},    Watched{SYS_renameat, Kind::name, 1},
    Watched{SYS_renameat2, Kind::name, 1}, Watched{SYS_linkat, Kind::name, 1},
    Watched{SYS_unlinkat, Kind::name, 1},  Watched{SYS_write, Kind::write},
    Watched{SYS_pwrite64, Kind::writeAt},  Watched{SYS_ftruncate, Kind::truncate},
    Watched{SYS_fsync, Kind::sync},        Watched{SYS_fdatasync, Kind::sync},
};

// From here on this process stops before each of these calls, for the one who started it.
bool stopAtSteps() {
  std::vector<sock_filter> filter = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr))};
  for (const Watched& call : kWatched) {
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call.number, 0, 1));
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE));
  }
  filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

[[noreturn]] void beStopped(int pipe, const std::function<void(const Tell&)>& act) {
  if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(2);
  ::raise(SIGSTOP);
  if (!stopAtSteps()) ::_exit(3);
  try {
    act([pipe](const std::string& words) {
      if (::write(pipe, words.data(), words.size()) != static_cast<ssize_t>(words.size())) ::_exit(4);
    });
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    ::_exit(1);
  }
  ::_exit(0);
}

// One process as its parent sees it.
class Stops {
 public:
  Stops(pid_t process, FolderOnDisk& disk) : process_(process), disk_(disk), memory_(openMemory()) {}
  ~Stops() { ::close(memory_); }
  Stops(const Stops&) = delete;
  Stops& operator=(const Stops&) = delete;

  // Whether it stands before a step in the folder; what went before has then been seen.
  bool isStep() {
    __ptrace_syscall_info asked{};
    if (::ptrace(PTRACE_GET_SYSCALL_INFO, process_, sizeof asked, &asked) < 0) return false;
    std::ranges::copy(asked.seccomp.args, arguments_.begin());
    const auto found = std::ranges::find(kWatched, asked.seccomp.nr, &Watched::number);
    if (found == kWatched.end()) return false;
    call_ = *found;
    if (!isInFolder()) return false;
    disk_.lookAtNames();
    return true;
  }
  // The step that is about to be made; the write during which the power fails may reach the disk too.
  void make(bool isLast) {
    if (call_.kind == Kind::write) write(position());
    if (call_.kind == Kind::writeAt) write(arguments_[3]);
    if (isLast) return;
    if (call_.kind == Kind::truncate) disk_.truncate(opened().st_ino, arguments_[1]);
    if (call_.kind == Kind::sync) sync();
  }

 private:
  int openMemory() const {
    return ::open(("/proc/" + std::to_string(process_) + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
  }
  std::string bytes(std::uint64_t at, std::size_t size) const {
    std::string read(size, '\0');
    const ssize_t count = ::pread(memory_, read.data(), size, static_cast<off_t>(at));
    read.resize(static_cast<std::size_t>(std::max<ssize_t>(0, count)));
    return read;
  }
  std::string ofDescriptor(const char* table) const {
    return "/proc/" + std::to_string(process_) + '/' + table + '/' +
           std::to_string(static_cast<int>(arguments_[0]));
  }
  struct stat opened() const {
    struct stat known {};
    ::stat(ofDescriptor("fd").c_str(), &known);
    return known;
  }
  fs::path path() const {
    if (call_.kind == Kind::open || call_.kind == Kind::name)
      return bytes(arguments_[call_.path], PATH_MAX).c_str();
    std::error_code gone;
    return fs::read_symlink(ofDescriptor("fd"), gone);
  }
  bool changesNames() const {
    if (call_.kind != Kind::open) return true;
    const auto flags = static_cast<int>(arguments_[call_.path + 1]);
    if ((flags & O_TRUNC) != 0) throw std::logic_error("no step of ours opens a file to empty it");
    return (flags & O_CREAT) != 0;
  }
  bool isInFolder() const { return path().string().starts_with(disk_.path().string()) && changesNames(); }
  std::uint64_t position() const {
    std::FILE* const table = std::fopen(ofDescriptor("fdinfo").c_str(), "re");
    unsigned long long position = 0;
    if (!table || std::fscanf(table, "pos: %llu", &position) != 1)
      throw std::runtime_error("no position of a file");
    std::fclose(table);
    return position;
  }
  void write(std::uint64_t at) { disk_.write(opened().st_ino, at, bytes(arguments_[1], arguments_[2])); }
  void sync() {
    if (S_ISDIR(opened().st_mode))
      disk_.syncFolder(path());
    else
      disk_.sync(opened().st_ino);
  }

  pid_t process_;
  FolderOnDisk& disk_;
  int memory_;
  Watched call_{};
  std::array<std::uint64_t, 6> arguments_{};
};

bool isBeforeCall(int status) {
  return status >> 8 == (SIGTRAP | (PTRACE_EVENT_SECCOMP << 8));
}

void kill(pid_t process) {
  ::kill(process, SIGKILL);
  ::waitpid(process, nullptr, 0);
}

// Ends with the process.
Stopped followUntil(int last, pid_t process, FolderOnDisk& disk) {
  Stopped result;
  Stops stops(process, disk);
  int status = 0;
  ::waitpid(process, &status, 0);  // it waits for us
  ::ptrace(PTRACE_SETOPTIONS, process, nullptr, PTRACE_O_TRACESECCOMP | PTRACE_O_EXITKILL);
  for (int signal = 0;; signal = isBeforeCall(status) ? 0 : WSTOPSIG(status)) {
    ::ptrace(PTRACE_CONT, process, nullptr, signal);
    if (::waitpid(process, &status, 0) != process || !WIFSTOPPED(status)) break;
    if (!isBeforeCall(status) || !stops.isStep()) continue;
    const bool isLast = result.steps + 1 == last;
    stops.make(isLast);
    if (isLast) {
      kill(process);
      return result;
    }
    ++result.steps;
  }
  disk.lookAtNames();
  result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  return result;
}

std::string allFrom(int pipe) {
  std::array<char, 4096> words{};
  const ssize_t count = ::read(pipe, words.data(), words.size());
  return {words.data(), static_cast<std::size_t>(std::max<ssize_t>(0, count))};
}

}  // namespace

Stopped runUntilStep(int last, FolderOnDisk& disk, const std::function<void(const Tell&)>& act) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  const pid_t process = ::fork();
  if (process == 0) beStopped(ends[1], act);
  ::close(ends[1]);
  Stopped result = followUntil(last, process, disk);
  result.told = allFrom(ends[0]);
  ::close(ends[0]);
  return result;
}

}  // namespace trellis::tests
