#include "app/view/manual_file.h"

#include <filesystem>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "reports/pdf/pdf_fonts.h"
#include "tests/support/page_text.h"
#include "tests/support/temporary_folder.h"

namespace trellis::view {
namespace {

std::string printed(model::Language language, layout::Paper paper) {
  const pdf::PdfFonts fonts;
  const auto made = *model::parseInstant("2026-11-20T10:55:00Z");
  const auto pdf =
      manualPdf(std::filesystem::path(TRELLIS_SOURCE_DIR) / "resources", {language, paper, made}, fonts);
  CHECK(pdf.missing.empty());
  const tests::TemporaryFolder folder;
  return tests::textOf(folder.write("manual.pdf", pdf.bytes));
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the printed manual has its contents and its words, in both languages") {
  const std::string english = printed(model::Language::english, layout::Paper::letter);
  CHECK(has(english, "Contents"));
  CHECK(has(english, "too few ratings to tell"));
  const std::string spanish = printed(model::Language::spanish, layout::Paper::a4);
  CHECK(has(spanish, "Contenido"));
  CHECK(has(spanish, "muy pocas valoraciones"));
}

}  // namespace trellis::view
