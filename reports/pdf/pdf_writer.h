// Pages as a PDF file in memory: searchable, compressed, its fonts embedded.
// Promises the same bytes for the same pages, info and fonts; nothing in the file but what the pages and info
// hold. Throws ReportError if the file cannot be made. For putting it on disk see atomic_file.h.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "reports/display/display_list.h"
#include "reports/display/progress.h"
#include "reports/pdf/pdf_fonts.h"

namespace trellis::pdf {

// Every reader of the file sees this, and file managers list it: never a client's name.
struct PdfInfo {
  std::string title;
  std::string language;  // BCP 47, such as en or es
  std::string author;    // the practice
  std::chrono::sys_seconds created;
};

struct PdfFile {
  std::string bytes;
  std::vector<std::string> missing;  // such as U+13E3: characters that no font has and that print as [U+13E3]
};

PdfFile writePdf(const std::vector<display::DisplayList>& pages, const PdfInfo& info, const PdfFonts& fonts,
                 const display::Progress& progress = {});

}  // namespace trellis::pdf
