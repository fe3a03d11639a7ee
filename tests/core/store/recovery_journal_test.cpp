#include "core/store/recovery_journal.h"

#include <algorithm>
#include <cerrno>
#include <functional>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "core/seal/keys.h"
#include "core/seal/sealed_blob.h"
#include "core/store/vault_error.h"
#include "tests/support/full_disk.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/vault_fault.h"

using namespace trellis;
using store::DraftKey;
using store::DraftKind;
using store::RecoveryJournal;
using store::VaultError;
using store::VaultFault;
using tests::bytesOf;
using tests::faultOf;
using tests::filesIn;

namespace {

using Texts = std::map<DraftKey, std::string>;

const model::Instant kNow = *model::parseInstant("2026-11-20T10:55:00Z");
const DraftKey kSession{.clinician = {1}, .client = {5}, .session = model::SessionId{7}};
const DraftKey kNewSession{.clinician = {1}, .client = {5}};
const DraftKey kPrivateNote{
    .clinician = {1}, .client = {5}, .session = model::SessionId{7}, .kind = DraftKind::psychotherapyNote};

struct Desk {
  tests::TemporaryFolder folder;
  seal::Keys keys = seal::Keys::random();
  std::filesystem::path file = store::draftsBeside(folder / "practice.trellis");

  RecoveryJournal journal() const { return {file, keys.blob}; }
  void write(std::string_view bytes) const { folder.write("practice.trellis-drafts", bytes); }
};

// Takes names away, but does not say that they are gone for certain.
class UncertainDisk final : public store::Disk {
 public:
  bool isCertain = true;
  int syncFolderOf(const std::filesystem::path& file) override {
    if (isCertain) return Disk::syncFolderOf(file);
    errno = EIO;
    return -1;
  }
};

Texts textsOf(const RecoveryJournal& journal) {
  Texts texts;
  for (const auto& draft : journal.drafts()) texts[draft.key] = draft.text;
  return texts;
}

Texts textsOf(const store::JournalContent& content) {
  Texts texts;
  for (const auto& [key, sealed] : content.drafts)
    texts[key] = store::readRecord(content.seal->text(sealed).value()).value().draft.value().text;
  return texts;
}

// Three drafts and five changes; what every text was at any time.
const std::map<DraftKey, std::set<std::string>> kEverKept = {
    {kSession, {"first words", "second words"}}, {kNewSession, {"another"}}, {kPrivateNote, {"private"}}};

void writeSmallJournal(const Desk& desk) {
  auto journal = desk.journal();
  journal.keep(kSession, "first words", kNow);
  journal.keep(kNewSession, "another", kNow);
  journal.keep(kSession, "second words", kNow);
  journal.keep(kPrivateNote, "private", kNow);
  journal.drop(kNewSession);
}

bool areAllKept(const Texts& texts) {
  return std::ranges::all_of(texts, [](const auto& draft) {
    return kEverKept.contains(draft.first) && kEverKept.at(draft.first).contains(draft.second);
  });
}

}  // namespace

TEST_CASE("a draft that was kept is there when the journal is opened again, as it was") {
  const Desk desk;
  const std::string text("Zo\xc3\xab\0 said\n\xff", 12);
  desk.journal().keep(kSession, text, kNow);
  const auto drafts = desk.journal().drafts();
  REQUIRE(drafts.size() == 1);
  CHECK(drafts[0].key == kSession);
  CHECK(drafts[0].text == text);
  CHECK(drafts[0].keptAt == kNow);
  CHECK_FALSE(desk.journal().isDamaged());
}

TEST_CASE("the last text kept of a draft counts, and each draft is apart from the others") {
  const Desk desk;
  DraftKey colleague = kSession;
  colleague.clinician = {2};
  auto journal = desk.journal();
  journal.keep(kSession, "one", kNow);
  journal.keep(kPrivateNote, "two", kNow);
  journal.keep(colleague, "three", kNow);
  journal.keep(kNewSession, "", kNow);
  journal.keep(kSession, "four", kNow);
  const Texts expected{{kSession, "four"}, {kPrivateNote, "two"}, {colleague, "three"}, {kNewSession, ""}};
  CHECK(textsOf(journal) == expected);
  CHECK(textsOf(desk.journal()) == expected);
}

TEST_CASE("a draft that was dropped does not come back, and the last one takes the file with it") {
  const Desk desk;
  auto journal = desk.journal();
  journal.keep(kSession, "one", kNow);
  journal.keep(kPrivateNote, "two", kNow);
  journal.drop(kSession);
  CHECK(textsOf(desk.journal()) == Texts{{kPrivateNote, "two"}});
  journal.drop(kPrivateNote);
  CHECK(filesIn(desk.folder.path()) == 0);
  journal.keep(kSession, "again", kNow);
  CHECK(textsOf(desk.journal()) == Texts{{kSession, "again"}});
}

