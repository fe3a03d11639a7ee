#include <algorithm>
#include <memory>
#include <optional>

#include <doctest/doctest.h>

#include "core/seal/sealed_vfs.h"
#include "tests/support/rounds.h"
#include "tests/support/sealed_database.h"
#include "tests/support/temporary_folder.h"

namespace trellis::tests {
namespace {

constexpr std::size_t kHeader = seal::kHeaderBytes;
constexpr std::size_t kPage = seal::kPageSize;
constexpr std::size_t kLogHeader = 74;  // on the disk
constexpr std::size_t kFrame = 4204;
constexpr const char* kRows = "SELECT id || words FROM note ORDER BY id";

struct Bytes {
  std::string database;
  std::string log;
};

enum class Kind { sealed, plain };  // plain: as SQLite alone keeps it, the control of a proof

// A file as a therapist's disk may hold it; damaged at will, then opened.
class Patient {
 public:
  explicit Patient(Kind kind = Kind::sealed, unsigned char number = 1)
      : kind_(kind),
        keys_(number),
        path_(kind == Kind::sealed ? emptySealedFile(folder_ / "a.trellis") : folder_.write("plain.db", "")) {
    keys_.admit(path_);
    open_ = std::make_unique<OpenDatabase>(path_, vfs());
    open_->run("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT)");
  }
  void write(int id, int size = 60) {
    open_->run("INSERT INTO note VALUES (" + std::to_string(id) + ", hex(randomblob(" + std::to_string(size) +
               ")))");
  }
  void checkpoint() { open_->run("PRAGMA wal_checkpoint(TRUNCATE)"); }
  std::string rows() { return open_->text(kRows); }
  void close() { open_.reset(); }
  Bytes bytes() const { return {bytesOf(path_), bytesOf(path_.string() + "-wal")}; }
  void put(const Bytes& bytes) const {
    writeFile(path_, bytes.database);
    if (bytes.log.empty())
      std::filesystem::remove(path_.string() + "-wal");
    else
      writeFile(path_.string() + "-wal", bytes.log);
  }

  // What is read now; none where it is refused.
  static std::optional<std::string> readAt(const std::filesystem::path& path, const char* vfs) {
    try {
      OpenDatabase database(path, vfs, "OFF");  // no wait for the disk
      if (database.text("PRAGMA integrity_check") != "ok") return std::nullopt;
      return database.text(kRows);
    } catch (const SqliteFault&) {
      return std::nullopt;
    }
  }
  std::optional<std::string> read() const { return readAt(path_, vfs()); }
  // As after the next unlocking, which begins a log of another id.
  void beginNextLog() {
    ++keys_.log.front();
    keys_.admit(path_);
  }
  std::size_t begin() const { return kind_ == Kind::sealed ? kHeader : 0; }  // of its pages

 private:
  const char* vfs() const { return kind_ == Kind::sealed ? seal::kSealedVfs : nullptr; }

