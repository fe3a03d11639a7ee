// The manual beside the work: contents and search at the left, a page at the right. Everything by keyboard:
// Tab goes through the links of the page, Enter follows one, Alt+Left goes back, Ctrl and + - 0 change the
// letters, Ctrl+F searches, Esc closes.
#pragma once

#include <string>

#include <wx/dialog.h>
#include <wx/html/htmlwin.h>
#include <wx/textctrl.h>

#include "app/gui/accessibility.h"
#include "app/gui/list_table.h"
#include "app/view/manual_view.h"

namespace trellis::gui {

class ManualWindow final : public wxDialog {
 public:
  ManualWindow(wxWindow* parent, const std::filesystem::path& resources, model::Language language,
               const std::string& page);

  void open(const std::string& page) { view_.open(page); }
  const std::string& page() const { return view_.page().key; }

 private:
  class PageWindow;

  wxSizer* contents();
  wxSizer* bar();
  wxSizer* pageArea();
  void show();
  void showPage();
  void onKey(wxKeyEvent& event);
  bool onPageKey(const wxKeyEvent& event);

  view::ManualView view_;
  wxTextCtrl* words_ = nullptr;
  ListTable* list_ = nullptr;
  wxWindow* back_ = nullptr;
  wxWindow* forward_ = nullptr;
  PageWindow* page_ = nullptr;
  std::string shown_;  // the page's HTML
  view::Notifier::Subscription subscription_;
};

}  // namespace trellis::gui
