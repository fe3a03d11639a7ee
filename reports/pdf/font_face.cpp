#include "reports/pdf/font_face.h"

#include <array>

#include <hb-ot.h>

#include "reports/pdf/pdf_error.h"

namespace trellis::pdf {
namespace {

HbFace opened(const FontFile& file) {
  const HbBlob blob(hb_blob_create_from_file_or_fail(file.path.c_str()));
  if (!blob) throw ReportError("The font file " + file.path.string() + " cannot be read.");
  return HbFace(hb_face_create(blob.get(), file.index));
}

bool hasTrueTypeOutlines(hb_face_t* face) {
  const HbBlob outlines(hb_face_reference_table(face, HB_TAG('g', 'l', 'y', 'f')));
  return hb_blob_get_length(outlines.get()) > 0;
}

std::string postScriptName(hb_face_t* face) {
  std::array<char, 64> name{};
  unsigned length = name.size();
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name.data());
  return length == 0 ? "Unnamed" : name.data();
}

// The four corners stand as big-endian 16-bit numbers at byte 36 of the table 'head'.
std::array<double, 4> corners(hb_face_t* face) {
  const HbBlob head(hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd')));
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(head.get(), &length);
  std::array<double, 4> found{};
  if (length < 44) return found;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto high = static_cast<unsigned char>(bytes[36 + 2 * i]);
    const auto low = static_cast<unsigned char>(bytes[37 + 2 * i]);
    found[i] = static_cast<std::int16_t>(high << 8U | low);
  }
  return found;
}

double metric(hb_font_t* font, hb_ot_metrics_tag_t tag) {
  hb_position_t position = 0;
  hb_ot_metrics_get_position_with_fallback(font, tag, &position);
  return position;
}

}  // namespace

FontFace::FontFace(const FontFile& file)
    : face_(opened(file)),
      font_(hb_font_create(face_.get())),
      unitsPerEm_(hb_face_get_upem(face_.get())),
      outline_(measuredOutline()) {
  if (!hasTrueTypeOutlines(face_.get()))
    throw ReportError("The font file " + file.path.string() + " has no TrueType outlines.");
  hb_font_make_immutable(font_.get());
}

bool FontFace::has(char32_t character) const {
  return glyphOf(character) != 0;
}

Glyph FontFace::glyphOf(char32_t character) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_.get(), character, &glyph) != 0 ? glyph : 0;
}

double FontFace::advance(Glyph glyph) const {
  return thousandths(hb_font_get_glyph_h_advance(font_.get(), glyph));
}

FontOutline FontFace::measuredOutline() const {
  const std::array<double, 4> box = corners(face_.get());
  return {
      .postScriptName = postScriptName(face_.get()),
      .left = thousandths(box[0]),
      .bottom = thousandths(box[1]),
      .right = thousandths(box[2]),
      .top = thousandths(box[3]),
      .ascent = thousandths(metric(font_.get(), HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER)),
      .descent = thousandths(metric(font_.get(), HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER)),
      .capHeight = thousandths(metric(font_.get(), HB_OT_METRICS_TAG_CAP_HEIGHT)),
      .italicAngle = hb_style_get_value(font_.get(), HB_STYLE_TAG_SLANT_ANGLE),
  };
}

}  // namespace trellis::pdf
