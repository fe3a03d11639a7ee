#include <filesystem>

#include "app/cli/commands.h"
#include "app/view/manual_file.h"
#include "app/view/resources.h"
#include "reports/pdf/atomic_file.h"
#include "reports/pdf/pdf_fonts.h"

namespace trellis::cli {
namespace {

model::Language manualLanguageOf(const Arguments& arguments) {
  const auto text = arguments.value("--language");
  if (!text) return model::Language::english;
  if (const auto language = model::fromKey<model::Language>(*text)) return *language;
  throw UsageError("--language is en or es.");
}

layout::Paper manualPaperOf(const Arguments& arguments) {
  const std::string paper = arguments.value("--paper").value_or("a4");
  if (paper == "a4") return layout::Paper::a4;
  if (paper == "letter") return layout::Paper::letter;
  throw UsageError("--paper is a4 or letter.");
}

}  // namespace

void writeManual(const Arguments& arguments, Terminal& terminal) {
  const std::filesystem::path file = arguments.required("-o");
  const pdf::PdfFonts fonts;
  const auto pdf = view::manualPdf(
      view::resourceFolder(), {manualLanguageOf(arguments), manualPaperOf(arguments), terminal.now()}, fonts);
  pdf::writeAtomically(file, pdf.bytes);
}

}  // namespace trellis::cli
