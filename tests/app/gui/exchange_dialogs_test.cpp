#include <filesystem>

#include "app/gui/dialogs/export_dialog.h"
#include "app/gui/dialogs/folder_import_dialog.h"
#include "app/gui/dialogs/import_dialog.h"
#include "app/gui/dialogs/record_request_dialog.h"
#include "app/view/data_export.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/open_practice.h"

namespace trellis::gui {
namespace {

namespace fs = std::filesystem;

struct Exchange : tests::OpenPractice {
  model::ClientId client = addClient("Maya Rosen");
  TestFrame frame;

  Exchange() { fs::create_directory(out()); }
  fs::path out() const { return folder / "out"; }
};

void pick(wxWindow& dialog, const char* id, int row) {
  auto& choice = find<wxChoice>(dialog, id);
  choice.SetSelection(row);
  wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
  event.SetEventObject(&choice);
  event.SetInt(row);
  choice.Command(event);
}

// As the person does: in the dialog that is shown, which the button ends.
int answer(wxDialog& dialog, const char* button) {
  dialog.CallAfter([&dialog, button] { press(dialog, button); });
  return dialog.ShowModal();
}

}  // namespace

TEST_CASE("The export goes where the dialog says, and the dialog ends") {
  Exchange practice;
  view::ExportView view(practice.workspace, practice.out());
  ExportDialog dialog(practice.frame, view);
  CHECK(find<wxStaticText>(dialog, "export.place").GetLabelText().EndsWith("trellis-csv-2026-11-20"));
  CHECK(answer(dialog, "export.save") == wxID_OK);
  CHECK(fs::exists(practice.out() / "trellis-csv-2026-11-20" / "clients.csv"));
  CHECK(dialog.outcome().starts_with("Exported: 1 record,"));
}

TEST_CASE("One client of a large practice is exported, chosen by name") {
  Exchange practice;
  for (int i = 1; i <= 60; ++i) practice.addClient("Client " + std::to_string(100 + i));
  view::ExportView view(practice.workspace, practice.out());
  ExportDialog dialog(practice.frame, view);
  auto& client = find<wxChoice>(dialog, "export.client");
  REQUIRE(client.GetCount() == 62);
  CHECK(client.GetStringSelection() == "The whole practice");
  pick(dialog, "export.client", client.FindString("Client 142 (record 43)"));
  CHECK(client.GetStringSelection() == "Client 142 (record 43)");
  CHECK(find<wxStaticText>(dialog, "export.place").GetLabelText().Contains("record-43"));
}

TEST_CASE("A form that holds no psychotherapy notes does not offer them") {
  Exchange practice;
  view::ExportView view(practice.workspace, practice.out());
  ExportDialog dialog(practice.frame, view);
  auto& notes = find<wxCheckBox>(dialog, "export.withNotes");
  CHECK(notes.IsShown());
  CHECK_FALSE(notes.GetValue());
  pick(dialog, "export.format", static_cast<int>(view::ExportFormat::fhir));
  CHECK_FALSE(notes.IsShown());
}

TEST_CASE("What an export leaves out is said before it is written") {
  Exchange practice;
  view::ExportView view(practice.workspace, practice.out());
  ExportDialog dialog(practice.frame, view);
  pick(dialog, "export.format", static_cast<int>(view::ExportFormat::json));
  CHECK(find<wxStaticText>(dialog, "export.leftOut").GetLabelText().Contains("letterhead"));
  CHECK(find<wxStaticText>(dialog, "export.warning").GetLabelText().Contains("not sealed"));
}

TEST_CASE("An export that cannot be written says why, and the dialog stays") {
  Exchange practice;
  view::ExportView view(practice.workspace, practice.folder / "nowhere");
  ExportDialog dialog(practice.frame, view);
  press(dialog, "export.save");
  CHECK_FALSE(find<wxStaticText>(dialog, "export.message").GetLabelText().empty());
}

TEST_CASE("A record request that is not safe is refused until who may read it is weighed") {
  Exchange practice;
  practice.addRelationship(practice.client, {.otherName = "Sam",
                                             .alias = "my partner",
                                             .printSafety = model::PrintSafety::unsafe,
                                             .hasSafetyConcern = true});
  view::RecordRequestView view(practice.workspace, practice.client, practice.out());
  RecordRequestDialog dialog(practice.frame, view);
  press(dialog, "recordRequest.save");
  CHECK(fs::is_empty(practice.out()));
  find<wxCheckBox>(dialog, "recordRequest.confirm").SetValue(true);
  CHECK(answer(dialog, "recordRequest.save") == wxID_OK);
  CHECK(dialog.outcome().starts_with("The record is saved."));
}

TEST_CASE("A spreadsheet is shown as it would come in, and comes in") {
  Exchange practice;
  view::ClientImport view(practice.workspace);
  REQUIRE_FALSE(view.open(practice.folder.write("a.csv", "Name,DOB\nMaya Rosen,\nLi Wei,3/4/1990\n")));
  ImportDialog dialog(practice.frame, view, "a.csv");
  CHECK(find<wxChoice>(dialog, "import.dateOrder").IsEnabled());
  CHECK_FALSE(find<wxStaticText>(dialog, "import.dateHint").GetLabelText().empty());
  CHECK(find<wxStaticText>(dialog, "import.summary").GetLabelText().StartsWith("1 will come in, 1 stay out"));
  CHECK(answer(dialog, "import.save") == wxID_OK);
  CHECK(dialog.outcome().starts_with("Imported: 1 record."));
}

TEST_CASE("A column that is matched otherwise changes the rows at once") {
  Exchange practice;
  view::ClientImport view(practice.workspace);
  REQUIRE_FALSE(view.open(practice.folder.write("a.csv", "Name,DOB\nLi Wei,3/4/1990\n")));
  ImportDialog dialog(practice.frame, view, "a.csv");
  pick(dialog, "import.column.1", static_cast<int>(exchange::ClientColumn::leftOut));
  CHECK_FALSE(find<wxButton>(dialog, "import.save").IsEnabled());
  pick(dialog, "import.column.2", static_cast<int>(exchange::ClientColumn::leftOut));
  CHECK_FALSE(find<wxChoice>(dialog, "import.dateOrder").IsEnabled());
}

TEST_CASE("A folder with a refused row comes in only where its good rows are asked for") {
  Exchange practice;
  fs::create_directory(practice.folder / "in");
  view::exportCsv({.target = practice.folder / "in"}, practice.vault);
  practice.folder.write("in/roots.csv", "client_key,theme,period,story,signs\r\nnobody,Theme,,,\r\n");
  tests::OpenPractice other;
  view::FolderImport view(other.workspace, practice.folder / "in");
  FolderImportDialog dialog(practice.frame, view, view.read().sentence);
  CHECK_FALSE(find<wxButton>(dialog, "folderImport.save").IsEnabled());
  auto& goodRows = find<wxCheckBox>(dialog, "folderImport.goodRows");
  goodRows.SetValue(true);
  wxCommandEvent event(wxEVT_CHECKBOX, goodRows.GetId());
  event.SetEventObject(&goodRows);
  goodRows.ProcessWindowEvent(event);
  CHECK(answer(dialog, "folderImport.save") == wxID_OK);
  CHECK(store::ClientRepository(other.vault).all().size() == 1);
}

}  // namespace trellis::gui