  Kind kind_;
  TemporaryFolder folder_;
  TestKeys keys_;
  std::filesystem::path path_;
  std::unique_ptr<OpenDatabase> open_;
};

TEST_CASE("a byte flipped anywhere in a closed file is noticed") {
  Patient patient;
  patient.write(1);
  const std::string rows = patient.rows();
  patient.close();
  const Bytes whole = patient.bytes();
  REQUIRE(patient.read() == rows);
  int wrong = 0, tried = 0;
  for (std::size_t at = kHeader; at < whole.database.size(); at += kEveryPlace, ++tried) {
    Bytes flipped = whole;
    flipped.database[at] = static_cast<char>(flipped.database[at] ^ (1 << at % 8));
    patient.put(flipped);
    wrong += patient.read().has_value() ? 1 : 0;
  }
  MESSAGE(tried << " places");
  CHECK(wrong == 0);
}

TEST_CASE("the proof by flips can fail: in a database that is not sealed many are not noticed") {
  Patient patient(Kind::plain);
  patient.write(1);
  const std::string rows = patient.rows();
  patient.close();
  const Bytes whole = patient.bytes();
  int wrong = 0;
  for (std::size_t at = 0; at < whole.database.size(); at += 11) {
    Bytes flipped = whole;
    flipped.database[at] = static_cast<char>(flipped.database[at] ^ (1 << at % 8));
    patient.put(flipped);
    const auto found = patient.read();
    wrong += found && *found != rows ? 1 : 0;
  }
  CHECK(wrong > 0);
}

// The last two commits cannot be told from what a power cut tears: a stated limit.
TEST_CASE("a byte flipped anywhere in a log that a crash left is noticed, or the end is missing") {
  Patient patient;
  patient.checkpoint();
  std::vector<std::string> rows{patient.rows()};
  std::vector<std::size_t> ends{0};
  for (int id = 1; id <= 5; ++id) {
    patient.write(id);
    rows.push_back(patient.rows());
    ends.push_back(patient.bytes().log.size());
  }
  const Bytes whole = patient.bytes();
  patient.close();
  int refused = 0, healed = 0, shortened = 0, wrong = 0;
  for (std::size_t at = 0; at < whole.log.size(); at += kEveryPlace) {
    Bytes flipped = whole;
    flipped.log[at] = static_cast<char>(flipped.log[at] ^ (1 << at % 8));
    patient.put(flipped);
    const auto found = patient.read();
    if (!found)
      ++refused;
    else if (*found == rows[5])
      ++healed;
    else if (at >= ends[3] && (*found == rows[3] || *found == rows[4]))
      ++shortened;
    else
      ++wrong;
  }
  MESSAGE((whole.log.size() / kEveryPlace)
          << " places: refused " << refused << ", healed " << healed << ", end missing " << shortened);
  CHECK(wrong == 0);
  CHECK(refused >= static_cast<int>(ends[3] / kEveryPlace));
  CHECK(shortened > 0);
}

// What reading gives after a file was tampered with, again and again.
struct Answers {
  int tried = 0;
  int refused = 0;
  int wrong = 0;  // rows that nobody wrote so

  void take(const std::optional<std::string>& found, const std::string& rows) {
    ++tried;
    refused += found ? 0 : 1;
    wrong += found && *found != rows ? 1 : 0;
  }
};

// A closed file of rows that are each longer than a page.
struct Closed {
  explicit Closed(Kind kind, int count = 5) : patient(kind) {
    for (int id = 1; id <= count; ++id) patient.write(id, 3000);
    rows = patient.rows();
    patient.close();
    whole = patient.bytes();
    pages = (whole.database.size() - patient.begin()) / kPage;
    REQUIRE(pages > 5);
    REQUIRE(patient.read() == rows);  // or nothing below means anything
  }
  std::optional<std::string> readOf(const std::string& database) const {
    patient.put({database, ""});
    return patient.read();
  }

