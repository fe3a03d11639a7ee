// Pages printed to a file and read back with the tools that others read PDF with: poppler and qpdf.
// Promises that a tool that is not there or that fails makes the test fail: it throws.
// Points, origin top left, y down, as in the display list; colors as 24-bit numbers.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reports/pdf/pdf_writer.h"
#include "tests/support/temporary_folder.h"

namespace trellis::tests {

struct PrintedWord {
  display::Area area;
  std::string words;
};

// A picture of a page, one pixel a point.
class Pixels {
 public:
  explicit Pixels(const std::string& portablePixmap);
  std::uint32_t at(unsigned x, unsigned y) const;
  // How often the color changes in a row between two points.
  int changesInRow(unsigned y, unsigned fromX, unsigned toX) const;

 private:
  std::string bytes_;
  std::size_t start_ = 0;
  unsigned width_ = 0;
};

const pdf::PdfFonts& reportFonts();
pdf::PdfInfo plainInfo();
display::DisplayList pageOf(std::vector<display::Mark> marks);

class PrintedPages {
 public:
  explicit PrintedPages(const std::vector<display::DisplayList>& pages,
                        const pdf::PdfInfo& info = plainInfo());
  explicit PrintedPages(std::vector<display::Mark> marks) : PrintedPages({pageOf(std::move(marks))}) {}

  const pdf::PdfFile& file() const { return file_; }
  std::string text() const;
  std::vector<PrintedWord> words() const;
  std::string fonts() const;       // as pdffonts lists them
  std::string info() const;        // as pdfinfo lists it
  std::string structure() const;   // every object and operator, uncompressed
  std::string complaints() const;  // what qpdf and poppler object to
  Pixels pixels() const;

 private:
  std::string run(const std::string& command) const;

  TemporaryFolder folder_;
  pdf::PdfFile file_;
};

}  // namespace trellis::tests
