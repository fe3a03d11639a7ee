// The ways to the places of the window, at its left: an icon and a word each, the place one is at marked.
// What is no place stands at its foot. Icons are drawn in the colors of the current ground.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/tglbtn.h>

namespace trellis::gui {

enum class RailIcon { home, client, search, reports, audit, backup, settings, lock };

class Rail final : public wxPanel {
 public:
  explicit Rail(wxWindow* parent);

  void addPlace(RailIcon icon, const std::string& id, const wxString& label, std::function<void()> open);
  void addFoot(RailIcon icon, const std::string& id, const wxString& label, const wxString& help,
               std::function<void()> act);
  void mark(RailIcon place);
  void dress();  // after the system's look has changed

 private:
  struct Entry {
    RailIcon icon;
    wxAnyButton* button;
  };

  void add(RailIcon icon, wxAnyButton& button, wxSizer& into);
  static void dress(const Entry& entry);

  wxBoxSizer* places_;
  wxBoxSizer* foot_;
  std::vector<Entry> entries_;
};

}  // namespace trellis::gui
