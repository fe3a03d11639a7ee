// The part of a font that goes into a document: the outlines of its used glyphs, and no table that PDF does
// not need. Promises the same bytes for the same glyphs. `glyphOfCid` gives the glyph's place in the subset
// for CID 0, 1, 2 …; CID 0 is the empty box.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reports/pdf/font_face.h"

namespace trellis::pdf {

struct FontProgram {
  std::string bytes;
  std::vector<std::uint16_t> glyphOfCid;
};

FontProgram subset(const FontFace& face, const std::vector<Glyph>& glyphs);

}  // namespace trellis::pdf
