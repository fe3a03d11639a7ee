#include "app/gui/panels/audit_panel.h"

#include <wx/choice.h>
#include <wx/dataview.h>

#include "app/gui/dialogs/compare_page_dialog.h"
#include "app/gui/panels/backup_panel.h"
#include "app/view/settings.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/open_practice.h"
#include "tests/support/scripted_prompts.h"

namespace trellis::gui {
namespace {

wxString label(wxWindow& panel, const char* id) {
  return find<wxStaticText>(panel, id).GetLabelText();
}

}  // namespace

TEST_CASE("a name that is typed narrows the audit page, and a date that cannot be read is said there") {
  tests::OpenPractice practice;
  practice.addClient("Maya Rosen");
  tests::ScriptedPrompts prompts;
  TestFrame frame;
  auto& panel = *new AuditPanel(frame, practice.workspace, prompts);
  panel.refresh();
  find<wxTextCtrl>(panel, "audit.client").SetValue("maya");
  CHECK(label(panel, "audit.summary") == "1 entry");
  find<wxTextCtrl>(panel, "audit.client").SetValue("nobody");
  CHECK(label(panel, "audit.entries.empty").StartsWith("No client"));
  find<wxTextCtrl>(panel, "audit.from").SetValue("yesterday");
  CHECK_FALSE(label(panel, "audit.days.message").empty());
}

TEST_CASE("'Check the trail' and 'Verify all records' say what they found") {
  tests::OpenPractice practice;
  practice.addClient("Maya Rosen");
  tests::ScriptedPrompts prompts;
  TestFrame frame;
  auto& panel = *new AuditPanel(frame, practice.workspace, prompts);
  press(panel, "audit.check");
  settle();
  CHECK(label(panel, "audit.verdict").StartsWith("The trail is whole"));
  press(panel, "audit.verify");
  CHECK(comesTrue([&] { return label(panel, "audit.verdict").StartsWith("There is"); }));
}

TEST_CASE("'Print where the trail stands' writes the page where it was asked for, and the list tells of it") {
  tests::OpenPractice practice;
  tests::ScriptedPrompts prompts;
  prompts.place = practice.folder / "page.pdf";
  TestFrame frame;
  auto& panel = *new AuditPanel(frame, practice.workspace, prompts);
  panel.refresh();
  press(panel, "audit.print");
  settle();
  CHECK(std::filesystem::exists(*prompts.place));
  CHECK(cellOf(panel, "audit.entries", 0, 1).Contains("where this trail stands"));
}

TEST_CASE("a line that is no page's is said at its field, and the dialog stays") {
  tests::OpenPractice practice;
  view::TrailPage page(practice.workspace);
  TestFrame frame;
  auto& dialog = *new ComparePageDialog(frame, page);
  find<wxTextCtrl>(dialog, "comparePage.page").SetValue("1042");
  press(dialog, "comparePage.save");
  REQUIRE(dialog.errors().size() == 1);
  CHECK(dialog.errors().front().field == "page");
  dialog.Destroy();
}

TEST_CASE("the backup page waits for a folder, then backs up and lists what it made") {
  tests::OpenPractice practice;
  const auto file = practice.folder / "settings";
  TestFrame frame;
  view::SettingsView none(practice.workspace, file);
  view::BackupView nowhere(practice.workspace, none.backupFolder());
  auto& waiting = *new BackupPanel(frame, nowhere, none, {});
  CHECK_FALSE(find<wxButton>(waiting, "backup.now").IsEnabled());
  waiting.Destroy();
  std::filesystem::create_directory(practice.folder / "backups");
  view::writeSettings(file, {.backupFolder = practice.folder / "backups"});
  view::SettingsView settings(practice.workspace, file);
  view::BackupView backups(practice.workspace, settings.backupFolder());
  auto& panel = *new BackupPanel(frame, backups, settings, {});
  press(panel, "backup.now");
  settle();
  CHECK(label(panel, "backup.result").StartsWith("Backed up and checked"));
  CHECK(backups.lines().size() == 1);
}

}  // namespace trellis::gui
