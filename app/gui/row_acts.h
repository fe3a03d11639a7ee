// What can be done with a row of a table, told once: as buttons beneath it, as its context menu, by double
// click or Enter (the first act) and by Delete (the act that removes). An act that is refused for the chosen
// row is shown disabled.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/button.h>

#include "app/gui/list_table.h"

namespace trellis::gui {

struct RowAct {
  std::string id;
  wxString label;
  std::function<void(std::size_t row)> run;
  std::function<bool(std::size_t row)> can = {};  // none: always
  bool removes = false;
  wxString verb = {};  // on its button, beneath a heading that says of what; none: the label
};

class RowActs final : public wxClientData {
 public:
  // Belongs to the table, and goes with it.
  static RowActs& of(ListTable& table, std::vector<RowAct> acts);

  void addButtons(wxWindow* parent, wxSizer& into);
  void refresh();  // after the rows have changed

 private:
  RowActs(ListTable& table, std::vector<RowAct> acts);

  bool can(const RowAct& act, std::optional<std::size_t> row) const;
  void run(const RowAct& act, std::optional<std::size_t> row);
  void showMenu(wxPoint at);
  void onKey(wxKeyEvent& event);

  ListTable& table_;
  std::vector<RowAct> acts_;
  std::vector<wxButton*> buttons_;
};

}  // namespace trellis::gui
