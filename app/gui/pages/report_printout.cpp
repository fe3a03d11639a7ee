#include "app/gui/pages/report_printout.h"

#include <cairo.h>
#include <wx/dc.h>
#include <wx/print.h>

#include "app/gui/pages/pdf_pages.h"

namespace trellis::gui {
namespace {

// Points, between the widths of A4 and Letter.
constexpr double kNarrowestLetter = 604;

class ReportPrintout final : public wxPrintout {
 public:
  ReportPrintout(const std::string& pdf, const wxString& title) : wxPrintout(title), pages_(pdf) {}

  bool HasPage(int page) override { return page >= 1 && page <= pages_.count(); }

  void GetPageInfo(int* first, int* last, int* from, int* to) override {
    *first = *from = 1;
    *last = *to = pages_.count();
  }

  bool OnPrintPage(int page) override {
    auto* context = static_cast<cairo_t*>(GetDC()->GetImpl()->GetCairoContext());
    if (!context) return false;
    cairo_save(context);
    pages_.print(page - 1, context);
    cairo_restore(context);
    return true;
  }

  bool isLetter() const { return pages_.count() > 0 && pages_.sizeOf(0).width > kNarrowestLetter; }

 private:
  PdfPages pages_;
};

}  // namespace

bool printPdf(wxWindow* parent, const std::string& pdf, const wxString& title) {
  ReportPrintout printout(pdf, title);
  wxPrintDialogData data;
  data.SetMinPage(1);
  int last = 1;
  int unused = 0;
  printout.GetPageInfo(&unused, &last, &unused, &unused);
  data.SetMaxPage(last);
  data.SetAllPages(true);
  data.GetPrintData().SetPaperId(printout.isLetter() ? wxPAPER_LETTER : wxPAPER_A4);
  wxPrinter printer(&data);
  return printer.Print(parent, &printout, true);
}

}  // namespace trellis::gui
