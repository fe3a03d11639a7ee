// Which font draws each character of a text, and what stands in for a character that no font has.
// Promises valid, composed (NFC) text; a character that no font has becomes [U+13E3] and is listed: never
// lost. `words` is UTF-16, as ICU and HarfBuzz take it. Invalid UTF-8 counts as U+FFFD, which no font is
// asked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/pdf/font_face.h"

namespace trellis::pdf {

// The fonts to ask, in this order; never empty.
using FontChain = std::vector<const FontFace*>;

struct CoveredText {
  std::u16string words;
  std::vector<const FontFace*> faces;  // one for each code unit
  std::vector<char32_t> missing;
};

CoveredText cover(std::string_view utf8, const FontChain& chain);

std::string codePointName(char32_t character);  // such as U+13E3

}  // namespace trellis::pdf
