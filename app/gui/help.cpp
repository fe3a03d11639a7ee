#include "app/gui/help.h"

#include <optional>

#include <wx/app.h>
#include <wx/bookctrl.h>
#include <wx/dialog.h>
#include <wx/weakref.h>

#include "app/gui/bind.h"
#include "app/gui/manual_window.h"
#include "app/view/manual_file.h"
#include "app/view/manual_topics.h"
#include "app/view/resources.h"
#include "app/view/screen_words.h"

namespace trellis::gui {
namespace {

std::optional<std::string> pageOf(const wxWindow& window) {
  return view::manualPageOf(typed(window.GetName()));
}

// The first that names one, of what can be seen.
std::optional<std::string> pageWithin(const wxWindow& window) {
  if (const auto* book = dynamic_cast<const wxBookCtrlBase*>(&window))
    return book->GetCurrentPage() ? pageWithin(*book->GetCurrentPage()) : std::nullopt;
  if (auto page = pageOf(window)) return page;
  for (const wxWindow* child : window.GetChildren())
    if (child->IsShown() && !child->IsTopLevel())
      if (auto page = pageWithin(*child)) return page;
  return std::nullopt;
}

std::optional<std::string> pageAround(const wxWindow* focused, const wxWindow& top) {
  for (const wxWindow* each = focused; each && each != &top; each = each->GetParent()) {
    if (dynamic_cast<const wxBookCtrlBase*>(each))
      if (auto page = pageWithin(*each)) return page;
    if (auto page = pageOf(*each)) return page;
  }
  return std::nullopt;
}

ManualWindow* openedBeside(wxWindow& window) {
  for (wxWindow* child : window.GetChildren())
    if (auto* manual = dynamic_cast<ManualWindow*>(child)) return manual;
  return nullptr;
}

}  // namespace

std::string manualPageAt(wxWindow& window) {
  const wxWindow* focused = wxWindow::FindFocus();
  const bool isInside = focused && wxGetTopLevelParent(const_cast<wxWindow*>(focused)) == &window;
  if (isInside)
    if (auto page = pageAround(focused, window)) return *page;
  return pageWithin(window).value_or(std::string(view::kFirstManualPage));
}

void openManual(wxWindow& window) {
  openManual(window, manualPageAt(window));
}

void openManual(wxWindow& window, const std::string& page) {
  const auto language = view::screenWords().language;
  if (const auto* dialog = dynamic_cast<wxDialog*>(&window); dialog && dialog->IsModal()) {
    ManualWindow(&window, view::resourceFolder(), language, page).ShowModal();
    return;
  }
  ManualWindow* manual = openedBeside(window);
  if (manual)
    manual->open(page);
  else
    manual = new ManualWindow(&window, view::resourceFolder(), language, page);
  manual->Show();
  manual->Raise();
}

void saveManual(view::Prompts& prompts, const view::Workspace& workspace) {
  view::writeManualAsking(prompts, view::resourceFolder(), {workspace.language, {}, workspace.now()},
                          workspace.fonts);
}

HelpKey::HelpKey() {
  wxTheApp->Bind(wxEVT_CHAR_HOOK, &HelpKey::onKey);
}

HelpKey::~HelpKey() {
  wxTheApp->Unbind(wxEVT_CHAR_HOOK, &HelpKey::onKey);
}

void HelpKey::onKey(wxKeyEvent& event) {
  auto* from = dynamic_cast<wxWindow*>(event.GetEventObject());
  auto* dialog = from ? dynamic_cast<wxDialog*>(wxGetTopLevelParent(from)) : nullptr;
  const bool isAsked = event.GetKeyCode() == WXK_F1 && !event.HasAnyModifiers();
  if (!isAsked || !dialog || dynamic_cast<ManualWindow*>(dialog)) return event.Skip();
  wxTheApp->CallAfter([dialog = wxWeakRef<wxDialog>(dialog)] {
    if (dialog) openManual(*dialog);
  });
}

}  // namespace trellis::gui
