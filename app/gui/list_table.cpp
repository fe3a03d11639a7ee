#include "app/gui/list_table.h"

#include <algorithm>
#include <functional>
#include <sstream>
#include <utility>

#include <gtk/gtk.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/theme.h"

namespace trellis::gui {

namespace {

// Room for the scrollbars until the first layout.
const wxSize kFirstTableSize(320, 160);
const wxSize kLeastListSize(160, 80);
constexpr int kMostEmptyLines = 6;
constexpr int kLeastColumn = 24;
constexpr int kMostColumn = 4000;
constexpr int kAroundCell = 20;  // what GTK leaves free beside the words of one, both sides together
constexpr std::size_t kMeasuredAtOnce = 30;  // more than a window shows

long styleFor(bool isTall) {
  return wxBORDER_NONE | wxDV_SINGLE | (isTall ? wxDV_VARIABLE_LINE_HEIGHT : 0);
}

void wrapAt(wxDataViewRenderer& renderer, int width) {
  g_object_set(renderer.GetGtkHandle(), "wrap-mode", PANGO_WRAP_WORD_CHAR, "wrap-width", width, "ellipsize",
               PANGO_ELLIPSIZE_NONE, nullptr);
}

GtkTreeViewColumn* handleOf(const wxDataViewColumn& column) {
  return GTK_TREE_VIEW_COLUMN(column.GetGtkHandle());
}

// As it was set, by the program or by the person; what it is on the screen is known once it was shown only.
int widthOf(const wxDataViewColumn& column) {
  return gtk_tree_view_column_get_fixed_width(handleOf(column));
}

// That of the first rows, with the heads of the columns: what GTK tells has the heads in it once they were
// laid out only.
int heightOf(wxDataViewCtrl& list, unsigned rows, std::size_t most) {
  GtkWidget* tree = list.GtkGetTreeView();
  int width = 0;
  int height = 0;
  int headsInIt = 0;
  gtk_widget_get_preferred_width(tree, nullptr, &width);  // looks at the rows
  gtk_widget_get_preferred_height(tree, nullptr, &height);
  gtk_tree_view_convert_bin_window_to_widget_coords(GTK_TREE_VIEW(tree), 0, 0, &width, &headsInIt);
  GtkWidget* head = gtk_tree_view_column_get_button(gtk_tree_view_get_column(GTK_TREE_VIEW(tree), 0));
  int heads = 0;
  gtk_widget_get_preferred_height(head, nullptr, &heads);
  const int shown = static_cast<int>(std::min<std::size_t>(rows, most));
  return heads + (height - headsInIt) * shown / static_cast<int>(rows);
}

int headWidthOf(const wxDataViewColumn& column) {
  int width = 0;
  gtk_widget_get_preferred_width(gtk_tree_view_column_get_button(handleOf(column)), nullptr, &width);
  return width;
}

// In proportion to the shares; who would get less than their least has that first.
std::vector<int> sharedOut(int room, const std::vector<int>& shares, const std::vector<int>& least) {
  std::vector<bool> hasLeast(shares.size());
  for (;;) {
    int left = room;
    int whole = 0;
    for (std::size_t i = 0; i < shares.size(); ++i)
      if (hasLeast[i])
        left -= least[i];
      else
        whole += shares[i];
    std::vector<int> widths = least;
    for (std::size_t i = 0; i < shares.size(); ++i)
      if (!hasLeast[i]) widths[i] = std::max(left, 0) * shares[i] / whole;
    const auto small =
        std::ranges::mismatch(widths, least, std::ranges::greater_equal()).in1 - widths.begin();
    if (static_cast<std::size_t>(small) == widths.size()) return widths;
    hasLeast[static_cast<std::size_t>(small)] = true;
  }
}

}  // namespace

std::string escaped(const std::string& words) {
  std::string result;
  for (const char c : words) {
    if (c == '&')
      result += "&amp;";
    else if (c == '<')
      result += "&lt;";
    else if (c == '>')
      result += "&gt;";
    else
      result += c == '\n' ? ' ' : c;
  }
  return result;
}

class ListTable::Rows final : public wxDataViewVirtualListModel {
 public:
  Rows(Cell cell, const std::vector<TableColumn>& columns) : cell_(std::move(cell)) {
    for (const TableColumn& column : columns) isPicture_.push_back(static_cast<bool>(column.picture));
  }

