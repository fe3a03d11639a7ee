#include "app/gui/canvas/screen_text_metrics.h"

#include <wx/font.h>
#include <wx/settings.h>

namespace trellis::gui {
namespace {

// GTK lays text out at 96 pixels an inch; a font size is given in points.
constexpr double kPointsPerPixel = 72.0 / 96.0;

wxFontWeight weight(display::Face face) {
  switch (face) {
    case display::Face::regular:
    case display::Face::italic:
      return wxFONTWEIGHT_NORMAL;
    case display::Face::semibold:
      return wxFONTWEIGHT_SEMIBOLD;
    case display::Face::bold:
      return wxFONTWEIGHT_BOLD;
  }
  return wxFONTWEIGHT_NORMAL;
}

wxFont screenFont(display::Face face, double size) {
  wxFont font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
  font.SetFractionalPointSize(size * kPointsPerPixel);
  font.SetWeight(weight(face));
  font.SetStyle(face == display::Face::italic ? wxFONTSTYLE_ITALIC : wxFONTSTYLE_NORMAL);
  return font;
}

}  // namespace

// From the renderer: a context asks the X server for the resolution first, and the font has no use for it.
void ScreenFonts::use(wxGraphicsContext& context, display::Face face, double size, const wxColour& colour) {
  const auto [known, isNew] = fonts_.try_emplace({face, size, colour.GetRGB()});
  if (isNew) known->second = context.GetRenderer()->CreateFont(screenFont(face, size), colour);
  context.SetFont(known->second);
}

ScreenTextMetrics::ScreenTextMetrics()
    : context_(wxGraphicsRenderer::GetDefaultRenderer()->CreateMeasuringContext()) {}

double ScreenTextMetrics::width(std::string_view utf8, display::Face face, double size) const {
  fonts_.use(*context_, face, size, *wxBLACK);
  double width = 0;
  context_->GetTextExtent(wxString::FromUTF8(utf8.data(), utf8.size()), &width, nullptr);
  return width;
}

}  // namespace trellis::gui
