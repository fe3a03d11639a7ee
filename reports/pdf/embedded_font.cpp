#include "reports/pdf/embedded_font.h"

#include <algorithm>
#include <limits>

#include "reports/pdf/pdf_error.h"

namespace trellis::pdf {
namespace {

constexpr std::size_t kMostMappingsInBlock = 100;  // as the CMap format allows

constexpr std::string_view kMapStart =
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
constexpr std::string_view kMapEnd = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

std::vector<std::string> mappings(const EmbeddedFont& font) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < font.characters().size(); ++i) {
    const std::u16string& characters = font.characters()[i];
    if (characters.empty()) continue;
    const char16_t cid = static_cast<char16_t>(i + 1);
    lines.push_back("<" + utf16Hex({&cid, 1}) + "> <" + utf16Hex(characters) + ">\n");
  }
  return lines;
}

}  // namespace

Cid EmbeddedFont::use(Glyph glyph) {
  const auto [entry, isNew] = cids_.try_emplace(glyph, static_cast<Cid>(glyphs_.size() + 1));
  if (!isNew) return entry->second;
  if (glyphs_.size() + 1 > std::numeric_limits<Cid>::max())
    throw ReportError("The report uses more characters than a PDF font can hold.");
  glyphs_.push_back(glyph);
  characters_.emplace_back();
  return entry->second;
}

bool EmbeddedFont::standsFor(Cid cid, std::u16string_view characters) {
  std::u16string& known = characters_[cid - 1U];
  if (known.empty()) known = characters;
  return known == characters;
}

EmbeddedFont& EmbeddedFonts::of(const FontFace& face) {
  const auto found =
      std::find_if(fonts_.begin(), fonts_.end(), [&](const auto& font) { return &font->face() == &face; });
  if (found != fonts_.end()) return **found;
  return *fonts_.emplace_back(std::make_unique<EmbeddedFont>(face, "F" + std::to_string(fonts_.size() + 1)));
}

std::string toUnicodeMap(const EmbeddedFont& font) {
  const std::vector<std::string> lines = mappings(font);
  std::string map(kMapStart);
  for (std::size_t start = 0; start < lines.size(); start += kMostMappingsInBlock) {
    const std::size_t end = std::min(start + kMostMappingsInBlock, lines.size());
    map += std::to_string(end - start) + " beginbfchar\n";
    for (std::size_t i = start; i < end; ++i) map += lines[i];
    map += "endbfchar\n";
  }
  return map.append(kMapEnd);
}

std::string utf16Hex(std::u16string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string hex;
  hex.reserve(text.size() * 4);
  for (const char16_t unit : text)
    for (const unsigned shift : {12U, 8U, 4U, 0U}) hex += kDigits[(unit >> shift) & 0xFU];
  return hex;
}

}  // namespace trellis::pdf
