#include "app/view/chart_export.h"

#include <algorithm>

#include "app/view/words.h"
#include "core/store/audit_trail.h"
#include "core/store/client_repository.h"
#include "reports/pdf/atomic_file.h"
#include "reports/pdf/pdf_fonts.h"
#include "reports/pdf/pdf_writer.h"
#include "reports/svg/svg_painter.h"

namespace trellis::view {
namespace {

std::string_view extensionOf(ChartFormat format) {
  switch (format) {
    case ChartFormat::png:
      return ".png";
    case ChartFormat::svg:
      return ".svg";
    case ChartFormat::pdf:
      return ".pdf";
  }
  return "";
}

}  // namespace

bool ChartExport::mayLeave(Prompts& prompts) const {
  const auto relationships = store::ClientRepository(workspace_.vault).relationshipsOf(client_);
  const bool isUnsafe = std::ranges::any_of(relationships, [&](const auto& record) {
    const bool isAbout = !relationship_ || *relationship_ == record.id;
    return isAbout && model::printSafety(*record.relationship) != model::PrintSafety::safe;
  });
  if (!isUnsafe) return true;
  return prompts.confirm(
      phrase("Let this chart leave the program?"),
      phrase(
          "A relationship that it shows is not marked 'safe to print': the other person may find the chart."),
      phrase("Go on"));
}

std::string ChartExport::suggestedFileName(std::string_view chart, ChartFormat format) const {
  const int number = store::ClientRepository(workspace_.vault).find(client_).recordNumber;
  return "progress-" + std::string(chart) + "-record-" + std::to_string(number) + '-' +
         model::isoDate(workspace_.today()) + std::string(extensionOf(format));
}

std::string ChartExport::svg(const DrawChart& draw) const {
  return svg::paintSvg(draw(pdf::PdfTextMetrics(workspace_.fonts)));
}

std::string ChartExport::pdf(const DrawChart& draw) const {
  const auto page = draw(pdf::PdfTextMetrics(workspace_.fonts));
  return pdf::writePdf({page},
                       {.title = phrase("Progress"),
                        .language = std::string(model::keyOf(workspace_.language)),
                        .author = workspace_.vault.practice()->name,
                        .created = secondsSinceEpoch(workspace_.now())},
                       workspace_.fonts)
      .bytes;
}

void ChartExport::write(const std::filesystem::path& file, std::string_view bytes) const {
  pdf::writeAtomically(file, bytes);
  noteCopied();
}

void ChartExport::noteCopied() const {
  store::AuditTrail(workspace_.vault).printed("progress_chart", client_);
}

}  // namespace trellis::view