  Patient patient;
  std::string rows;
  Bytes whole;
  std::size_t pages = 0;
};

Answers afterSwaps(Kind kind) {
  const Closed closed(kind);
  Answers answers;
  for (std::size_t one = 0; one + 1 < closed.pages; ++one) {
    std::string swapped = closed.whole.database;
    const auto begin = swapped.begin() + static_cast<std::ptrdiff_t>(closed.patient.begin() + one * kPage);
    std::swap_ranges(begin, begin + kPage, begin + kPage);
    answers.take(closed.readOf(swapped), closed.rows);
  }
  return answers;
}

TEST_CASE("pages that change places are noticed") {
  const Answers answers = afterSwaps(Kind::sealed);
  MESSAGE(answers.tried << " places");
  CHECK(answers.refused == answers.tried);
}

TEST_CASE("the proof by swaps can fail: in a database that is not sealed some show wrong rows") {
  CHECK(afterSwaps(Kind::plain).wrong > 0);
}

std::optional<std::string> withPageOfAnother(Kind kind) {
  Patient patient(kind);
  Patient stranger(kind, 2);
  for (Patient* each : {&patient, &stranger}) {
    each->write(1);
    each->close();
  }
  Bytes mixed = patient.bytes();
  const std::size_t second = patient.begin() + kPage;
  mixed.database.replace(second, kPage, stranger.bytes().database, second, kPage);
  patient.put(mixed);
  return patient.read();
}

TEST_CASE("a page of another vault is noticed") {
  CHECK(!withPageOfAnother(Kind::sealed));
}

TEST_CASE("the proof by foreign pages can fail: a database that is not sealed shows the other's rows") {
  CHECK(withPageOfAnother(Kind::plain));
}

// A stated limit: the page is ours and lies where it lay; only the anchor of the audit trail can tell.
TEST_CASE("an old page put back reads as it was then") {
  Patient patient;
  patient.write(1);
  patient.checkpoint();
  const std::string rows = patient.rows();
  const Bytes old = patient.bytes();
  patient.write(2);
  patient.close();
  Bytes replayed = patient.bytes();
  replayed.database.replace(kHeader + kPage, kPage, old.database, kHeader + kPage, kPage);
  patient.put(replayed);
  CHECK(patient.read() == rows);
}

// SQLite itself would take a log of any time, whole or old, and show what it held.
bool takesOldLog(Kind kind) {
  Patient patient(kind);
  patient.checkpoint();
  patient.write(1);
  const std::string rows = patient.rows();
  const Bytes old = patient.bytes();
  REQUIRE(!old.log.empty());
  patient.write(2);
  patient.close();
  const Bytes now = patient.bytes();
  REQUIRE(now.log.empty());
  patient.beginNextLog();
  patient.put({now.database, old.log});
  return patient.read() == rows;
}

TEST_CASE("a log that was saved earlier and put beside the closed file brings back no older rows") {
  CHECK_FALSE(takesOldLog(Kind::sealed));
}

TEST_CASE("the proof by old logs can fail: a database that is not sealed goes back to what they held") {
  CHECK(takesOldLog(Kind::plain));
}

TEST_CASE("a file cut off anywhere is refused") {
  const Closed closed(Kind::sealed);
  for (std::size_t size = 0; size < closed.whole.database.size(); size += 512) {
    for (const std::size_t odd : {std::size_t{0}, std::size_t{77}}) {
      INFO("at " << size + odd);
      CHECK(!closed.readOf(closed.whole.database.substr(0, size + odd)));
    }
  }
}

// As some file systems leave it after a crash: as long as it was, with nothing in it from there on.
Answers afterBlankEnds(Kind kind) {
  const Closed closed(kind, 4);  // whose last page holds nothing but words
  Answers answers;
  const std::size_t all = closed.whole.database.size();
  for (std::size_t size = closed.patient.begin(); size < all; size += 512) {
    std::string blank = closed.whole.database;
    blank.replace(size, all - size, all - size, '\0');
    answers.take(closed.readOf(blank), closed.rows);
  }
  return answers;
}

TEST_CASE("a file that is blank from anywhere on is refused") {
  const Answers answers = afterBlankEnds(Kind::sealed);
  MESSAGE(answers.tried << " places");
  CHECK(answers.refused == answers.tried);
}

TEST_CASE("the proof by blank ends can fail: in a database that is not sealed some show wrong rows") {
  CHECK(afterBlankEnds(Kind::plain).wrong > 0);
}

TEST_CASE("a log cut off anywhere shows a state that was committed, or is refused") {
  Patient patient;
  patient.checkpoint();
  std::vector<std::string> rows{patient.rows()};
  for (int id = 1; id <= 4; ++id) {
    patient.write(id, 3000);
    rows.push_back(patient.rows());
  }
  const Bytes whole = patient.bytes();
  patient.close();
  for (std::size_t size = 0; size < whole.log.size(); size += 700) {
    for (const std::size_t cut : {size, kLogHeader + size / 700 * kFrame}) {
      patient.put({whole.database, whole.log.substr(0, cut)});
      const auto found = patient.read();
      INFO("at " << cut);
      CHECK((!found || std::ranges::count(rows, *found) == 1));
    }
  }
}

}  // namespace
}  // namespace trellis::tests
