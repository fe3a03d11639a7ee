#include "app/view/trail_page.h"

#include "app/view/words.h"
#include "core/store/audit_trail.h"
#include "core/store/printed_anchor.h"
#include "core/store/vault.h"
#include "reports/content/trail_page.h"
#include "reports/layout/page_flow.h"
#include "reports/pdf/atomic_file.h"
#include "reports/pdf/pdf_fonts.h"
#include "reports/pdf/pdf_writer.h"

namespace trellis::view {

bool TrailPage::writeAsking(Prompts& prompts) {
  const auto file = prompts.whereToSave(phrase("trellis-audit-trail.pdf"));
  if (!file) return false;
  write(*file);
  return true;
}

// The entry that tells of the printing comes after the one that is printed.
void TrailPage::write(const std::filesystem::path& file) {
  store::AuditTrail trail(workspace_.vault);
  const auto document = content::trailPage({.language = workspace_.language,
                                            .practice = workspace_.vault.practice()->name,
                                            .madeOn = workspace_.today(),
                                            .mark = store::PrintedAnchor::of(trail.head().value()).text()});
  const pdf::PdfTextMetrics metrics(workspace_.fonts);
  const auto made = pdf::writePdf(layout::layOut(document, layout::Paper::a4, metrics),
                                  {.title = document.title,
                                   .language = document.language,
                                   .author = document.author,
                                   .created = secondsSinceEpoch(workspace_.now())},
                                  workspace_.fonts);
  pdf::writeAtomically(file, made.bytes);
  trail.printed("trail_page", {});
}

model::FieldErrors TrailPage::compare(std::string_view words) {
  const auto printed = store::PrintedAnchor::parse(words);
  if (!printed)
    return {{"page", phrase("This is not such a line: please type it as the page says, such as "
                            "1042-7f3a-09bc-11de-a2b4-90ff.")}};
  store::AuditTrail trail(workspace_.vault);
  const bool isThere = trail.contains(*printed);
  trail.record(
      {store::AuditAction::verified, store::AuditObject::audit, {}, {}, isThere ? "whole=1" : "whole=0"});
  const std::string entry = std::to_string(printed->sequence);
  verdict_ = isThere
                 ? phrase("The trail still holds entry %1, as it was when the page was printed.", {entry})
                 : phrase(
                       "The trail does not hold entry %1 as the page tells of it: this file is older than "
                       "the page, or was changed. Please keep the file as it is, and look for the last "
                       "backup that holds the entry.",
                       {entry});
  return {};
}

}  // namespace trellis::view