  unsigned GetColumnCount() const override { return static_cast<unsigned>(isPicture_.size()); }
  wxString GetColumnType(unsigned column) const override { return isPicture_[column] ? "long" : "string"; }
  void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
    if (isPicture_[column])
      value = static_cast<long>(row);
    else
      value = shown(cell_(row, column));
  }
  bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

 private:
  Cell cell_;
  std::vector<bool> isPicture_;
};

namespace {

wxDataViewTextRenderer* rendererOf(const TableColumn& column) {
  if (column.picture) return new PictureCell(column.picture, column.align);
  auto* text = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT, column.align);
  text->EnableMarkup(column.isMarkup);
  return text;
}

}  // namespace

ListTable::ListTable(wxWindow* parent, const std::string& id, const wxString& name,
                     const std::vector<TableColumn>& columns, Cell cell)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, parent->FromDIP(kFirstTableSize)),
      isTall_(std::ranges::any_of(columns, &TableColumn::isWrapped)),
      empty_(new WrappedText(this, kMostEmptyLines)),
      list_(new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, styleFor(isTall_))),
      rows_(new Rows(std::move(cell), columns)) {
  SetMinSize(FromDIP(kLeastListSize));
  identify(*list_, id, name);
  identify(*empty_, id + ".empty");
  addStyle(*empty_, Style::quiet);
  for (const TableColumn& column : columns) addColumn(column);
  list_->AssociateModel(rows_.get());
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  sizer->Add(empty_, 0, wxEXPAND | wxALL, FromDIP(kMediumSpace));
  sizer->Add(list_, 1, wxEXPAND);
  SetSizer(sizer);
  list_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    share();
    event.Skip();
  });
  if (isTall_) Bind(wxEVT_IDLE, &ListTable::payOwed, this);
  list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
    if (onOpen) onOpen(rows_->GetRow(event.GetItem()));
  });
  list_->Bind(wxEVT_DATAVIEW_COLUMN_HEADER_CLICK, [this](wxDataViewEvent& event) {
    if (onHeader) onHeader(event.GetDataViewColumn()->GetModelColumn());
  });
}

void ListTable::addColumn(const TableColumn& column) {
  const auto index = static_cast<unsigned>(titles_.size());
  wxDataViewTextRenderer* renderer = rendererOf(column);
  if (column.isWrapped)
    wrapAt(*renderer, FromDIP(column.width));
  else
    renderer->EnableEllipsize(wxELLIPSIZE_END);
  columns_.push_back(new wxDataViewColumn(column.title, renderer, index, FromDIP(column.width), column.align,
                                          wxDATAVIEW_COL_RESIZABLE | wxDATAVIEW_COL_REORDERABLE));
  list_->AppendColumn(columns_.back());
  titles_.push_back(column.title);
  proportions_.push_back(column.width);
  shownWhole_.push_back(column.shownWhole);
}

// The last column takes what is left over, and so is never set by hand.
bool ListTable::isSetByHand() const {
  if (isByHand_ || shared_.empty()) return isByHand_;
  const unsigned last = order().back();
  for (unsigned i = 0; i < shared_.size(); ++i)
    if (i != last && widthOf(*columns_[i]) != shared_[i]) return true;
  return false;
}

void ListTable::share() {
  const int room = list_->GetClientSize().x;
  if (room < FromDIP(kLeastListSize.x)) return;
  if (isTall_) return wrapWithin(room);
  isByHand_ = isSetByHand();
  if (isByHand_) return;
  std::vector<int> least;
  for (unsigned i = 0; i < columns_.size(); ++i) least.push_back(leastWidthOf(i));
  shared_ = sharedOut(room, proportions_, least);
  for (unsigned i = 0; i < columns_.size(); ++i) columns_[i]->SetWidth(shared_[i]);
}

// The rows are measured anew when GTK has the time.
void ListTable::wrapWithin(int room) {
  const int width = room - FromDIP(kAroundCell);
  if (std::exchange(wrappedAt_, width) == width) return;
  wrapAt(*columns_.front()->GetRenderer(), width);
  gtk_tree_view_column_queue_resize(handleOf(*columns_.front()));
}

int ListTable::leastWidthOf(unsigned column) const {
  const int head = headWidthOf(*columns_[column]);
  if (shownWhole_[column].empty()) return head;
  return std::max(head, list_->GetTextExtent(shownWhole_[column]).x + FromDIP(kAroundCell));
}