TEST_CASE("opening a journal, and dropping what was never kept, write nothing") {
  const Desk desk;
  auto journal = desk.journal();
  journal.drop(kSession);
  CHECK(journal.drafts().empty());
  CHECK(filesIn(desk.folder.path()) == 0);
}

TEST_CASE("a journal that is opened, changed and opened again keeps what it had") {
  const Desk desk;
  writeSmallJournal(desk);
  desk.journal().keep(kNewSession, "later", kNow);
  desk.journal().drop(kPrivateNote);
  CHECK(textsOf(desk.journal()) == Texts{{kSession, "second words"}, {kNewSession, "later"}});
}

TEST_CASE("nobody but the owner may read the journal") {
  const Desk desk;
  writeSmallJournal(desk);
  using std::filesystem::perms;
  CHECK(std::filesystem::status(desk.file).permissions() == (perms::owner_read | perms::owner_write));
}

TEST_CASE("no word of a draft is found in the journal, however it is written") {
  const Desk desk;
  auto journal = desk.journal();
  const std::string marker = "MARKER-OF-A-NOTE";
  for (int i = 0; i < 80; ++i) {
    journal.keep(i % 2 == 0 ? kSession : kPrivateNote,
                 marker + std::string(static_cast<std::size_t>(i) * 150, 'x'), kNow);
    for (const auto& entry : std::filesystem::directory_iterator(desk.folder.path()))
      REQUIRE(bytesOf(entry.path()).find(marker) == std::string::npos);
  }
}

TEST_CASE("a journal cut off anywhere gives back every record before the cut") {
  const Desk desk;
  writeSmallJournal(desk);
  const std::string whole = bytesOf(desk.file);
  std::size_t most = 0;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto content = store::readJournal(whole.substr(0, size), desk.keys.blob);
    REQUIRE(areAllKept(textsOf(content)));
    REQUIRE(content.drafts.size() >= most);  // the drop comes last
    most = content.drafts.size();
  }
  CHECK(most == 3);
}

TEST_CASE("a journal with any one byte changed says so, and gives back nothing but what was kept") {
  const Desk desk;
  writeSmallJournal(desk);
  const std::string whole = bytesOf(desk.file);
  for (std::size_t place = 0; place < whole.size(); ++place) {
    for (int change = 1; change < 256; change += change < 4 ? 1 : 36) {
      std::string changed = whole;
      changed[place] = static_cast<char>(changed[place] ^ change);
      const auto content = store::readJournal(changed, desk.keys.blob);
      REQUIRE(content.isDamaged);
      REQUIRE(areAllKept(textsOf(content)));
    }
  }
}

TEST_CASE("what is whole behind a damaged record still counts") {
  const Desk desk;
  desk.journal().keep(kSession, "first words", kNow);
  const auto oneRecord = std::filesystem::file_size(desk.file);
  auto journal = desk.journal();
  journal.keep(kNewSession, "another", kNow);
  journal.keep(kSession, "second words", kNow);
  std::string bytes = bytesOf(desk.file);
  bytes[oneRecord - 1] ^= 1;  // the end of the first draft
  desk.write(bytes);
  CHECK(desk.journal().isDamaged());
  CHECK(textsOf(desk.journal()) == Texts{{kNewSession, "another"}, {kSession, "second words"}});
}

TEST_CASE("the next change leaves the damage behind") {
  const Desk desk;
  writeSmallJournal(desk);
  desk.write(bytesOf(desk.file) + "torn");
  auto journal = desk.journal();
  CHECK(journal.isDamaged());
  journal.keep(kNewSession, "later", kNow);
  CHECK_FALSE(desk.journal().isDamaged());
  CHECK(desk.journal().drafts().size() == 3);
}

TEST_CASE("records cannot change places, be repeated, left out or come from another journal") {
  const Desk desk;
  const auto recordsOf = [&desk] {
    std::vector<std::string> records;
    std::string rest = bytesOf(desk.file);
    while (!rest.empty()) {
      const std::size_t size =
          4 + static_cast<unsigned char>(rest[0]) + 256U * static_cast<unsigned char>(rest[1]);
      records.push_back(rest.substr(0, size));
      rest.erase(0, size);
    }
    return records;
  };
  const auto read = [&desk](const std::vector<std::string>& records) {
    std::string bytes;
    for (const std::string& record : records) bytes += record;
    desk.write(bytes);
    return desk.journal();
  };
  const auto write = [&desk] {
    auto journal = desk.journal();
    journal.keep(kSession, "one", kNow);
    journal.keep(kSession, "two", kNow);
    journal.keep(kPrivateNote, "xyz", kNow);
    journal.keep(kSession, "now", kNow);
  };
  write();
  const auto records = recordsOf();
  REQUIRE(records.size() == 5);
  std::filesystem::remove(desk.file);
  write();
  const auto others = recordsOf();

  CHECK(read(records).isDamaged() == false);
  const auto swapped = read({records[0], records[1], records[4], records[3], records[2]});
  CHECK(swapped.isDamaged());
  CHECK(textsOf(swapped) == Texts{{kSession, "one"}, {kPrivateNote, "xyz"}});
  const auto repeated = read({records[0], records[1], records[2], records[3], records[4], records[1]});
  CHECK(repeated.isDamaged());
  CHECK(textsOf(repeated).at(kSession) == "now");
  CHECK(read({records[0], records[2], records[3], records[4]}).drafts().empty());
  const auto foreign = read({records[0], records[1], others[2]});
  CHECK(foreign.isDamaged());
  CHECK(textsOf(foreign) == Texts{{kSession, "one"}});
  CHECK(read({others[0], records[1]}).drafts().empty());
}

