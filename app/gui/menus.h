// The menu bar, told once as a table of acts: each with its name, keys, one sentence of help, and whether it
// can be done now. The list of shortcuts is made from the same table. Keys of an act that cannot be done go
// to whatever has the focus. Ids are stable and untranslated.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/string.h>

class wxFrame;

namespace trellis::gui {

struct Act {
  std::string id;  // "go.search"; empty: a line between acts
  wxString label;  // "&Search"
  wxString keys;   // "Ctrl+F"
  wxString help;
  std::function<void()> run;
  std::function<bool()> can = {};  // none: always
};

struct Menu {
  std::string id;
  wxString title;
  std::vector<Act> acts;
};

// Keys that a page answers to by itself, for the list of shortcuts.
struct PageKeys {
  wxString page;
  wxString act;
  wxString keys;
};

class Menus {
 public:
  Menus(wxFrame& frame, std::vector<Menu> menus, std::vector<PageKeys> pageKeys);

  bool can(const std::string& id) const;
  void run(const std::string& id) const;  // where it can be done
  std::vector<PageKeys> shortcuts() const;

 private:
  void addTo(wxFrame& frame);
  const Act* find(const std::string& id) const;

  std::vector<Menu> menus_;
  std::vector<PageKeys> pageKeys_;
};

}  // namespace trellis::gui
