#include "app/gui/canvas/chart_picture.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <wx/graphics.h>
#include <wx/mstream.h>

#include "app/gui/canvas/display_painter.h"
#include "reports/display/palette.h"

namespace trellis::gui {
namespace {

constexpr double kFine = 2;

int pixels(double length) {
  return std::max(1, static_cast<int>(std::ceil(length * kFine)));
}

}  // namespace

wxImage pictureOf(const display::DisplayList& chart) {
  wxImage image(pixels(chart.size.width), pixels(chart.size.height));
  const auto [red, green, blue] = display::color(display::Ink::paper, display::Ground::light);
  image.SetRGB(wxRect(image.GetSize()), red, green, blue);
  const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(image));
  context->Scale(kFine, kFine);
  paint(*context, chart, display::Ground::light);
  context->Flush();
  return image;
}

std::string pngOf(const display::DisplayList& chart) {
  if (!wxImage::FindHandler(wxBITMAP_TYPE_PNG)) wxImage::AddHandler(new wxPNGHandler);
  wxMemoryOutputStream stream;
  pictureOf(chart).SaveFile(stream, wxBITMAP_TYPE_PNG);
  std::string bytes(stream.GetSize(), '\0');
  stream.CopyTo(bytes.data(), bytes.size());
  return bytes;
}

}  // namespace trellis::gui
