#include "app/gui/dialogs/folder_import_dialog.h"

#include <wx/intl.h>

#include "app/gui/bind.h"
#include "app/gui/dialogs/place_row.h"
#include "app/gui/dialogs/wait_dialog.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

const wxSize kRefusedSize(760, 260);

std::string cellOf(const view::FolderLine& line, unsigned column) {
  switch (column) {
    case 0:
      return line.file;
    case 1:
      return line.line;
    case 2:
      return line.column;
    default:
      return line.reason;
  }
}

}  // namespace

FolderImportDialog::FolderImportDialog(wxWindow* parent, view::FolderImport& view, const std::string& summary)
    : FormDialog(parent, "folderImport", _("Import a folder that Trellis wrote"), _("Import")), view_(view) {
  wide().AddSpacer(FromDIP(kPageSpace));
  addParagraph(*this, wide(), "folderImport.summary", shown(summary));
  if (!view_.lines().empty()) addRows();
  goodRows_ = &check("goodRows", _("Import the good rows, and leave out those that are refused"), false);
  goodRows_->Show(view_.isRefused());
  goodRows_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { show(); });
  keepNever();
  show();
  finish();
}

void FolderImportDialog::addRows() {
  auto* rows =
      new ListTable(this, "folderImport.rows", _("What is refused or left out"),
                    {{_("File"), 140},
                     {_("Line"), 60, wxALIGN_RIGHT},
                     {_("Column"), 130},
                     {_("Reason"), 400, wxALIGN_LEFT, false, true}},
                    [this](std::size_t row, unsigned column) { return cellOf(view_.lines()[row], column); });
  rows->SetMinSize(FromDIP(kRefusedSize));
  rows->fill(view_.lines().size(), {});
  wide().Add(rows, 1, wxEXPAND);
}

void FolderImportDialog::show() {
  view_.goodRowsOnly = goodRows_->GetValue();
  FindWindow(wxID_OK)->Enable(view_.canImport());
}

model::FieldErrors FolderImportDialog::submit() {
  const auto outcome =
      waitUnlessStopped(this, _("Importing..."), [&](Pace& pace) { return view_.import(std::ref(pace)); });
  if (!outcome.isDone) return {{"", outcome.sentence}};
  outcome_ = outcome.sentence;
  return {};
}

}  // namespace trellis::gui
