// Writes one shaped line of text into a page, and notes in the embedded fonts which glyphs it used.
// Promises that the words can be searched and copied: a glyph that stands for other characters elsewhere says
// so here. The origin is the start of the baseline, y up, in points.
#pragma once

#include "reports/pdf/content_stream.h"
#include "reports/pdf/embedded_font.h"
#include "reports/pdf/shaped_text.h"

namespace trellis::pdf {

void paintWords(ContentStream& page, const ShapedLine& line, const display::Text& text, display::Point start,
                EmbeddedFonts& fonts);

// How wide the line stands on the page, with its tracking between characters.
double widthOf(const ShapedLine& line, const display::Text& text);

}  // namespace trellis::pdf
