#include "app/gui/dialogs/import_dialog.h"

#include <wx/dataview.h>
#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/dialogs/wait_dialog.h"

namespace trellis::gui {
namespace {

constexpr int kColumnsAcross = 3;
constexpr int kMatchWidth = 200;
const wxSize kColumnsSize(760, 180);
const wxSize kPreviewSize(760, 220);

template <class Value>
std::vector<std::string> everyWord() {
  std::vector<std::string> words;
  for (const Value value : model::every<Value>()) words.push_back(view::wordOf(value));
  return words;
}

std::string cellOf(const view::ImportLine& line, unsigned column) {
  switch (column) {
    case 0:
      return line.isTaken ? "☑" : line.canTake ? "☐" : "✗";
    case 1:
      return std::to_string(line.line);
    case 2:
      return line.name;
    case 3:
      return line.born;
    case 4:
      return line.contact;
    default:
      return line.note;
  }
}

}  // namespace

ImportDialog::ImportDialog(wxWindow* parent, view::ClientImport& view, const wxString& fileName)
    : FormDialog(parent, "import", _("Import a spreadsheet of clients"), _("Import")),
      view_(view),
      dateOrder_(&choice("dateOrder", _("Dates in this file"), everyWord<exchange::DateOrder>(),
                         static_cast<int>(view.dateOrder()))) {
  auto* above = new wxBoxSizer(wxVERTICAL);
  wxStaticText& source = addLabel(this, *above, fileName + ": " + shown(view.source()), Style::quiet);
  identify(source, "import.source");
  GetSizer()->Insert(0, above, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(kPageSpace));
  dateHint_ = &addLabel(this, wide(), {}, Style::quiet);
  identify(*dateHint_, "import.dateHint");
  dateOrder_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    view_.useDateOrder(chosen<exchange::DateOrder>(*dateOrder_));
    show();
  });
  addColumns();
  addRows();
  keepNever();
  show();
  finish();
}

void ImportDialog::addColumns() {
  wide().AddSpacer(FromDIP(kSmallSpace));
  addLabel(this, wide(), _("What the columns hold"), Style::heading);
  auto* page = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, FromDIP(kColumnsSize), wxVSCROLL);
  identify(*page, "import.columns", _("What the columns hold"));
  auto* grid = new wxFlexGridSizer(kColumnsAcross, FromDIP(wxSize(kMediumSpace, kMediumSpace)));
  for (int column = 0; column < kColumnsAcross; ++column)
    grid->AddGrowableCol(static_cast<std::size_t>(column), 1);
  for (std::size_t column = 0; column < view_.columns().size(); ++column) addColumn(page, *grid, column);
  page->SetSizer(grid);
  page->SetScrollRate(0, FromDIP(kScrollStep));
  wide().Add(page, 0, wxEXPAND | wxTOP | wxBOTTOM, FromDIP(kSmallSpace));
}

// What the file calls it, what it is taken for, and what stands in the first rows.
void ImportDialog::addColumn(wxWindow* page, wxSizer& grid, std::size_t column) {
  auto* cell = new wxBoxSizer(wxVERTICAL);
  cell->SetMinSize(FromDIP(wxSize(kMatchWidth, -1)));
  const wxString name = wxControl::EscapeMnemonics(shown(view_.columns()[column]));
  wxChoice& choice = addChoice(page, *cell, "import.column." + std::to_string(column + 1), name,
                               everyWord<exchange::ClientColumn>());
  choice.SetMinSize(FromDIP(wxSize(kMatchWidth, -1)));
  choice.SetSelection(static_cast<int>(view_.matched(column)));
  choice.Bind(wxEVT_CHOICE, [this, column, &choice](wxCommandEvent&) {
    view_.match(column, chosen<exchange::ClientColumn>(choice));
    show();
  });
  auto* sample = new wxStaticText(page, wxID_ANY, wxControl::EscapeMnemonics(shown(view_.sample(column))),
                                  wxDefaultPosition, FromDIP(wxSize(kMatchWidth, -1)),
                                  wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
  addStyle(*sample, Style::quiet);
  cell->Add(sample, 0, wxEXPAND);
  grid.Add(cell, 1, wxEXPAND);
}

void ImportDialog::addRows() {
  addLabel(this, wide(), _("As they would come in"), Style::heading);
  rows_ =
      new ListTable(this, "import.rows", _("As they would come in"),
                    {{_("Take"), 50, wxALIGN_CENTER},
                     {_("Line"), 45, wxALIGN_RIGHT},
                     {_("Legal name"), 135},
                     {_("Date of birth"), 138},
                     {_("Contact"), 115},
                     {_("To look at"), 250, wxALIGN_LEFT, false, true}},
                    [this](std::size_t row, unsigned column) { return cellOf(view_.lines()[row], column); });
  rows_->SetMinSize(FromDIP(kPreviewSize));
  acts_ =
      &RowActs::of(*rows_, {{"import.take", _("Take or leave out"), [this](std::size_t row) { toggle(row); },
                             [this](std::size_t row) { return view_.lines()[row].canTake; }}});
  wide().Add(rows_, 1, wxEXPAND | wxTOP, FromDIP(kSmallSpace));
  auto* beneath = new wxBoxSizer(wxHORIZONTAL);
  summary_ = &addLabel(this, *beneath, {}, Style::quiet);
  identify(*summary_, "import.summary");
  beneath->GetItem(summary_)->SetFlag(wxALIGN_CENTER_VERTICAL);
  beneath->AddStretchSpacer();
  acts_->addButtons(this, *beneath);
  wide().Add(beneath, 0, wxEXPAND | wxTOP, FromDIP(kSmallSpace));
}

void ImportDialog::toggle(std::size_t row) {
  view_.take(row, !view_.lines()[row].isTaken);
  showRows();
  rows_->select(row);
  acts_->refresh();
}

void ImportDialog::show() {
  dateOrder_->Enable(view_.asksDateOrder());
  dateOrder_->SetSelection(static_cast<int>(view_.dateOrder()));
  const bool isOpen = view_.asksDateOrder() && !view_.isDateOrderSure();
  dateHint_->SetLabelText(
      isOpen ? _("The dates themselves do not show which way they are written: please look at them below.")
             : wxString());
  dateHint_->Show(isOpen);
  showRows();
  Layout();
}

void ImportDialog::showRows() {
  rows_->fill(view_.lines().size(), {});
  acts_->refresh();
  showText(*summary_, shown(view_.summary()));
  FindWindow(wxID_OK)->Enable(view_.canImport());
  Layout();
}

model::FieldErrors ImportDialog::submit() {
  const auto outcome =
      waitUnlessStopped(this, _("Importing..."), [this](Pace& pace) { return view_.import(std::ref(pace)); });
  if (!outcome.isDone) return {{"", outcome.sentence}};
  outcome_ = outcome.sentence;
  return {};
}

}  // namespace trellis::gui
