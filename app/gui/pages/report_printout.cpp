#include "app/gui/pages/report_printout.h"

#include <cairo.h>
#include <wx/dc.h>

namespace trellis::gui {
namespace {

// Points, between the widths of A4 and Letter.
constexpr double kNarrowestLetter = 604;
constexpr double kPointsPerInch = 72;

}  // namespace

wxPrintDialogData ReportPrintout::dialogData() const {
  const bool isLetter = pages_.count() > 0 && pages_.sizeOf(0).width > kNarrowestLetter;
  wxPrintDialogData data;
  data.SetMinPage(1);
  data.SetMaxPage(pages_.count());
  data.SetAllPages(true);
  data.GetPrintData().SetPaperId(isLetter ? wxPAPER_LETTER : wxPAPER_A4);
  return data;
}

void ReportPrintout::GetPageInfo(int* first, int* last, int* from, int* to) {
  *first = *from = 1;
  *last = *to = pages_.count();
}

// The printer's paper is measured in dots of its own.
void ReportPrintout::scaleToPoints(cairo_t* context) const {
  int across = 0;
  int down = 0;
  GetPPIPrinter(&across, &down);
  cairo_scale(context, across / kPointsPerInch, down / kPointsPerInch);
}

bool ReportPrintout::OnPrintPage(int page) {
  auto* context = static_cast<cairo_t*>(GetDC()->GetImpl()->GetCairoContext());
  if (!context) return false;
  cairo_save(context);
  scaleToPoints(context);
  pages_.print(page - 1, context);
  cairo_restore(context);
  return true;
}

bool printPdf(wxWindow* parent, const std::string& pdf, const wxString& title) {
  ReportPrintout printout(pdf, title);
  wxPrintDialogData data = printout.dialogData();
  wxPrinter printer(&data);
  return printer.Print(parent, &printout, true);
}

}  // namespace trellis::gui
