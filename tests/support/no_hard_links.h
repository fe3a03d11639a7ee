// A disk without hard links, as FAT and exFAT are, for the rest of a process; and whether a name went from a
// folder, if only for a moment. For a process that does nothing else.
#pragma once

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <string_view>

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/inotify.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace trellis::tests {

inline bool forbidHardLinks() {  // false where the system does not let us
  std::array filter = {
      sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
#ifdef SYS_link
      sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_link, 1, 0),
#endif
      sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_linkat, 0, 1),
      sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
      sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

class NameWatch {
 public:
  explicit NameWatch(const std::filesystem::path& folder)
      : queue_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    ::inotify_add_watch(queue_, folder.c_str(), IN_MOVED_FROM | IN_DELETE);
  }
  ~NameWatch() { ::close(queue_); }
  NameWatch(const NameWatch&) = delete;
  NameWatch& operator=(const NameWatch&) = delete;

  bool isGone(std::string_view name) const {
    alignas(inotify_event) std::array<char, 65536> events{};
    const ssize_t size = ::read(queue_, events.data(), events.size());
    for (ssize_t at = 0; at < size;) {
      inotify_event event{};
      std::memcpy(&event, events.data() + at, sizeof event);
      if (events.data() + at + sizeof event == name) return true;
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
    return false;
  }

 private:
  int queue_;
};

}  // namespace trellis::tests
