#include "app/gui/list_table.h"

#include <algorithm>
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
const wxSize kLeastSize(160, 80);

long styleFor(const std::vector<TableColumn>& columns) {
  const bool isTall = std::ranges::any_of(columns, &TableColumn::isWrapped);
  return wxBORDER_NONE | wxDV_SINGLE | (isTall ? wxDV_VARIABLE_LINE_HEIGHT : 0);
}

void wrapAt(wxDataViewRenderer& renderer, int width) {
  g_object_set(renderer.GetGtkHandle(), "wrap-mode", PANGO_WRAP_WORD_CHAR, "wrap-width", width, "ellipsize",
               PANGO_ELLIPSIZE_NONE, nullptr);
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
  Rows(Cell cell, unsigned columns) : cell_(std::move(cell)), columns_(columns) {}

  unsigned GetColumnCount() const override { return columns_; }
  wxString GetColumnType(unsigned) const override { return "string"; }
  void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
    value = shown(cell_(row, column));
  }
  bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

 private:
  Cell cell_;
  unsigned columns_;
};

ListTable::ListTable(wxWindow* parent, const std::string& id, const wxString& name,
                     const std::vector<TableColumn>& columns, Cell cell)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, parent->FromDIP(kFirstTableSize)),
      empty_(new wxStaticText(this, wxID_ANY, {})),
      list_(new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, styleFor(columns))),
      rows_(new Rows(std::move(cell), static_cast<unsigned>(columns.size()))) {
  SetMinSize(FromDIP(kLeastSize));
  identify(*list_, id, name);
  identify(*empty_, id + ".empty");
  addStyle(*empty_, Style::quiet);
  for (const TableColumn& column : columns) addColumn(column);
  list_->AssociateModel(rows_.get());
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  sizer->Add(empty_, 0, wxALL, FromDIP(kMediumSpace));
  sizer->Add(list_, 1, wxEXPAND);
  SetSizer(sizer);
  list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
    if (onOpen) onOpen(rows_->GetRow(event.GetItem()));
  });
  list_->Bind(wxEVT_DATAVIEW_COLUMN_HEADER_CLICK, [this](wxDataViewEvent& event) {
    if (onHeader) onHeader(event.GetDataViewColumn()->GetModelColumn());
  });
}

void ListTable::addColumn(const TableColumn& column) {
  const auto index = static_cast<unsigned>(titles_.size());
  auto* renderer = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT, column.align);
  renderer->EnableMarkup(column.isMarkup);
  if (column.isWrapped)
    wrapAt(*renderer, FromDIP(column.width));
  else
    renderer->EnableEllipsize(wxELLIPSIZE_END);
  list_->AppendColumn(new wxDataViewColumn(column.title, renderer, index, FromDIP(column.width), column.align,
                                           wxDATAVIEW_COL_RESIZABLE));
  titles_.push_back(column.title);
}

void ListTable::fill(std::size_t rows, const wxString& emptyState) {
  rows_->Reset(static_cast<unsigned>(rows));
  empty_->SetLabelText(emptyState);
  empty_->Wrap(std::max(GetClientSize().x - FromDIP(2 * kMediumSpace), FromDIP(240)));
  empty_->Show(rows == 0);
  list_->Show(rows > 0);
  Layout();
}

void ListTable::grow(std::size_t rows) {
  while (rows_->GetCount() < rows) rows_->RowAppended();
}

std::optional<std::size_t> ListTable::selected() const {
  const wxDataViewItem item = list_->GetSelection();
  return item.IsOk() ? std::optional<std::size_t>(rows_->GetRow(item)) : std::nullopt;
}

void ListTable::markSorted(unsigned column, bool isDescending) {
  for (unsigned i = 0; i < titles_.size(); ++i)
    list_->GetColumn(i)->SetTitle(i == column ? titles_[i] + (isDescending ? wxS(" ▾") : wxS(" ▴"))
                                              : titles_[i]);
}

}  // namespace trellis::gui