std::vector<unsigned> ListTable::order() const {
  GList* columns = gtk_tree_view_get_columns(GTK_TREE_VIEW(list_->GtkGetTreeView()));
  std::vector<unsigned> order;
  for (GList* each = columns; each; each = each->next)
    for (unsigned i = 0; i < titles_.size(); ++i)
      if (handleOf(*columns_[i]) == each->data) order.push_back(i);
  g_list_free(columns);
  return order;
}

std::string ListTable::arrangement() const {
  std::string words;
  const std::vector<unsigned> columns = order();
  const bool isByHand = isSetByHand();
  if (!isByHand && std::ranges::is_sorted(columns)) return words;
  for (const unsigned column : columns) {
    if (!words.empty()) words += ' ';
    words += std::to_string(column) + ':';
    if (isByHand) words += std::to_string(ToDIP(widthOf(*columns_[column])));
  }
  return words;
}

void ListTable::arrange(const std::string& arrangement) {
  std::istringstream words(arrangement);
  GtkTreeViewColumn* before = nullptr;
  for (std::string word; words >> word;) {
    std::istringstream numbers(word);
    unsigned column = 0;
    char separator = 0;
    int width = 0;
    if (!(numbers >> column >> separator) || column >= titles_.size()) return;
    GtkTreeViewColumn* moved = handleOf(*columns_[column]);
    gtk_tree_view_move_column_after(GTK_TREE_VIEW(list_->GtkGetTreeView()), moved, before);
    before = moved;
    if (!(numbers >> width) || width < kLeastColumn || width > kMostColumn) continue;
    columns_[column]->SetWidth(FromDIP(width));
    isByHand_ = true;
  }
}

void ListTable::fill(std::size_t rows, const wxString& emptyState) {
  owed_ = isTall_ ? rows - std::min(rows, kMeasuredAtOnce) : 0;
  rows_->Reset(static_cast<unsigned>(rows - owed_));
  empty_->setWords(emptyState);
  empty_->Show(rows == 0);
  list_->Show(rows > 0);
  growTall();
  Layout();
}

void ListTable::showWhole(std::size_t most) {
  wholeRows_ = most;
  growTall();
}

void ListTable::growTall() {
  const unsigned rows = rows_->GetCount();
  if (wholeRows_ == 0) return;
  const int least = FromDIP(kLeastListSize.y);
  const int height = rows == 0 ? empty_->GetMinSize().y : heightOf(*list_, rows, wholeRows_);
  SetMinSize({FromDIP(kLeastListSize.x), std::max(least, height)});
}

void ListTable::grow(std::size_t rows) {
  while (rows_->GetCount() < rows) rows_->RowAppended();
}

// GTK measures every row whose height may be its own, seen or not.
void ListTable::payOwed(wxIdleEvent& event) {
  event.Skip();
  const std::size_t paid = std::min(owed_, kMeasuredAtOnce);
  owed_ -= paid;
  grow(rows_->GetCount() + paid);
  if (owed_ > 0) event.RequestMore();
}

void ListTable::openOnClick() {
  gtk_tree_view_set_activate_on_single_click(GTK_TREE_VIEW(list_->GtkGetTreeView()), TRUE);
}

void ListTable::select(std::size_t row) {
  if (row >= rows_->GetCount()) grow(rows_->GetCount() + std::exchange(owed_, 0));
  const wxDataViewItem item = rows_->GetItem(static_cast<unsigned>(row));
  list_->Select(item);
  list_->EnsureVisible(item);
}

std::optional<std::size_t> ListTable::selected() const {
  const wxDataViewItem item = list_->GetSelection();
  return item.IsOk() ? std::optional<std::size_t>(rows_->GetRow(item)) : std::nullopt;
}

wxPoint ListTable::placeOfSelected() const {
  return list_->GetItemRect(list_->GetSelection()).GetBottomLeft() + FromDIP(wxPoint(kMediumSpace, 0));
}

void ListTable::markSorted(unsigned column, bool isDescending) {
  for (unsigned i = 0; i < titles_.size(); ++i)
    columns_[i]->SetTitle(i == column ? titles_[i] + (isDescending ? wxS(" ▾") : wxS(" ▴")) : titles_[i]);
  share();  // the mark needs room in the head
}

}  // namespace trellis::gui
