// One TrueType font file held open: which characters it has, how wide its glyphs are, what a page must say of
// it. Immutable once open, so that many reports and threads can share it. Lengths are in 1/1000 em, as PDF
// counts them. Throws ReportError for a file without TrueType outlines.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "reports/pdf/hb_owner.h"

namespace trellis::pdf {

using Glyph = std::uint32_t;

struct FontOutline {
  std::string postScriptName;
  double left = 0;
  double bottom = 0;
  double right = 0;
  double top = 0;
  double ascent = 0;
  double descent = 0;
  double capHeight = 0;
  double italicAngle = 0;  // degrees
};

struct FontFile {
  std::filesystem::path path;
  unsigned index = 0;  // within a collection
};

class FontFace {
 public:
  explicit FontFace(const FontFile& file);

  bool has(char32_t character) const;
  Glyph glyphOf(char32_t character) const;  // 0 where it has none
  double advance(Glyph glyph) const;
  double thousandths(double fontUnits) const { return fontUnits * 1000.0 / unitsPerEm_; }
  const FontOutline& outline() const { return outline_; }
  hb_face_t* face() const { return face_.get(); }
  hb_font_t* font() const { return font_.get(); }

 private:
  FontOutline measuredOutline() const;

  HbFace face_;
  HbFont font_;
  double unitsPerEm_ = 1000;
  FontOutline outline_;
};

}  // namespace trellis::pdf
