#include "reports/pdf/pdf_fonts.h"

#include <array>
#include <map>
#include <string>

#include "reports/pdf/font_finder.h"
#include "reports/pdf/pdf_error.h"
#include "reports/pdf/shaped_words.h"

namespace trellis::pdf {
namespace {

constexpr std::size_t kFaceCount = 4;

constexpr unsigned bit(display::Face face) {
  return 1U << static_cast<unsigned>(face);
}

constexpr unsigned kRegular = bit(display::Face::regular);
constexpr unsigned kSemibold = bit(display::Face::semibold);
constexpr unsigned kBold = bit(display::Face::bold);
constexpr unsigned kItalic = bit(display::Face::italic);
constexpr unsigned kLight = kRegular | kItalic;
constexpr unsigned kHeavy = kSemibold | kBold;

struct ReportFont {
  FontName name;
  unsigned faces;
};

// In the order in which a face asks them.
constexpr std::array kFonts = {
    ReportFont{{"Lato-Regular.ttf", "Lato", "Regular"}, kRegular},
    ReportFont{{"Lato-Semibold.ttf", "Lato", "Semibold"}, kSemibold},
    ReportFont{{"Lato-Bold.ttf", "Lato", "Bold"}, kBold},
    ReportFont{{"Lato-Italic.ttf", "Lato", "Italic"}, kItalic},
    ReportFont{{"NotoSans-Regular.ttf", "Noto Sans", "Regular"}, kRegular},
    ReportFont{{"NotoSans-Bold.ttf", "Noto Sans", "Bold"}, kHeavy},
    ReportFont{{"NotoSans-Italic.ttf", "Noto Sans", "Italic"}, kItalic},
    ReportFont{{"NotoSansHebrew-Regular.ttf", "Noto Sans Hebrew", "Regular"}, kLight},
    ReportFont{{"NotoSansHebrew-Bold.ttf", "Noto Sans Hebrew", "Bold"}, kHeavy},
    ReportFont{{"NotoSansArabic-Regular.ttf", "Noto Sans Arabic", "Regular"}, kLight},
    ReportFont{{"NotoSansArabic-Bold.ttf", "Noto Sans Arabic", "Bold"}, kHeavy},
    ReportFont{{"NotoSansDevanagari-Regular.ttf", "Noto Sans Devanagari", "Regular"}, kLight},
    ReportFont{{"NotoSansDevanagari-Bold.ttf", "Noto Sans Devanagari", "Bold"}, kHeavy},
    ReportFont{{"NotoSansThai-Regular.ttf", "Noto Sans Thai", "Regular"}, kLight},
    ReportFont{{"NotoSansThai-Bold.ttf", "Noto Sans Thai", "Bold"}, kHeavy},
    ReportFont{{"wqy-microhei.ttc", "WenQuanYi Micro Hei", "Regular"}, kLight | kHeavy},
    ReportFont{{"DejaVuSans-Bold.ttf", "DejaVu Sans", "Bold"}, kHeavy},
    ReportFont{{"DejaVuSans.ttf", "DejaVu Sans", "Book"}, kLight | kHeavy},
};

using FoundFonts = std::map<std::string_view, FontFile>;
using OpenFaces = std::map<std::string_view, FontFace>;

std::vector<FontName> names() {
  std::vector<FontName> result;
  for (const ReportFont& font : kFonts) result.push_back(font.name);
  return result;
}

FontChain chainOf(const OpenFaces& open, unsigned face) {
  FontChain chain;
  for (const ReportFont& font : kFonts) {
    const auto found = open.find(font.name.file);
    if ((font.faces & face) != 0 && found != open.end()) chain.push_back(&found->second);
  }
  return chain;
}

void requireLato(const FoundFonts& found) {
  for (const ReportFont& font : kFonts)
    if (std::string_view(font.name.family) == "Lato" && !found.contains(font.name.file))
      throw ReportError("The font " + std::string(font.name.file) +
                        ", which reports are set in, is not installed. Install the package fonts-lato.");
}

}  // namespace

std::filesystem::path installedFontFolder() {
  return TRELLIS_FONT_DIR;
}

struct PdfFonts::Loaded {
  OpenFaces open;
  std::array<FontChain, kFaceCount> chains;
  std::array<ShapedWords, kFaceCount> words;
};

PdfFonts::PdfFonts(const std::filesystem::path& folder) : loaded_(std::make_unique<Loaded>()) {
  const FoundFonts found = findFonts(names(), folder);
  requireLato(found);
  for (const auto& [name, file] : found) loaded_->open.try_emplace(name, file);
  for (unsigned i = 0; i < kFaceCount; ++i) loaded_->chains[i] = chainOf(loaded_->open, 1U << i);
}

PdfFonts::~PdfFonts() = default;
PdfFonts::PdfFonts(PdfFonts&&) noexcept = default;
PdfFonts& PdfFonts::operator=(PdfFonts&&) noexcept = default;

ShapedLine PdfFonts::shape(std::string_view utf8, display::Face face) const {
  const auto index = static_cast<std::size_t>(face);
  return loaded_->words[index].shape(utf8, loaded_->chains[index]);
}

double PdfTextMetrics::width(std::string_view utf8, display::Face face, double size) const {
  double thousandths = 0;
  for (const auto& word : fonts_.shape(utf8, face)) thousandths += word->advance;
  return thousandths * size / 1000.0;
}

}  // namespace trellis::pdf
