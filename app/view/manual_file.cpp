#include "app/view/manual_file.h"

#include <fstream>
#include <iterator>
#include <string>

#include "app/view/prompts.h"
#include "app/view/words.h"
#include "reports/content/letterhead.h"
#include "reports/manual/printed_manual.h"
#include "reports/pdf/atomic_file.h"
#include "reports/pdf/pdf_fonts.h"
#include "reports/pdf/picture_file.h"

namespace trellis::view {
namespace {

std::shared_ptr<const display::Picture> pictureIn(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string png{std::istreambuf_iterator<char>(stream), {}};
  return pdf::pictureOf(png);
}

}  // namespace

pdf::PdfFile manualPdf(const std::filesystem::path& resources, const ManualRequest& request,
                       const pdf::PdfFonts& fonts) {
  const auto manual = manual::readManual(resources, std::string(keyOf(request.language)));
  const pdf::PdfTextMetrics metrics(fonts);
  manual::Printing printing{pictureIn};
  const auto pages = [&] {
    auto document = manual::printedManual(manual, printing);
    document.pageNumber = content::pageNumberWords(request.language);
    return layout::layOut(document, request.paper, metrics);
  };
  printing.pageNumbers = manual::pageNumbersOf(pages());
  return pdf::writePdf(pages(),
                       {.title = manual.title,
                        .language = manual.language,
                        .author = "Trellis",
                        .created = secondsSinceEpoch(request.made)},
                       fonts);
}

bool writeManualAsking(Prompts& prompts, const std::filesystem::path& resources, const ManualRequest& request,
                       const pdf::PdfFonts& fonts) {
  const auto file = prompts.whereToSave(phrase("trellis-manual.pdf"));
  if (!file) return false;
  pdf::writeAtomically(*file, manualPdf(resources, request, fonts).bytes);
  return true;
}

}  // namespace trellis::view
