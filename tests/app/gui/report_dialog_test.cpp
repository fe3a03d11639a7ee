#include "app/gui/dialogs/report_dialog.h"

#include <algorithm>
#include <set>
#include <string>

#include "tests/app/gui/gui_testing.h"
#include "tests/support/open_practice.h"

namespace trellis::gui {
namespace {

struct Client : tests::OpenPractice {
  model::ClientId client = addClient("Maya Rosen");
  model::RelationshipId partner = addPartner(client);

  Client() { addSession(client, tests::ratedSession(today(), partner, 2, 2)); }
};

void choose(wxWindow& dialog, const char* id, int row) {
  auto& choice = find<wxChoice>(dialog, id);
  wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
  event.SetEventObject(&choice);
  event.SetInt(row);
  choice.Command(event);
}

int rowOf(const view::ReportView& report, view::ReportKind kind) {
  return static_cast<int>(std::ranges::find(report.kinds(), kind) - report.kinds().begin());
}

}  // namespace

TEST_CASE("The pages are shown as they will be, at once") {
  Client practice;
  TestFrame frame;
  view::ReportView report(practice.workspace, practice.client);
  ReportDialog dialog(frame, report);
  CHECK(find<PagePreview>(dialog, "report.preview").pages() >= 1);
  CHECK(dialog.pdf().starts_with("%PDF-"));
  CHECK(find<wxButton>(dialog, "report.save").IsEnabled());
}

TEST_CASE("Another report asks for what it needs, and its pages follow") {
  Client practice;
  TestFrame frame;
  view::ReportView report(practice.workspace, practice.client);
  ReportDialog dialog(frame, report);
  dialog.Show();
  const std::string before = dialog.pdf();
  choose(dialog, "report.kind", rowOf(report, view::ReportKind::worksheet));
  CHECK(comesTrue([&] { return dialog.pdf() != before; }));
  CHECK(find<wxChoice>(dialog, "report.path").IsShown());
  CHECK_FALSE(find<wxChoice>(dialog, "report.relationship").IsShown());
}

TEST_CASE("A clinical summary speaks of the relationships that are ticked") {
  Client practice;
  const auto mother = practice.addRelationship(
      practice.client, {.otherName = "Ruth", .alias = "my mother", .printSafety = model::PrintSafety::safe});
  practice.addSession(practice.client, tests::ratedSession(practice.today(), mother, 2, 2));
  TestFrame frame;
  view::ReportView report(practice.workspace, practice.client);
  ReportDialog dialog(frame, report);
  dialog.Show();
  auto& list = find<wxCheckListBox>(dialog, "report.relationships");
  CHECK_FALSE(list.IsShown());
  choose(dialog, "report.kind", rowOf(report, view::ReportKind::clinicalSummary));
  REQUIRE(comesTrue([&] { return list.IsShown(); }));
  const std::string both = dialog.pdf();
  list.Check(1, false);
  wxCommandEvent event(wxEVT_CHECKLISTBOX, list.GetId());
  event.SetEventObject(&list);
  list.Command(event);
  CHECK(comesTrue([&] { return dialog.pdf() != both; }));
  CHECK(report.request.leftOutRelationships == std::set{mother});
}

TEST_CASE("What is unticked stays out") {
  Client practice;
  TestFrame frame;
  view::ReportView report(practice.workspace, practice.client);
  ReportDialog dialog(frame, report);
  auto& parts = find<wxCheckListBox>(dialog, "report.parts");
  REQUIRE(parts.GetCount() > 0);
  parts.Check(0, false);
  wxCommandEvent event(wxEVT_CHECKLISTBOX, parts.GetId());
  event.SetEventObject(&parts);
  event.SetInt(0);
  parts.Command(event);
  CHECK(report.request.leftOut.size() == 1);
}

TEST_CASE("A page that is not safe to print cannot leave until that is weighed") {
  tests::OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  practice.addRelationship(
      client, {.otherName = "Sam", .alias = "my partner", .printSafety = model::PrintSafety::unsafe});
  TestFrame frame;
  view::ReportView report(practice.workspace, client);
  ReportDialog dialog(frame, report);
  CHECK_FALSE(find<wxButton>(dialog, "report.save").IsEnabled());
  CHECK_FALSE(find<wxButton>(dialog, "report.print").IsEnabled());
  CHECK(find<wxStaticText>(dialog, "report.refusal").GetLabelText().Contains("unsafe"));
  auto& confirm = find<wxCheckBox>(dialog, "report.confirm");
  confirm.SetValue(true);
  wxCommandEvent event(wxEVT_CHECKBOX, confirm.GetId());
  event.SetEventObject(&confirm);
  confirm.Command(event);
  CHECK(comesTrue([&] { return find<wxButton>(dialog, "report.save").IsEnabled(); }));
}

TEST_CASE("A client without what a report needs gets a sentence in place of pages") {
  tests::OpenPractice practice;
  TestFrame frame;
  view::ReportView report(practice.workspace, practice.addClient("Maya Rosen"));
  ReportDialog dialog(frame, report);
  CHECK(find<PagePreview>(dialog, "report.preview").pages() == 0);
  CHECK_FALSE(find<wxButton>(dialog, "report.save").IsEnabled());
}

}  // namespace trellis::gui
