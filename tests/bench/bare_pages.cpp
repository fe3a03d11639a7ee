#include "tests/bench/bare_pages.h"

#include <array>
#include <cmath>
#include <memory>
#include <stdexcept>
#include <variant>

#include <hpdf.h>

#include "reports/display/palette.h"
#include "reports/pdf/pdf_fonts.h"

namespace trellis::bench {
namespace {

using display::Ink;

extern "C" void refuse(HPDF_STATUS, HPDF_STATUS, void*) noexcept {
  std::terminate();
}

HPDF_REAL real(double value) {
  return static_cast<HPDF_REAL>(value);
}

struct Freeing {
  void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};
using Document = std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, Freeing>;

class BarePage {
 public:
  BarePage(HPDF_Doc document, const std::array<HPDF_Font, 4>& fonts, display::Size size)
      : page_(HPDF_AddPage(document)), fonts_(fonts), height_(size.height) {
    HPDF_Page_SetWidth(page_, real(size.width));
    HPDF_Page_SetHeight(page_, real(size.height));
  }

  void operator()(const display::Line& line) {
    stroke(line.stroke);
    move(line.from);
    draw(line.to);
    HPDF_Page_Stroke(page_);
  }
  void operator()(const display::Polyline& line) {
    if (line.points.empty()) return;
    prepare(line.fill, line.stroke);
    move(line.points.front());
    for (const display::Point point : line.points) draw(point);
    finish(line.fill, line.stroke);
  }
  void operator()(const display::Rect& rect) {
    prepare(rect.fill, rect.stroke);
    HPDF_Page_Rectangle(page_, real(rect.area.x), real(height_ - rect.area.y - rect.area.height),
                        real(rect.area.width), real(rect.area.height));
    finish(rect.fill, rect.stroke);
  }
  void operator()(const display::Circle& circle) {
    prepare(circle.fill, circle.stroke);
    HPDF_Page_Circle(page_, real(circle.center.x), real(height_ - circle.center.y), real(circle.radius));
    finish(circle.fill, circle.stroke);
  }
  void operator()(const display::Text& text) {
    const HPDF_Font font = fonts_[static_cast<std::size_t>(text.face)];
    fill(text.ink);
    HPDF_Page_BeginText(page_);
    HPDF_Page_SetFontAndSize(page_, font, real(text.size));
    HPDF_Page_TextOut(page_, real(text.at.x - shift(text)), real(height_ - text.at.y), text.words.c_str());
    HPDF_Page_EndText(page_);
  }
  void operator()(const display::Clip&) {}

 private:
  double shift(const display::Text& text) {
    if (text.align == display::Align::start) return 0;
    HPDF_Page_SetFontAndSize(page_, fonts_[static_cast<std::size_t>(text.face)], real(text.size));
    const double width = HPDF_Page_TextWidth(page_, text.words.c_str());
    return text.align == display::Align::middle ? width / 2 : width;
  }
  void move(display::Point point) { HPDF_Page_MoveTo(page_, real(point.x), real(height_ - point.y)); }
  void draw(display::Point point) { HPDF_Page_LineTo(page_, real(point.x), real(height_ - point.y)); }
  void fill(Ink ink) {
    const auto color = display::color(ink, display::Ground::light);
    HPDF_Page_SetRGBFill(page_, real(color.red / 255.0), real(color.green / 255.0), real(color.blue / 255.0));
  }
  void stroke(const display::Stroke& stroke) {
    const auto color = display::color(stroke.ink, display::Ground::light);
    HPDF_Page_SetRGBStroke(page_, real(color.red / 255.0), real(color.green / 255.0),
                           real(color.blue / 255.0));
    HPDF_Page_SetLineWidth(page_, real(stroke.width));
  }
  void prepare(const std::optional<Ink>& ink, const std::optional<display::Stroke>& line) {
    if (ink) fill(*ink);
    if (line) stroke(*line);
  }
  void finish(const std::optional<Ink>& ink, const std::optional<display::Stroke>& line) {
    if (ink && line)
      HPDF_Page_FillStroke(page_);
    else if (ink)
      HPDF_Page_Fill(page_);
    else if (line)
      HPDF_Page_Stroke(page_);
    else
      HPDF_Page_EndPath(page_);
  }

  HPDF_Page page_;
  const std::array<HPDF_Font, 4>& fonts_;
  double height_;
};

HPDF_Font load(HPDF_Doc document, const char* face) {
  const auto file = pdf::installedFontFolder() / "truetype/lato" / (std::string("Lato-") + face + ".ttf");
  return HPDF_GetFont(document, HPDF_LoadTTFontFromFile(document, file.c_str(), HPDF_TRUE), "UTF-8");
}

std::string bytesOf(HPDF_Doc document) {
  HPDF_SaveToStream(document);
  HPDF_UINT32 size = HPDF_GetStreamSize(document);
  std::string bytes(size, '\0');
  HPDF_ResetStream(document);
  HPDF_ReadFromStream(document, reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size);
  return bytes;
}

}  // namespace

std::string barePages(const std::vector<display::DisplayList>& pages) {
  const Document document(HPDF_New(refuse, nullptr));
  HPDF_UseUTFEncodings(document.get());
  HPDF_SetCompressionMode(document.get(), HPDF_COMP_ALL);
  const std::array fonts = {load(document.get(), "Regular"), load(document.get(), "Semibold"),
                            load(document.get(), "Bold"), load(document.get(), "Italic")};
  for (const auto& page : pages) {
    BarePage bare(document.get(), fonts, page.size);
    for (const auto& mark : page.marks) std::visit(bare, mark);
  }
  return bytesOf(document.get());
}

}  // namespace trellis::bench
