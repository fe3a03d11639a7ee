// The fonts of every printed page: Lato in four faces, and fonts behind it for the scripts that Lato lacks.
// Load once and pass on: it remembers shaped words, may be shared by threads, and serves any number of
// reports. Throws ReportError, when loading, if Lato is not installed; afterwards every text can be shaped.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"
#include "reports/pdf/shaped_text.h"

namespace trellis::pdf {

// The folder that the build was configured with (TRELLIS_FONT_DIR).
std::filesystem::path installedFontFolder();

class PdfFonts {
 public:
  explicit PdfFonts(const std::filesystem::path& folder = installedFontFolder());
  ~PdfFonts();
  PdfFonts(PdfFonts&&) noexcept;
  PdfFonts& operator=(PdfFonts&&) noexcept;

  ShapedLine shape(std::string_view utf8, display::Face face) const;

 private:
  struct Loaded;
  std::unique_ptr<Loaded> loaded_;
};

// Widths as the page will have them. Holds on to the fonts: they must outlive it.
class PdfTextMetrics final : public display::TextMetrics {
 public:
  explicit PdfTextMetrics(const PdfFonts& fonts) : fonts_(fonts) {}
  double width(std::string_view utf8, display::Face face, double size) const override;

 private:
  const PdfFonts& fonts_;
};

}  // namespace trellis::pdf
