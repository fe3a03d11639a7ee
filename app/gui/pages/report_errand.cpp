#include "app/gui/pages/report_errand.h"

#include <wx/intl.h>

#include "app/gui/bind.h"
#include "app/gui/dialogs/report_dialog.h"
#include "app/gui/dialogs/wait_dialog.h"
#include "app/gui/pages/report_printout.h"

namespace trellis::gui {
namespace {

bool printed(wxWindow* parent, const view::ReportView& report, const std::string& pdf, Navigator& navigator) {
  const wxString kind = shown(view::wordOf(report.request.kind));
  if (!printPdf(parent, pdf, kind)) return false;
  report.wasPrinted();
  navigator.say(wxString::Format(_("%s: sent to the printer."), kind));
  return true;
}

bool saved(wxWindow* parent, const view::ReportView& report, view::Prompts& prompts, Navigator& navigator) {
  const auto file = prompts.whereToSave(report.suggestedFileName());
  if (!file) return false;
  const auto result = waitUnlessStopped(parent, _("Making the pages..."), [&](Pace& pace) {
    return store::finished([&] { return report.write(*file, std::ref(pace)); });
  });
  if (!result) return false;
  navigator.say(
      wxString::Format(wxPLURAL("The report is saved: %s (%d page).", "The report is saved: %s (%d pages).",
                                static_cast<unsigned>(result->pages)),
                       shown(file->string()), result->pages));
  for (const std::string& warning : result->warnings) navigator.warn(shown(warning));
  return true;
}

}  // namespace

void takeOutReport(wxWindow* parent, view::ReportView& report, view::Prompts& prompts, Navigator& navigator) {
  ReportDialog dialog(parent, report);
  for (int left = dialog.ShowModal(); left != wxID_CANCEL; left = dialog.ShowModal())
    if (left == wxID_PRINT ? printed(parent, report, dialog.pdf(), navigator)
                           : saved(parent, report, prompts, navigator))
      return;
}

}  // namespace trellis::gui
