// Shapes a text with HarfBuzz: kerning and marks on, ligatures off (they break words when a page is
// searched). Promises the same glyphs for the same text and fonts, whatever the machine's language. Never
// fails for any bytes; see text_cover.h for characters that no font has.
#pragma once

#include <string_view>

#include "reports/pdf/shaped_text.h"
#include "reports/pdf/text_cover.h"

namespace trellis::pdf {

ShapedWord shapeText(std::string_view utf8, const FontChain& chain);

}  // namespace trellis::pdf
