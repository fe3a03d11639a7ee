// The glyphs that one document uses of one font, numbered in the order of their first use.
// Promises that a glyph keeps its number (CID) and the characters that it stands for when the page is
// searched or copied. CIDs count from 1; the subset of the font that goes into the file holds exactly these
// glyphs.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reports/pdf/font_face.h"

namespace trellis::pdf {

using Cid = std::uint16_t;

class EmbeddedFont {
 public:
  EmbeddedFont(const FontFace& face, std::string name) : face_(face), name_(std::move(name)) {}

  Cid use(Glyph glyph);
  // Whether the glyph stands for these characters: the first ones asked for stay.
  bool standsFor(Cid cid, std::u16string_view characters);

  const FontFace& face() const { return face_; }
  const std::string& name() const { return name_; }             // such as F1
  const std::vector<Glyph>& glyphs() const { return glyphs_; }  // of CID 1, 2 …
  const std::vector<std::u16string>& characters() const {
    return characters_;
  }  // of CID 1, 2 …; may be empty

 private:
  const FontFace& face_;
  std::string name_;
  std::vector<Glyph> glyphs_;
  std::vector<std::u16string> characters_;
  std::unordered_map<Glyph, Cid> cids_;
};

class EmbeddedFonts {
 public:
  EmbeddedFont& of(const FontFace& face);
  const std::vector<std::unique_ptr<EmbeddedFont>>& all() const { return fonts_; }

 private:
  std::vector<std::unique_ptr<EmbeddedFont>> fonts_;
};

// The CMap that turns CIDs back into characters, as PDF 32000-1, 9.10.3 describes it.
std::string toUnicodeMap(const EmbeddedFont& font);

std::string utf16Hex(std::u16string_view text);

}  // namespace trellis::pdf
