#include "reports/pdf/text_painter.h"

#include <cmath>

namespace trellis::pdf {
namespace {

// Places glyphs one after another. Readers move their pen by the widths that the font states: `pen_` is
// theirs, `place_` is where the next glyph belongs, and a number in the array makes up for the difference.
class GlyphRow {
 public:
  GlyphRow(ContentStream& page, const display::Text& text)
      : page_(page), size_(text.size), tracking_(text.tracking * 1000 / text.size) {}

  void show(const ShapedRun& run, EmbeddedFont& font) {
    if (font_ != &font) {
      close();
      page_.setFont(font.name(), size_);
      font_ = &font;
    }
    for (const GlyphCluster& cluster : run.clusters) showCluster(run, cluster);
  }

  void finish() {
    close();
    rise(0);
  }

 private:
  void showCluster(const ShapedRun& run, const GlyphCluster& cluster) {
    const bool isPlain = cluster.count == 1 &&
                         font_->standsFor(font_->use(run.glyphs[cluster.first].glyph), cluster.characters);
    if (!isPlain) beginReplacement(cluster.characters);
    for (std::size_t i = 0; i < cluster.count; ++i) showGlyph(run.glyphs[cluster.first + i]);
    if (isPlain) return;
    if (run.glyphs[cluster.first + cluster.count - 1].advance == 0) goToEnd();
    endReplacement();
  }

  void showGlyph(const ShapedGlyph& glyph) {
    const Cid cid = font_->use(glyph.glyph);
    rise(glyph.up * size_ / 1000);
    moveTo(place_ + glyph.right);
    open();
    const auto code = static_cast<char16_t>(cid);
    page_.writeRaw(utf16Hex({&code, 1}));
    pen_ += font_->face().advance(glyph.glyph);
    place_ += glyph.advance;
  }

  // A mark may end before its letter does, and readers take what is replaced to end with its last glyph:
  // with one that draws nothing, no gap stands before the next letter.
  void goToEnd() {
    const Glyph blank = font_->face().glyphOf(U' ');
    if (blank == 0) return;
    const double width = font_->face().advance(blank);
    place_ -= width;
    showGlyph({blank, width, 0, 0});
    pen_ += tracking_;  // no letter, but tracked like one
  }

  void moveTo(double place) {
    const double back = std::round(pen_ - place);
    if (back == 0) return;
    if (!isOpen_) page_.writeRaw("[");
    if (isOpen_) page_.writeRaw(">");
    page_.writeNumber(back);
    page_.writeRaw("<");
    isOpen_ = true;
    pen_ -= back;
  }

  void open() {
    if (!isOpen_) page_.writeRaw("[<");
    isOpen_ = true;
  }

  void close() {
    if (isOpen_) page_.writeRaw(">] TJ\n");
    isOpen_ = false;
  }

  void rise(double up) {
    if (up == rise_) return;
    close();
    page_.write("Ts", up);
    rise_ = up;
  }

  void beginReplacement(std::u16string_view characters) {
    close();
    page_.writeRaw("/Span <</ActualText <FEFF" + utf16Hex(characters) + ">>> BDC\n");
  }

  void endReplacement() {
    close();
    page_.writeRaw("EMC\n");
  }

  ContentStream& page_;
  double size_;
  double tracking_;  // thousandths, as all places here
  EmbeddedFont* font_ = nullptr;
  double pen_ = 0;
  double place_ = 0;
  double rise_ = 0;
  bool isOpen_ = false;
};

}  // namespace

void paintWords(ContentStream& page, const ShapedLine& line, const display::Text& text, display::Point start,
                EmbeddedFonts& fonts) {
  page.setFill(text.ink);
  page.setTracking(text.tracking);
  page.write("BT");
  page.write("Td", start.x, start.y);
  GlyphRow row(page, text);
  for (const auto& word : line)
    for (const ShapedRun& run : word->runs) row.show(run, fonts.of(*run.face));
  row.finish();
  page.write("ET");
}

double widthOf(const ShapedLine& line, const display::Text& text) {
  double thousandths = 0;
  std::size_t glyphs = 0;
  for (const auto& word : line) {
    thousandths += word->advance;
    glyphs += word->glyphCount;
  }
  const double gaps = glyphs == 0 ? 0 : static_cast<double>(glyphs - 1);
  return thousandths * text.size / 1000 + gaps * text.tracking;
}

}  // namespace trellis::pdf
