#include "reports/pdf/text_cover.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include "reports/pdf/pdf_error.h"

namespace trellis::pdf {
namespace {

constexpr char32_t kInvalid = 0xFFFD;
constexpr char32_t kNoBreakSpace = 0xA0;

std::u32string codePoints(const icu::UnicodeString& text) {
  std::u32string points;
  points.reserve(static_cast<std::size_t>(text.length()));
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
    points.push_back(static_cast<char32_t>(text.char32At(i)));
  return points;
}

std::u32string normalized(const icu::UnicodeString& text, const icu::Normalizer2* form, UErrorCode status) {
  icu::UnicodeString result;
  if (U_SUCCESS(status)) form->normalize(text, result, status);
  if (U_FAILURE(status)) throw ReportError("The Unicode data of the ICU library cannot be read.");
  return codePoints(result);
}

char32_t printable(char32_t character) {
  const std::uint32_t category = U_GET_GC_MASK(static_cast<UChar32>(character));
  const bool isBlank = (category & (U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK)) != 0;
  return isBlank || character == kNoBreakSpace ? U' ' : character;
}

std::u32string composed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece bytes(utf8.data(), static_cast<std::int32_t>(utf8.size()));
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  std::u32string text = normalized(icu::UnicodeString::fromUTF8(bytes), form, status);
  std::transform(text.begin(), text.end(), text.begin(), printable);
  return text;
}

std::u32string decomposed(std::u32string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString utf16;
  for (const char32_t character : text) utf16.append(static_cast<UChar32>(character));
  const icu::Normalizer2* form = icu::Normalizer2::getNFDInstance(status);
  return normalized(utf16, form, status);
}

bool isInvisible(char32_t character) {
  return u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool continuesCluster(char32_t character) {
  return (U_GET_GC_MASK(static_cast<UChar32>(character)) & U_GC_M_MASK) != 0 || isInvisible(character);
}

bool isExchangeable(char32_t character) {
  return character != kInvalid && u_charType(static_cast<UChar32>(character)) != U_PRIVATE_USE_CHAR;
}

bool draws(const FontFace& face, std::u32string_view cluster) {
  return std::all_of(cluster.begin(), cluster.end(), [&](char32_t character) {
    return isInvisible(character) || (isExchangeable(character) && face.has(character));
  });
}

const FontFace* faceFor(std::u32string_view cluster, const FontChain& chain) {
  const auto found =
      std::find_if(chain.begin(), chain.end(), [&](const FontFace* face) { return draws(*face, cluster); });
  return found == chain.end() ? nullptr : *found;
}

void append(CoveredText& text, char32_t character, const FontFace* face) {
  std::array<char16_t, 2> units{};
  std::size_t length = 0;
  U16_APPEND_UNSAFE(units, length, character);
  text.words.append(units.data(), length);
  text.faces.insert(text.faces.end(), length, face);
}

void append(CoveredText& text, std::u32string_view cluster, const FontFace* face) {
  for (const char32_t character : cluster) append(text, character, face);
}

void appendReplacement(CoveredText& text, char32_t character, const FontFace* face) {
  const std::string name = "[" + codePointName(character) + "]";
  append(text, std::u32string(name.begin(), name.end()), face);
  text.missing.push_back(character);
}

// A cluster that no one font draws whole: each character by the first font that has it, or by its number.
void appendApart(CoveredText& text, std::u32string_view cluster, const FontChain& chain) {
  for (const char32_t character : cluster) {
    if (isInvisible(character)) continue;
    if (const FontFace* face = faceFor({&character, 1}, chain))
      append(text, character, face);
    else
      appendReplacement(text, character, chain.front());
  }
}

void appendCluster(CoveredText& text, std::u32string_view cluster, const FontChain& chain) {
  if (const FontFace* face = faceFor(cluster, chain)) return append(text, cluster, face);
  const std::u32string apart = decomposed(cluster);
  if (const FontFace* face = faceFor(apart, chain)) return append(text, apart, face);
  appendApart(text, cluster, chain);
}

std::size_t clusterEnd(std::u32string_view text, std::size_t start) {
  std::size_t end = start + 1;
  while (end < text.size() && continuesCluster(text[end])) ++end;
  return end;
}

}  // namespace

CoveredText cover(std::string_view utf8, const FontChain& chain) {
  const std::u32string text = composed(utf8);
  CoveredText covered;
  covered.words.reserve(text.size());
  covered.faces.reserve(text.size());
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = clusterEnd(text, start);
    appendCluster(covered, std::u32string_view(text).substr(start, end - start), chain);
    start = end;
  }
  return covered;
}

std::string codePointName(char32_t character) {
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(character));
  return name.data();
}

}  // namespace trellis::pdf
