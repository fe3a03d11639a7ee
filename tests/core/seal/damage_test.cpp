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

// A file as a therapist's disk may hold it; damaged at will, then opened.
class Patient {
 public:
  explicit Patient(unsigned char number = 1) : keys_(number), path_(emptySealedFile(folder_ / "a.trellis")) {
    keys_.admit(path_);
    open_ = std::make_unique<OpenDatabase>(path_);
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
  std::optional<std::string> read() const { return readAt(path_, seal::kSealedVfs); }

 private:
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
  const TemporaryFolder folder;
  const auto path = folder.write("plain.db", "");
  {
    OpenDatabase database(path, nullptr);
    database.run("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT)");
    database.run("INSERT INTO note VALUES (1, hex(randomblob(60)))");
  }
  const std::string rows = *Patient::readAt(path, nullptr);
  const std::string whole = bytesOf(path);
  int wrong = 0;
  for (std::size_t at = 0; at < whole.size(); at += 11) {
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ (1 << at % 8));
    writeFile(path, flipped);
    const auto found = Patient::readAt(path, nullptr);
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

TEST_CASE("pages that change places are noticed") {
  Patient patient;
  for (int id = 1; id <= 5; ++id) patient.write(id, 3000);
  patient.close();
  const Bytes whole = patient.bytes();
  const std::size_t pages = (whole.database.size() - kHeader) / kPage;
  REQUIRE(pages > 5);
  REQUIRE(patient.read());  // or nothing below means anything
  for (std::size_t one = 0; one + 1 < pages; ++one) {
    Bytes swapped = whole;
    const auto begin = swapped.database.begin() + static_cast<std::ptrdiff_t>(kHeader + one * kPage);
    std::swap_ranges(begin, begin + kPage, begin + kPage);
    patient.put(swapped);
    CHECK(!patient.read());
  }
}

TEST_CASE("a page of another vault is noticed") {
  Patient patient;
  Patient stranger(2);
  for (Patient* each : {&patient, &stranger}) {
    each->write(1);
    each->close();
  }
  Bytes mixed = patient.bytes();
  mixed.database.replace(kHeader + kPage, kPage, stranger.bytes().database, kHeader + kPage, kPage);
  patient.put(mixed);
  CHECK(!patient.read());
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

TEST_CASE("a file cut off anywhere is refused") {
  Patient patient;
  for (int id = 1; id <= 5; ++id) patient.write(id, 3000);
  patient.close();
  const Bytes whole = patient.bytes();
  REQUIRE(patient.read());  // or nothing below means anything
  for (std::size_t size = 0; size < whole.database.size(); size += 512) {
    for (const std::size_t odd : {std::size_t{0}, std::size_t{77}}) {
      patient.put({whole.database.substr(0, size + odd), ""});
      INFO("at " << size + odd);
      CHECK(!patient.read());
    }
  }
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
