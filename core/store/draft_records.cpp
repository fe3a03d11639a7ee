#include "core/store/draft_records.h"

#include <algorithm>
#include <utility>

#include "core/seal/sealed_blob.h"

namespace trellis::store {
namespace {

constexpr std::string_view kUse = "Trellis drafts 1";
constexpr char kPut = 'P';
constexpr char kDrop = 'D';
constexpr std::size_t kInstantLength = 20;  // "2026-11-20T10:05:00Z"

template <class Number>
void append(std::string& bytes, Number number, std::size_t width = sizeof(Number)) {
  auto rest = static_cast<std::uint64_t>(number);
  for (std::size_t i = 0; i < width; ++i, rest >>= 8) bytes += static_cast<char>(rest & 0xFF);
}

std::uint64_t readNumber(std::string_view bytes) {
  std::uint64_t number = 0;
  for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte)
    number = (number << 8) | static_cast<unsigned char>(*byte);
  return number;
}

// Takes a record apart from its front; nothing once it is too short.
class Fields {
 public:
  explicit Fields(std::string_view rest) : rest_(rest) {}

  std::optional<std::string_view> bytes(std::size_t count) {
    if (rest_.size() < count) return std::nullopt;
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }
  std::optional<char> letter() {
    const auto taken = bytes(1);
    return taken ? std::optional(taken->front()) : std::nullopt;
  }
  std::optional<std::int64_t> id() {
    const auto taken = bytes(sizeof(std::int64_t));
    return taken ? std::optional(static_cast<std::int64_t>(readNumber(*taken))) : std::nullopt;
  }
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

std::string keyText(char act, const DraftKey& key) {
  std::string text(1, act);
  append(text, key.clinician.value);
  append(text, key.client.value);
  append(text, key.session ? 1 : 0, 1);
  append(text, key.session.value_or(model::SessionId{}).value);
  append(text, static_cast<int>(key.kind), 1);
  return text;
}

std::optional<DraftKind> readKind(std::optional<char> letter) {
  for (const DraftKind kind :
       {DraftKind::session, DraftKind::psychotherapyNote, DraftKind::form, DraftKind::addendum})
    if (letter == static_cast<char>(kind)) return kind;
  return std::nullopt;
}

std::optional<DraftKey> readKey(Fields& fields) {
  const auto clinician = fields.id();
  const auto client = fields.id();
  const auto hasSession = fields.letter();
  const auto session = fields.id();
  const auto kind = readKind(fields.letter());
  if (!clinician || !client || !hasSession || !session || !kind) return std::nullopt;
  DraftKey key{.clinician = {*clinician}, .client = {*client}, .kind = *kind};
  if (*hasSession != 0) key.session = model::SessionId{*session};
  return key;
}

std::optional<Draft> readDraft(const DraftKey& key, Fields& fields) {
  const auto written = fields.bytes(kInstantLength);
  const auto keptAt = written ? model::parseInstant(*written) : std::nullopt;
  if (!keptAt) return std::nullopt;
  return Draft{key, std::string(fields.rest()), *keptAt};
}

std::string about(const JournalId& id, std::uint64_t index) {
  std::string text(kUse);
  append(text, index);
  return text.append(id.begin(), id.end());
}

JournalId randomId() {
  const seal::Secret random = seal::Secret::random(JournalId().size());
  JournalId id{};
  std::ranges::copy(random.bytes(), id.begin());
  return id;
}

// The next sealed blob, or nothing at the end and where no record can begin.
std::optional<std::string_view> nextBlob(Fields& fields) {
  const auto length = fields.bytes(sizeof(std::uint32_t));
  if (!length || readNumber(*length) > kLongestRecord) return std::nullopt;
  return fields.bytes(readNumber(*length));
}

std::optional<JournalSeal> readHead(std::string_view blob, const seal::Secret& key) {
  const auto text = seal::openBlob(key, blob, about(JournalId{}, 0));
  JournalId id{};
  if (!text || text->size() != id.size()) return std::nullopt;
  std::ranges::copy(seal::bytesOf(*text), id.begin());
  return JournalSeal(key, id);
}

// False where it is not whole.
bool take(JournalContent& content, SealedDraft sealed) {
  auto text = content.seal->text(sealed);
  if (!text) return false;
  auto record = readRecord(*text);
  seal::wipe(*text);
  if (!record) return false;
  content.drafts.erase(record->key);
  if (!record->draft) return true;
  seal::wipe(record->draft->text);
  content.drafts.emplace(record->key, std::move(sealed));
  return true;
}

}  // namespace

std::string putText(const DraftKey& key, std::string_view text, model::Instant keptAt) {
  std::string record;
  record.reserve(64 + text.size());  // no copies left behind by growing
  return record.append(keyText(kPut, key)).append(model::isoInstant(keptAt)).append(text);
}

std::string dropText(const DraftKey& key) {
  return keyText(kDrop, key);
}

std::optional<DraftRecord> readRecord(std::string_view text) {
  Fields fields(text);
  const auto act = fields.letter();
  const auto key = readKey(fields);
  if (!key) return std::nullopt;
  if (act == kDrop) return DraftRecord{*key, std::nullopt};
  auto draft = act == kPut ? readDraft(*key, fields) : std::nullopt;
  if (!draft) return std::nullopt;
  return DraftRecord{*key, std::move(draft)};
}

JournalSeal::JournalSeal(const seal::Secret& key) : JournalSeal(key, randomId()) {}

JournalSeal::JournalSeal(const seal::Secret& key, const JournalId& id)
    : key_(seal::Secret::copyOf(key.bytes())), id_(id) {}

std::string JournalSeal::head() const {
  return framed(seal::sealBlob(key_, seal::textOf(id_), about(JournalId{}, 0)));
}

std::string JournalSeal::blob(std::uint64_t index, std::string_view text) const {
  return seal::sealBlob(key_, text, about(id_, index));
}

std::optional<std::string> JournalSeal::text(const SealedDraft& sealed) const {
  return seal::openBlob(key_, sealed.blob, about(id_, sealed.index));
}

std::string framed(std::string_view blob) {
  std::string record;
  append(record, static_cast<std::uint32_t>(blob.size()));
  return record.append(blob);
}

JournalContent readJournal(std::string_view bytes, const seal::Secret& key) {
  JournalContent content;
  if (bytes.empty()) return content;
  Fields fields(bytes);
  const auto head = nextBlob(fields);
  if (head) content.seal = readHead(*head, key);
  content.isDamaged = !content.seal;
  for (std::uint64_t index = 1; content.seal && !fields.rest().empty(); ++index) {
    const auto blob = nextBlob(fields);
    if (!blob || !take(content, {index, std::string(*blob)})) content.isDamaged = true;
    if (!blob) break;
  }
  return content;
}

}  // namespace trellis::store
