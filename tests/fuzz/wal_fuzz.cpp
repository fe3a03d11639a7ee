// The log that a crash left, changed by the fuzzer's bytes and opened with the right keys: flips, cuts,
// frames that change places or come from elsewhere. What is read is a state that was committed, or nothing.
#include <algorithm>
#include <set>

#include <unistd.h>

#include "tests/fuzz/fuzzing.h"
#include "tests/support/sealed_database.h"
#include "tests/support/temporary_folder.h"

using namespace trellis;

namespace {

constexpr const char* kRows = "SELECT id || words FROM note ORDER BY id";
constexpr std::size_t kLogHeader = 74;  // on the disk
constexpr std::size_t kFrame = 4204;
constexpr int kCommits = 6;

struct Crashed {
  tests::TemporaryFolder folder;
  tests::TestKeys keys;
  std::filesystem::path path = tests::emptySealedFile(folder / "a.trellis");
  std::string database;
  std::string log;
  std::set<std::string> committed;

  Crashed() {
    keys.admit(path);
    tests::OpenDatabase open(path);
    open.run("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT); PRAGMA wal_checkpoint(TRUNCATE)");
    for (int id = 1; id <= kCommits; ++id) {
      committed.insert(open.text(kRows));
      open.run("INSERT INTO note VALUES (" + std::to_string(id) + ", hex(randomblob(" +
               std::to_string(id * 500) + ")))");
    }
    committed.insert(open.text(kRows));
    database = tests::bytesOf(path);
    log = tests::bytesOf(path.string() + "-wal");
  }
};

const Crashed& crashed() {
  static const Crashed kCrashed;
  return kCrashed;
}

enum class Step { flip, cut, swapFrames, repeatFrame, overwrite, append, count };

class Changes {
 public:
  explicit Changes(std::string_view bytes) : rest_(bytes) {}
  std::string log() {
    while (!rest_.empty()) take(static_cast<Step>(number() % static_cast<std::size_t>(Step::count)));
    return log_;
  }

 private:
  std::size_t number() {
    if (rest_.empty()) return 0;
    const auto value = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }
  std::size_t place() {
    const std::size_t high = number();
    return (high * 256 + number()) % std::max<std::size_t>(log_.size(), 1);
  }
  std::size_t frame() { return kLogHeader + number() % 32 * kFrame; }
  std::string_view bytes() {
    const std::string_view taken = rest_.substr(0, number());
    rest_.remove_prefix(std::min(taken.size(), rest_.size()));
    return taken;
  }
  std::string frameAt(std::size_t at) const { return at < log_.size() ? log_.substr(at, kFrame) : ""; }
  void put(std::size_t at, std::string_view bytes) {
    const std::size_t size = at < log_.size() ? std::min(bytes.size(), log_.size() - at) : 0;
    if (size > 0) log_.replace(at, size, bytes.substr(0, size));
  }
  void take(Step step) {
    const std::size_t first = step == Step::swapFrames || step == Step::repeatFrame ? frame() : 0;
    switch (step) {
      case Step::flip:
        if (const std::size_t at = place(); at < log_.size())
          log_[at] = static_cast<char>(log_[at] ^ static_cast<char>(number()));
        return;
      case Step::cut:
        log_.resize(place());
        return;
      case Step::swapFrames: {
        const std::size_t second = frame();
        const std::string kept = frameAt(first);
        put(first, frameAt(second));
        put(second, kept);
        return;
      }
      case Step::repeatFrame:
        put(frame(), frameAt(first));
        return;
      case Step::overwrite: {
        const std::size_t at = place();
        put(at, bytes());
        return;
      }
      case Step::append:
        log_ += bytes();
        return;
      case Step::count:
        return;
    }
  }

  std::string_view rest_;
  std::string log_ = crashed().log;
};

void check(const std::string& log) {
  tests::writeFile(crashed().path, crashed().database);
  tests::writeFile(crashed().path.string() + "-wal", log);
  try {
    tests::OpenDatabase open(crashed().path, seal::kSealedVfs, "OFF");
    tests::promise(crashed().committed.contains(open.text(kRows)), "what is read was committed");
    tests::promise(open.text("PRAGMA integrity_check") == "ok", "what is read holds together");
  } catch (const tests::SqliteFault&) {
    return;  // refused
  }
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  if (::access("/dev/shm", W_OK) == 0) ::setenv("TMPDIR", "/dev/shm", 1);  // no disk is worn
  const auto seed = [](Step step, std::string_view bytes) {
    return static_cast<char>(step) + std::string(bytes);
  };
  tests::seedEmptyCorpus({*arguments + 1, static_cast<std::size_t>(*count - 1)},
                         {seed(Step::flip, "\x20\x10\x01"), seed(Step::cut, "\x30\x01"),
                          seed(Step::swapFrames, "\x01\x02"), seed(Step::repeatFrame, "\x03\x01"),
                          seed(Step::overwrite, "\x11\x11\x04zzzz"), seed(Step::append, "\x04zzzz")});
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check(Changes(bytes).log());
  if (size > kLogHeader) check(std::string(bytes));
  return 0;
}
