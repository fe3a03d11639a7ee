#include "app/view/names.h"

#include <algorithm>
#include <cstdint>
#include <sstream>
#include <stdexcept>
#include <vector>

#include <unicode/bytestream.h>
#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace trellis::view {
namespace {

icu::UnicodeString fromUtf8(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
}

// ICU's own data is part of the installation: without it nothing else of the program works either.
void require(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error("The Unicode data of this computer could not be read.");
}

icu::UnicodeString withoutMarks(const icu::UnicodeString& decomposed) {
  icu::UnicodeString bare;
  for (std::int32_t at = 0; at < decomposed.length(); at = decomposed.moveIndex32(at, 1)) {
    const UChar32 character = decomposed.char32At(at);
    if (u_charType(character) != U_NON_SPACING_MARK) bare.append(character);
  }
  return bare;
}

bool isMark(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
}

}  // namespace

std::string folded(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* caseless = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const auto* decomposing = icu::Normalizer2::getNFDInstance(status);
  require(status);
  const icu::UnicodeString decomposed =
      decomposing->normalize(caseless->normalize(fromUtf8(utf8), status), status);
  require(status);
  std::string text;
  return withoutMarks(decomposed).toUTF8String(text);
}

std::string findable(const std::string& legalName, const model::OptionalText& preferredName,
                     const model::OptionalText& externalKey, int recordNumber) {
  return folded(preferredName.value_or("") + '\n' + legalName + '\n' + externalKey.value_or("")) + '\n' +
         std::to_string(recordNumber);
}

std::vector<std::string> foldedWords(const std::string& typed) {
  std::istringstream stream(folded(typed));
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::string nameKey(const std::string& name) {
  std::string bare = folded(name);
  std::ranges::replace_if(bare, isMark, ' ');
  std::vector<std::string> words = foldedWords(bare);
  std::ranges::sort(words);
  std::string key;
  for (const std::string& word : words) key += word + ' ';
  return key;
}

bool hasEach(const std::string& findable, const std::vector<std::string>& foldedWords) {
  return std::ranges::all_of(
      foldedWords, [&](const std::string& word) { return findable.find(word) != std::string::npos; });
}

struct NameOrder::Collation {
  std::unique_ptr<const icu::Collator> collator;
};

NameOrder::NameOrder(model::Language language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string locale(keyOf(language));
  collation_ = std::make_unique<const Collation>(Collation{std::unique_ptr<const icu::Collator>(
      icu::Collator::createInstance(icu::Locale(locale.c_str()), status))});
  require(status);
}

NameOrder::~NameOrder() = default;

std::string NameOrder::key(std::string_view name) const {
  const icu::UnicodeString text = fromUtf8(name);
  const std::int32_t length = collation_->collator->getSortKey(text, nullptr, 0);
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(length));
  collation_->collator->getSortKey(text, bytes.data(), length);
  return {bytes.begin(), bytes.end()};
}

}  // namespace trellis::view
