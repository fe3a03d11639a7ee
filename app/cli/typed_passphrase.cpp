#include "app/cli/typed_passphrase.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

#include "app/cli/commands.h"
#include "app/cli/descriptor.h"

namespace trellis::cli {
namespace {

constexpr char kNoTerminal[] =
    "There is no terminal to ask for the passphrase: please give --passphrase-file.";

constexpr std::size_t kLongestLine = 4096;  // of a terminal

sigset_t endingSignals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) sigaddset(&signals, signal);
  return signals;
}

// While it lives, the terminal shows nothing and signals wait; they come through once it shows again.
class Hidden {
 public:
  Hidden(int terminal, const sigset_t& signals) : terminal_(terminal) {
    if (::tcgetattr(terminal_, &before_) != 0) throw Refused("The terminal did not answer.");
    ::pthread_sigmask(SIG_BLOCK, &signals, &maskBefore_);
    termios hidden = before_;
    hidden.c_lflag = (hidden.c_lflag & ~static_cast<tcflag_t>(ECHO)) | static_cast<tcflag_t>(ECHONL | ICANON);
    ::tcsetattr(terminal_, TCSAFLUSH, &hidden);
  }
  ~Hidden() {
    ::tcsetattr(terminal_, TCSAFLUSH, &before_);
    ::pthread_sigmask(SIG_SETMASK, &maskBefore_, nullptr);
  }
  Hidden(const Hidden&) = delete;
  Hidden& operator=(const Hidden&) = delete;

 private:
  int terminal_;
  termios before_{};
  sigset_t maskBefore_{};
};

bool hasTyped(int terminal, int signals) {
  std::array<pollfd, 2> either{{{terminal, POLLIN, 0}, {signals, POLLIN, 0}}};
  while (::poll(either.data(), either.size(), -1) < 0 && errno == EINTR) {
  }
  return either[1].revents == 0;
}

// None where a signal came first.
std::optional<seal::Secret> tryToAsk(int terminal, std::string_view question) {
  const sigset_t signals = endingSignals();
  const Hidden hidden(terminal, signals);
  const Descriptor waiting(::signalfd(-1, &signals, SFD_CLOEXEC), kNoTerminal);
  if (::write(terminal, question.data(), question.size()) < 0) throw Refused("The terminal did not answer.");
  if (!hasTyped(terminal, waiting.number())) return std::nullopt;
  seal::Secret line(kLongestLine);
  const ssize_t got = ::read(terminal, line.bytes().data(), line.bytes().size());
  if (got <= 0) throw Refused("No passphrase was typed.");
  seal::Bytes typed = std::as_const(line).bytes().first(static_cast<std::size_t>(got));
  if (typed.back() == '\n') typed = typed.first(typed.size() - 1);
  return seal::Secret::copyOf(typed);
}

}  // namespace

seal::Secret typedPassphrase(std::string_view question) {
  const Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC), kNoTerminal);
  for (;;)
    if (auto typed = tryToAsk(terminal.number(), question)) return std::move(*typed);
}

}  // namespace trellis::cli
