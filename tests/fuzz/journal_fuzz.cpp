// A recovery journal put together step by step from the fuzzer's bytes: whole records, well sealed nonsense,
// bytes from anywhere, flips and cuts. Whatever comes of it, a draft that is read was once written.
#include <algorithm>
#include <set>

#include "core/store/draft_records.h"
#include "tests/fuzz/fuzzing.h"

using namespace trellis;

namespace {

enum class Step : char { keep, drop, sealNonsense, frameNonsense, addBytes, flip, cut, count };
constexpr std::size_t kSteps = static_cast<std::size_t>(Step::count);

const seal::Secret& key() {
  static const seal::Secret kKey = seal::Secret::copyOf(seal::bytesOf("0123456789abcdef0123456789abcdef"));
  return kKey;
}

class Script {
 public:
  explicit Script(std::string_view bytes) : rest_(bytes) {}
  bool isOver() const { return rest_.empty(); }
  std::size_t number() {
    if (rest_.empty()) return 0;
    const auto value = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }
  std::string_view bytes() {
    const std::size_t size = number();
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(taken.size());
    return taken;
  }

 private:
  std::string_view rest_;
};

class Journal {
 public:
  void take(Script& script) {
    switch (static_cast<Step>(script.number() % kSteps)) {
      case Step::keep:
        return keep(keyOf(script), script.bytes());
      case Step::drop:
        return add(store::dropText(keyOf(script)));
      case Step::sealNonsense:
        return add(script.bytes());
      case Step::frameNonsense:
        bytes_ += store::framed(script.bytes());
        return;
      case Step::addBytes:
        bytes_ += script.bytes();
        return;
      case Step::flip:
        return flip(script.number(), script.number());
      case Step::cut:
        bytes_.resize(bytes_.size() - std::min(bytes_.size(), script.number()));
        return;
      case Step::count:
        break;
    }
  }

  void check() const {
    const auto content = store::readJournal(bytes_, key());
    tests::promise(content.seal || content.drafts.empty(), "no draft without a head");
    for (const auto& [draftKey, sealed] : content.drafts) {
      const auto text = content.seal->text(sealed);
      const auto record = text ? store::readRecord(*text) : std::nullopt;
      tests::promise(record && record->draft, "a draft that is told opens");
      tests::promise(record->key == draftKey, "a draft is told under its own key");
      tests::promise(written_.contains(*text), "a draft that is read was written");
    }
  }

 private:
  static store::DraftKey keyOf(Script& script) {
    const std::size_t number = script.number();
    store::DraftKey key{.clinician = {static_cast<std::int64_t>(number & 1)},
                        .client = {static_cast<std::int64_t>(number >> 1 & 3)}};
    if ((number & 8) != 0) key.session = model::SessionId{7};
    if ((number & 16) != 0) key.kind = store::DraftKind::psychotherapyNote;
    return key;
  }
  void keep(const store::DraftKey& key, std::string_view text) {
    add(store::putText(key, text, *model::parseInstant("2026-11-20T10:55:00Z")));
  }
  void add(std::string_view text) {
    written_.insert(std::string(text));
    bytes_ += store::framed(seal_.blob(next_++, text));
  }
  void flip(std::size_t place, std::size_t change) {
    if (bytes_.empty()) return;
    char& byte = bytes_[place * bytes_.size() / 256];
    byte = static_cast<char>(byte ^ static_cast<int>(change));
  }

  store::JournalSeal seal_{key()};
  std::string bytes_ = seal_.head();
  std::uint64_t next_ = 1;
  std::set<std::string> written_;
};

std::string step(Step step, char number, std::string_view bytes) {
  return std::string{static_cast<char>(step), number, static_cast<char>(bytes.size())}.append(bytes);
}

std::string nonsense(Step step, std::string_view bytes) {
  return std::string{static_cast<char>(step), static_cast<char>(bytes.size())}.append(bytes);
}

std::vector<std::string> seeds() {
  const std::string two = step(Step::keep, 0, "first") + step(Step::keep, 9, "second");
  const std::string record =
      store::putText({.clinician = {1}, .client = {5}}, "text", *model::parseInstant("2026-11-20T10:55:00Z"));
  return {two,
          two + std::string{static_cast<char>(Step::drop), 0},
          two + std::string{static_cast<char>(Step::flip), 70, 1},
          two + std::string{static_cast<char>(Step::cut), 5} + step(Step::keep, 2, "later"),
          nonsense(Step::sealNonsense, record) + two,
          nonsense(Step::frameNonsense, "nonsense") + two,
          nonsense(Step::addBytes, "\xff\xff\xff\xff")};
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  tests::seedEmptyCorpus({*arguments + 1, static_cast<std::size_t>(*count - 1)}, seeds());
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  Script script({reinterpret_cast<const char*>(data), size});
  Journal journal;
  while (!script.isOver()) journal.take(script);
  journal.check();
  store::readJournal({reinterpret_cast<const char*>(data), size}, key());
  return 0;
}
