#include "reports/pdf/text_shaper.h"

#include <algorithm>
#include <array>
#include <span>

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "reports/pdf/text_runs.h"

namespace trellis::pdf {
namespace {

constexpr hb_feature_t off(hb_tag_t tag) {
  return {tag, 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}

constexpr std::array kFeatures = {off(HB_TAG('l', 'i', 'g', 'a')), off(HB_TAG('c', 'l', 'i', 'g')),
                                  off(HB_TAG('d', 'l', 'i', 'g'))};

HbBuffer shaped(const CoveredText& text, const TextRun& run) {
  HbBuffer buffer(hb_buffer_create());
  hb_buffer_add_utf16(buffer.get(), reinterpret_cast<const std::uint16_t*>(text.words.data()),
                      static_cast<int>(text.words.size()), run.start, static_cast<int>(run.length));
  hb_buffer_set_direction(buffer.get(), run.direction);
  hb_buffer_set_script(buffer.get(), run.script);
  hb_buffer_set_language(buffer.get(), hb_language_from_string("und", -1));
  hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  hb_buffer_set_flags(buffer.get(), HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  hb_shape(run.face->font(), buffer.get(), kFeatures.data(), static_cast<unsigned>(kFeatures.size()));
  return buffer;
}

std::span<const hb_glyph_info_t> infos(hb_buffer_t* buffer) {
  unsigned count = 0;
  const hb_glyph_info_t* first = hb_buffer_get_glyph_infos(buffer, &count);
  return {first, count};
}

std::vector<ShapedGlyph> glyphs(hb_buffer_t* buffer, const FontFace& face) {
  const std::span<const hb_glyph_info_t> found = infos(buffer);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, nullptr);
  std::vector<ShapedGlyph> result;
  result.reserve(found.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    result.push_back({found[i].codepoint, face.thousandths(places[i].x_advance),
                      face.thousandths(places[i].x_offset), face.thousandths(places[i].y_offset)});
  return result;
}

std::u16string visible(std::u16string_view text) {
  std::u16string result;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    UChar32 character = 0;
    U16_NEXT(text, i, text.size(), character);
    if (u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0)
      result.append(text.substr(start, i - start));
  }
  return result;
}

// Where each cluster starts in the text, in the order of the text, closed by the end of the run.
std::vector<unsigned> clusterStarts(std::span<const hb_glyph_info_t> found, const TextRun& run) {
  std::vector<unsigned> starts{run.start + run.length};
  for (const hb_glyph_info_t& info : found) starts.push_back(info.cluster);
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

std::vector<GlyphCluster> clusters(hb_buffer_t* buffer, const CoveredText& text, const TextRun& run) {
  const std::span<const hb_glyph_info_t> found = infos(buffer);
  const std::vector<unsigned> starts = clusterStarts(found, run);
  std::vector<GlyphCluster> result;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i > 0 && found[i].cluster == found[i - 1].cluster) {
      ++result.back().count;
      continue;
    }
    const unsigned start = found[i].cluster;
    const unsigned end = *std::upper_bound(starts.begin(), starts.end(), start);
    result.push_back({i, 1, visible(std::u16string_view(text.words).substr(start, end - start))});
  }
  return result;
}

void append(ShapedWord& word, ShapedRun run) {
  for (const ShapedGlyph& glyph : run.glyphs) word.advance += glyph.advance;
  word.glyphCount += run.glyphs.size();
  word.runs.push_back(std::move(run));
}

}  // namespace

ShapedWord shapeText(std::string_view utf8, const FontChain& chain) {
  CoveredText text = cover(utf8, chain);
  ShapedWord word;
  for (const TextRun& run : visualRuns(text)) {
    const HbBuffer buffer = shaped(text, run);
    append(word, {run.face, glyphs(buffer.get(), *run.face), clusters(buffer.get(), text, run)});
  }
  word.missing = std::move(text.missing);
  return word;
}

}  // namespace trellis::pdf
