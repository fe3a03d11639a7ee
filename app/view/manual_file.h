// The manual as a PDF, with contents, bookmarks and pictures: the same bytes for the same moment. Needs no
// practice. Throws manual::ManualError, pdf::ReportError.
#pragma once

#include <filesystem>

#include "core/model/dates.h"
#include "core/model/language.h"
#include "reports/layout/page_flow.h"
#include "reports/pdf/pdf_writer.h"

namespace trellis::view {

class Prompts;

struct ManualRequest {
  model::Language language = model::Language::english;
  layout::Paper paper = layout::Paper::a4;
  model::Instant made;  // UTC
};

pdf::PdfFile manualPdf(const std::filesystem::path& resources, const ManualRequest& request,
                       const pdf::PdfFonts& fonts);

// False where the person thought better of it.
bool writeManualAsking(Prompts& prompts, const std::filesystem::path& resources, const ManualRequest& request,
                       const pdf::PdfFonts& fonts);

}  // namespace trellis::view