TEST_CASE("another vault's journal is no draft here, and is set aside rather than written over") {
  const Desk desk;
  writeSmallJournal(desk);
  const std::string theirs = bytesOf(desk.file);
  const seal::Keys other = seal::Keys::random();
  RecoveryJournal journal(desk.file, other.blob);
  CHECK(journal.isDamaged());
  CHECK(journal.drafts().empty());
  CHECK(bytesOf(desk.file) == theirs);
  journal.keep(kSession, "ours", kNow);
  CHECK(textsOf(RecoveryJournal(desk.file, other.blob)) == Texts{{kSession, "ours"}});
  CHECK(bytesOf(desk.folder / "practice.trellis-drafts-unreadable") == theirs);
}

TEST_CASE("hours of typing leave a small journal") {
  const Desk desk;
  auto journal = desk.journal();
  journal.keep(kPrivateNote, "stays", kNow);
  std::uintmax_t largest = 0;
  for (int i = 0; i < 600; ++i) {
    journal.keep(kSession, std::string(4000, 'x') + std::to_string(i), kNow);
    largest = std::max(largest, std::filesystem::file_size(desk.file));
  }
  CHECK(largest < 300'000);
  const Texts texts = textsOf(desk.journal());
  CHECK(texts.at(kPrivateNote) == "stays");
  CHECK(texts.at(kSession).ends_with("599"));
  CHECK(filesIn(desk.folder.path()) == 1);
}

TEST_CASE("a full disk is said, keeps what was kept before, and takes the next draft once there is room") {
  const Desk desk;
  auto journal = desk.journal();
  journal.keep(kSession, "kept before", kNow);
  const std::string before = bytesOf(desk.file);
  for (const rlim_t room : {rlim_t{0}, rlim_t{40}, static_cast<rlim_t>(before.size() + 10)}) {
    const tests::FullDisk full(room);
    CHECK(faultOf([&] { journal.keep(kSession, std::string(500, 'y'), kNow); }) == VaultFault::full);
    CHECK(textsOf(journal) == Texts{{kSession, "kept before"}});
    CHECK(textsOf(desk.journal()) == Texts{{kSession, "kept before"}});
    CHECK_FALSE(desk.journal().isDamaged());
  }
  journal.keep(kSession, "there is room", kNow);
  CHECK(textsOf(desk.journal()) == Texts{{kSession, "there is room"}});
}

TEST_CASE("a disk that is full from the start leaves nothing half behind") {
  const Desk desk;
  const tests::FullDisk full(50);
  CHECK(faultOf([&] { desk.journal().keep(kSession, "text", kNow); }) == VaultFault::full);
  CHECK(filesIn(desk.folder.path()) == 0);
}

TEST_CASE("a folder that has gone is said") {
  const Desk desk;
  auto journal = desk.journal();
  std::filesystem::remove_all(desk.folder.path());
  CHECK(faultOf([&] { journal.keep(kSession, "text", kNow); }) == VaultFault::missing);
}

TEST_CASE("a record whose words are none of ours is damage, however well it is sealed") {
  const Desk desk;
  const store::JournalSeal seal(desk.keys.blob);
  for (const std::string& text : {std::string(), std::string("P"), std::string("Q") + std::string(60, '\0'),
                                  store::putText(kSession, "", kNow).substr(0, 40)}) {
    desk.write(seal.head() + store::framed(seal.blob(1, text)) +
               store::framed(seal.blob(2, store::putText(kSession, "whole", kNow))));
    CHECK(desk.journal().isDamaged());
    CHECK(textsOf(desk.journal()) == Texts{{kSession, "whole"}});
  }
}

TEST_CASE("where the journal went but its folder did not answer, what is kept next is on the disk") {
  const Desk desk;
  UncertainDisk disk;
  RecoveryJournal journal(desk.file, desk.keys.blob, disk);
  journal.keep(kSession, "first words", kNow);
  disk.isCertain = false;
  CHECK_THROWS_AS(journal.drop(kSession), VaultError);
  disk.isCertain = true;
  journal.keep(kNewSession, "another", kNow);
  CHECK(textsOf(desk.journal()) == textsOf(journal));
  journal.drop(kSession);
  CHECK(textsOf(desk.journal()) == Texts{{kNewSession, "another"}});
}
