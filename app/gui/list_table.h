// A list of rows that are asked for when they are shown: the same for ten rows as for a hundred thousand.
// The row that the person opens (Enter, double click) goes to `onOpen`; sorting is its owner's, by onHeader.
// Cell words are UTF-8; a marked-up column shows Pango markup, its words `escaped`. An empty list gives its
// place to a sentence. Columns share the width that there is in the proportion of their own, until the person
// sets one; their order and widths can be kept as words and given back.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/dataview.h>
#include <wx/panel.h>

#include "app/gui/canvas/picture_cell.h"
#include "app/gui/wrapped_text.h"

namespace trellis::gui {

std::string escaped(const std::string& words);  // for a marked-up cell, on one line

struct TableColumn {
  wxString title;
  int width = 0;  // DIP, of the whole when the columns share it
  wxAlignment align = wxALIGN_LEFT;
  bool isMarkup = false;
  bool isWrapped = false;         // the only one: its rows grow as tall as they need
  PictureCell::Ask picture = {};  // in place of the words of the cell
  wxString shownWhole = {};       // words that there is always room for, as for the title
};

class ListTable final : public wxPanel {
 public:
  using Cell = std::function<std::string(std::size_t row, unsigned column)>;

  ListTable(wxWindow* parent, const std::string& id, const wxString& name,
            const std::vector<TableColumn>& columns, Cell cell);

  void fill(std::size_t rows, const wxString& emptyState);
  void grow(std::size_t rows);       // at the end; what is shown stays where it is
  void showWhole(std::size_t most);  // on a page that scrolls: as tall as its rows, up to so many
  void markSorted(unsigned column, bool isDescending);
  std::optional<std::size_t> selected() const;
  wxPoint placeOfSelected() const;  // beneath the row, in the list
  void select(std::size_t row);
  void openOnClick();               // for a list of places to go to
  std::string arrangement() const;  // "2:140 0:118", columns as they stand; empty as they were made
  void arrange(const std::string& arrangement);
  wxDataViewCtrl& list() { return *list_; }

  std::function<void(std::size_t row)> onOpen;
  std::function<void(unsigned column)> onHeader;

 private:
  class Rows;

  void addColumn(const TableColumn& column);
  void share();
  void wrapWithin(int room);
  int leastWidthOf(unsigned column) const;
  void growTall();
  void payOwed(wxIdleEvent& event);
  bool isSetByHand() const;
  std::vector<unsigned> order() const;

  bool isTall_;  // rows of heights of their own
  WrappedText* empty_;
  wxDataViewCtrl* list_;
  wxObjectDataPtr<Rows> rows_;
  std::vector<wxDataViewColumn*> columns_;  // as they were made, wherever they stand now
  std::vector<wxString> titles_;
  std::vector<int> proportions_;
  std::vector<wxString> shownWhole_;
  std::vector<int> shared_;  // widths as they were given last, none before
  bool isByHand_ = false;
  int wrappedAt_ = 0;
  std::size_t owed_ = 0;       // rows that follow while nobody waits
  std::size_t wholeRows_ = 0;  // up to so many are shown at once
};

}  // namespace trellis::gui
