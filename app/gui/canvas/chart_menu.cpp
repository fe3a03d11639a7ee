#include "app/gui/canvas/chart_menu.h"

#include <utility>

#include <wx/clipbrd.h>
#include <wx/dataobj.h>
#include <wx/intl.h>
#include <wx/menu.h>

#include "app/gui/accessibility.h"
#include "app/gui/canvas/chart_picture.h"
#include "app/gui/canvas/screen_text_metrics.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

enum Choice { kCopy = 1, kPng, kSvg, kPdf };

}  // namespace

ChartMenu::ChartMenu(ChartCanvas& canvas, std::string name, Exporting exporting, view::Prompts& prompts,
                     Navigator& navigator)
    : canvas_(canvas),
      name_(std::move(name)),
      exporting_(std::move(exporting)),
      prompts_(prompts),
      navigator_(navigator) {
  canvas_.Bind(wxEVT_CONTEXT_MENU, [this](wxContextMenuEvent&) { popUp(canvas_); });
}

wxButton& ChartMenu::makeButton(wxWindow* parent, const std::string& id) const {
  auto* button = new wxButton(parent, wxID_ANY, _("Copy or save..."));
  identify(*button, id, _("Copy or save this chart"));
  addStyle(*button, Style::flat);
  button->Bind(wxEVT_BUTTON, [this, button](wxCommandEvent&) { popUp(*button); });
  return *button;
}

void ChartMenu::popUp(wxWindow& over) const {
  wxMenu menu;
  menu.Append(kCopy, _("&Copy as a picture"));
  menu.Append(kPng, _("Save as P&NG..."));
  menu.Append(kSvg, _("Save as &SVG..."));
  menu.Append(kPdf, _("Save as &PDF..."));
  const int act = over.GetPopupMenuSelectionFromUser(menu);
  // After the menu is gone: a dialog inside it would freeze assistive tools.
  if (act == kCopy) over.CallAfter([this] { copy(); });
  if (act == kPng) over.CallAfter([this] { save(view::ChartFormat::png); });
  if (act == kSvg) over.CallAfter([this] { save(view::ChartFormat::svg); });
  if (act == kPdf) over.CallAfter([this] { save(view::ChartFormat::pdf); });
}

void ChartMenu::copy() const {
  const view::ChartExport leaving = exporting_();
  if (!leaving.mayLeave(prompts_)) return;
  const wxClipboardLocker clipboard;
  if (!clipboard) return navigator_.warn(_("The clipboard is busy: please try again."));
  wxTheClipboard->SetData(new wxBitmapDataObject(wxBitmap(pictureOf(canvas_.drawnFor(ScreenTextMetrics())))));
  leaving.noteCopied();
  navigator_.say(_("The chart is on the clipboard. Trellis takes it back after a few seconds."));
}

void ChartMenu::save(view::ChartFormat format) const {
  const view::ChartExport leaving = exporting_();
  if (!leaving.mayLeave(prompts_)) return;
  const auto file = prompts_.whereToSave(leaving.suggestedFileName(name_, format));
  if (!file) return;
  leaving.write(*file, bytesAs(leaving, format));
  navigator_.say(wxString::Format(_("Saved as %s."), wxString::FromUTF8(file->filename().string())));
}

std::string ChartMenu::bytesAs(const view::ChartExport& leaving, view::ChartFormat format) const {
  const auto draw = [this](const display::TextMetrics& metrics) { return canvas_.drawnFor(metrics); };
  switch (format) {
    case view::ChartFormat::png:
      return pngOf(draw(ScreenTextMetrics()));
    case view::ChartFormat::svg:
      return leaving.svg(draw);
    case view::ChartFormat::pdf:
      return leaving.pdf(draw);
  }
  return {};
}

}  // namespace trellis::gui
