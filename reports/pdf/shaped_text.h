// Words turned into glyphs with their places: what is measured is what is painted.
// Promises glyphs from left to right as they stand on the page; nothing here changes once made.
// Lengths are in 1/1000 of the font size; characters are UTF-16.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace trellis::pdf {

class FontFace;

struct ShapedGlyph {
  std::uint32_t glyph = 0;
  double advance = 0;
  double right = 0;  // moved by this from the pen
  double up = 0;
};

// Glyphs that stand together for some characters: mostly one for one.
struct GlyphCluster {
  std::size_t first = 0;
  std::size_t count = 0;
  std::u16string characters;
};

struct ShapedRun {
  const FontFace* face = nullptr;
  std::vector<ShapedGlyph> glyphs;
  std::vector<GlyphCluster> clusters;
};

struct ShapedWord {
  std::vector<ShapedRun> runs;
  double advance = 0;
  std::size_t glyphCount = 0;
  std::vector<char32_t> missing;
};

using ShapedLine = std::vector<std::shared_ptr<const ShapedWord>>;

}  // namespace trellis::pdf
