// One PDF document in libharu's hands: pages, fonts and what is said about the file. The only one that knows
// hpdf.h. Promises compressed streams, and that the first error of libharu, whose return codes do not tell,
// is thrown. Points, y up. Throws ReportError.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "reports/display/display_list.h"
#include "reports/pdf/embedded_font.h"
#include "reports/pdf/pdf_writer.h"

namespace trellis::pdf {

std::string haruVersion();  // "2.3.0"

class HaruDocument {
 public:
  explicit HaruDocument(const PdfInfo& info);
  ~HaruDocument();
  HaruDocument(const HaruDocument&) = delete;
  HaruDocument& operator=(const HaruDocument&) = delete;

  // The operators may name any font and picture of the document, also one that is added later.
  void addPage(const display::DisplayList& list, std::string_view operators);
  void addFont(const EmbeddedFont& font);
  void addPicture(const std::string& name, const display::Picture& picture);
  std::string bytes();

 private:
  struct Objects;
  std::unique_ptr<Objects> objects_;
};

}  // namespace trellis::pdf
