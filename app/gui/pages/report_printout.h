// A report on its way to the printer through the system's dialog: the PDF's own pages as vectors, at their
// true size and place. The title that the printer's queue shows names no client.
#pragma once

#include <string>

#include <cairo.h>
#include <wx/cmndata.h>
#include <wx/print.h>

#include "app/gui/pages/pdf_pages.h"

namespace trellis::gui {

class ReportPrintout final : public wxPrintout {
 public:
  ReportPrintout(const std::string& pdf, const wxString& title) : wxPrintout(title), pages_(pdf) {}

  wxPrintDialogData dialogData() const;  // all pages, on the paper that they were made for

  bool HasPage(int page) override { return page >= 1 && page <= pages_.count(); }
  void GetPageInfo(int* first, int* last, int* from, int* to) override;
  bool OnPrintPage(int page) override;

 private:
  void scaleToPoints(cairo_t* context) const;

  PdfPages pages_;
};

// Whether it was sent; false where the person cancelled or the printer refused.
bool printPdf(wxWindow* parent, const std::string& pdf, const wxString& title);

}  // namespace trellis::gui
