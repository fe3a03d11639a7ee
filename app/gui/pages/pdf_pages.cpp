#include "app/gui/pages/pdf_pages.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

#include <cairo.h>
#include <poppler.h>

namespace trellis::gui {
namespace {

template <auto kRelease>
struct Release {
  template <class Object>
  void operator()(Object* object) const {
    kRelease(object);
  }
};

using Bytes = std::unique_ptr<GBytes, Release<g_bytes_unref>>;
using Object = Release<g_object_unref>;
using Page = std::unique_ptr<PopplerPage, Object>;
using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Release<cairo_destroy>>;

// From cairo's pixels, a 32-bit number each, to the picture's bytes.
wxImage imageOf(cairo_surface_t* surface, int width, int height) {
  cairo_surface_flush(surface);
  const unsigned char* rows = cairo_image_surface_get_data(surface);
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
  wxImage image(width, height, false);
  unsigned char* to = image.GetData();
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, rows + static_cast<std::size_t>(y) * stride + static_cast<std::size_t>(x) * 4, 4);
      *to++ = static_cast<unsigned char>(pixel >> 16U);
      *to++ = static_cast<unsigned char>(pixel >> 8U);
      *to++ = static_cast<unsigned char>(pixel);
    }
  return image;
}

}  // namespace

struct PdfPages::Document {
  std::unique_ptr<PopplerDocument, Object> pdf;

  Page page(int number) const { return Page(poppler_document_get_page(pdf.get(), number)); }
};

PdfPages::PdfPages(const std::string& pdf) : document_(std::make_unique<Document>()) {
  const Bytes bytes(g_bytes_new(pdf.data(), pdf.size()));
  document_->pdf.reset(poppler_document_new_from_bytes(bytes.get(), nullptr, nullptr));
}

PdfPages::~PdfPages() = default;
PdfPages::PdfPages(PdfPages&&) noexcept = default;
PdfPages& PdfPages::operator=(PdfPages&&) noexcept = default;

int PdfPages::count() const {
  return document_->pdf ? poppler_document_get_n_pages(document_->pdf.get()) : 0;
}

PdfPages::Size PdfPages::sizeOf(int page) const {
  Size size;
  poppler_page_get_size(document_->page(page).get(), &size.width, &size.height);
  return size;
}

wxImage PdfPages::picture(int page, int width) const {
  const Size size = sizeOf(page);
  const double scale = width / size.width;
  const int height = std::max(1, static_cast<int>(std::lround(size.height * scale)));
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  const Context context(cairo_create(surface.get()));
  cairo_set_source_rgb(context.get(), 1, 1, 1);
  cairo_paint(context.get());
  cairo_scale(context.get(), scale, scale);
  poppler_page_render(document_->page(page).get(), context.get());
  return imageOf(surface.get(), width, height);
}

void PdfPages::print(int page, cairo_t* context) const {
  poppler_page_render_for_printing(document_->page(page).get(), context);
}

}  // namespace trellis::gui
