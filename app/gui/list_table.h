// A list of rows that are asked for when they are shown: the same for ten rows as for a hundred thousand.
// The row that the person opens (Enter, double click) goes to `onOpen`; sorting is its owner's, by onHeader.
// Cell words are UTF-8; a marked-up column shows Pango markup, its words `escaped`. An empty list gives its
// place to a sentence.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/stattext.h>

namespace trellis::gui {

std::string escaped(const std::string& words);  // for a marked-up cell, on one line

struct TableColumn {
  wxString title;
  int width = 0;
  wxAlignment align = wxALIGN_LEFT;
  bool isMarkup = false;
  bool isWrapped = false;  // at its width; rows grow as tall as it needs
};

class ListTable final : public wxPanel {
 public:
  using Cell = std::function<std::string(std::size_t row, unsigned column)>;

  ListTable(wxWindow* parent, const std::string& id, const wxString& name,
            const std::vector<TableColumn>& columns, Cell cell);

  void fill(std::size_t rows, const wxString& emptyState);
  void grow(std::size_t rows);  // at the end; what is shown stays where it is
  void markSorted(unsigned column, bool isDescending);
  std::optional<std::size_t> selected() const;
  wxDataViewCtrl& list() { return *list_; }

  std::function<void(std::size_t row)> onOpen;
  std::function<void(unsigned column)> onHeader;

 private:
  class Rows;

  void addColumn(const TableColumn& column);

  wxStaticText* empty_;
  wxDataViewCtrl* list_;
  wxObjectDataPtr<Rows> rows_;
  std::vector<wxString> titles_;
};

}  // namespace trellis::gui
