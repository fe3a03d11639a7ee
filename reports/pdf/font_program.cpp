#include "reports/pdf/font_program.h"

#include <array>

#include "reports/pdf/pdf_error.h"

namespace trellis::pdf {
namespace {

// Everything but outlines and widths: PDF has its own map of characters, and the words are shaped already.
constexpr std::array kUnneeded = {
    HB_TAG('c', 'm', 'a', 'p'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'),
    HB_TAG('O', 'S', '/', '2'), HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'),
    HB_TAG('G', 'D', 'E', 'F'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('g', 'a', 's', 'p'),
    HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'), HB_TAG('V', 'O', 'R', 'G'),
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('h', 'd', 'm', 'x'), HB_TAG('V', 'D', 'M', 'X'),
    HB_TAG('L', 'T', 'S', 'H'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('M', 'A', 'T', 'H'),
};

HbSubsetInput request(const std::vector<Glyph>& glyphs) {
  HbSubsetInput input(hb_subset_input_create_or_fail());
  if (!input) throw ReportError("The fonts of the report cannot be embedded: out of memory.");
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  for (const Glyph glyph : glyphs) hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t table : kUnneeded) hb_set_add(dropped, table);
  return input;
}

HbSubsetPlan plan(const FontFace& face, const std::vector<Glyph>& glyphs) {
  HbSubsetPlan planned(hb_subset_plan_create_or_fail(face.face(), request(glyphs).get()));
  if (!planned) throw ReportError("The font " + face.outline().postScriptName + " cannot be embedded.");
  return planned;
}

std::string program(hb_subset_plan_t* planned, const FontFace& face) {
  const HbFace part(hb_subset_plan_execute_or_fail(planned));
  if (!part) throw ReportError("The font " + face.outline().postScriptName + " cannot be embedded.");
  const HbBlob blob(hb_face_reference_blob(part.get()));
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &length);
  return {bytes, length};
}

}  // namespace

FontProgram subset(const FontFace& face, const std::vector<Glyph>& glyphs) {
  const HbSubsetPlan planned = plan(face, glyphs);
  const hb_map_t* places = hb_subset_plan_old_to_new_glyph_mapping(planned.get());
  FontProgram result{program(planned.get(), face), {0}};
  for (const Glyph glyph : glyphs)
    result.glyphOfCid.push_back(static_cast<std::uint16_t>(hb_map_get(places, glyph)));
  return result;
}

}  // namespace trellis::pdf
