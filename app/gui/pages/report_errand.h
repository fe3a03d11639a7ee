// From the wish for a report to its file or paper: the dialog, then where to save or how to print, and a word
// when it is done. Whoever changes their mind there is back in the dialog as it was.
#pragma once

#include "app/gui/navigator.h"
#include "app/view/prompts.h"
#include "app/view/report_view.h"

namespace trellis::gui {

void takeOutReport(wxWindow* parent, view::ReportView& report, view::Prompts& prompts, Navigator& navigator);

}  // namespace trellis::gui
