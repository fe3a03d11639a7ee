#include "reports/pdf/text_runs.h"

#include <algorithm>
#include <memory>

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include "reports/pdf/pdf_error.h"

namespace trellis::pdf {
namespace {

struct Span {
  unsigned start = 0;
  unsigned end = 0;
  hb_direction_t direction = HB_DIRECTION_LTR;
};

bool isNeutral(UScriptCode script) {
  return script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

UScriptCode scriptOf(char32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(character), &status);
  return U_SUCCESS(status) ? script : USCRIPT_COMMON;
}

hb_script_t toHarfBuzz(UScriptCode script) {
  return isNeutral(script) ? HB_SCRIPT_COMMON : hb_script_from_string(uscript_getShortName(script), -1);
}

// The end of the run that starts where `span` does: the first character of another font, or of a second
// script.
TextRun firstRun(const CoveredText& text, const Span& span) {
  TextRun run{.face = text.faces[span.start], .start = span.start, .direction = span.direction};
  UScriptCode script = USCRIPT_COMMON;
  unsigned end = span.start;
  while (end < span.end && text.faces[end] == run.face) {
    unsigned next = end;
    char32_t character = 0;
    U16_NEXT(text.words, next, span.end, character);
    const UScriptCode own = scriptOf(character);
    if (!isNeutral(own) && !isNeutral(script) && own != script) break;
    if (!isNeutral(own)) script = own;
    end = next;
  }
  run.length = end - span.start;
  run.script = toHarfBuzz(script);
  return run;
}

void appendRuns(std::vector<TextRun>& runs, const CoveredText& text, Span span) {
  const auto first = static_cast<std::ptrdiff_t>(runs.size());
  while (span.start < span.end) {
    runs.push_back(firstRun(text, span));
    span.start += runs.back().length;
  }
  if (span.direction == HB_DIRECTION_RTL) std::reverse(runs.begin() + first, runs.end());
}

using Bidi = std::unique_ptr<UBiDi, decltype(&ubidi_close)>;

std::vector<Span> directions(const std::u16string& words) {
  UErrorCode status = U_ZERO_ERROR;
  const Bidi bidi(ubidi_open(), &ubidi_close);
  ubidi_setPara(bidi.get(), words.data(), static_cast<std::int32_t>(words.size()), UBIDI_DEFAULT_LTR, nullptr,
                &status);
  const std::int32_t count = ubidi_countRuns(bidi.get(), &status);
  if (U_FAILURE(status)) throw ReportError("The direction of a text cannot be told: out of memory.");
  std::vector<Span> spans;
  for (std::int32_t i = 0; i < count; ++i) {
    std::int32_t start = 0;
    std::int32_t length = 0;
    const bool isRightToLeft = ubidi_getVisualRun(bidi.get(), i, &start, &length) == UBIDI_RTL;
    spans.push_back({static_cast<unsigned>(start), static_cast<unsigned>(start + length),
                     isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR});
  }
  return spans;
}

constexpr std::uint32_t kKeepsDirection =
    U_MASK(U_LEFT_TO_RIGHT) | U_MASK(U_EUROPEAN_NUMBER) | U_MASK(U_EUROPEAN_NUMBER_SEPARATOR) |
    U_MASK(U_EUROPEAN_NUMBER_TERMINATOR) | U_MASK(U_COMMON_NUMBER_SEPARATOR) | U_MASK(U_WHITE_SPACE_NEUTRAL) |
    U_MASK(U_OTHER_NEUTRAL) | U_MASK(U_DIR_NON_SPACING_MARK);

bool keepsDirection(UChar32 character) {
  return (U_MASK(u_charDirection(character)) & kKeepsDirection) != 0;
}

bool isLeftToRight(std::u16string_view words) {
  for (std::size_t i = 0; i < words.size();) {
    UChar32 character = 0;
    U16_NEXT(words, i, words.size(), character);
    if (!keepsDirection(character)) return false;
  }
  return true;
}

}  // namespace

std::vector<TextRun> visualRuns(const CoveredText& text) {
  std::vector<TextRun> runs;
  if (isLeftToRight(std::u16string_view(text.words))) {
    appendRuns(runs, text, {0, static_cast<unsigned>(text.words.size()), HB_DIRECTION_LTR});
    return runs;
  }
  for (const Span& span : directions(text.words)) appendRuns(runs, text, span);
  return runs;
}

bool isLeftToRight(std::string_view utf8) {
  const auto isAscii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
  if (std::all_of(utf8.begin(), utf8.end(), isAscii)) return true;
  const icu::StringPiece bytes(utf8.data(), static_cast<std::int32_t>(utf8.size()));
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(bytes);
  return isLeftToRight({text.getBuffer(), static_cast<std::size_t>(text.length())});
}

}  // namespace trellis::pdf
