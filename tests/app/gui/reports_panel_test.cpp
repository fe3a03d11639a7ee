#include "app/gui/panels/reports_panel.h"

#include <filesystem>

#include "tests/app/gui/gui_testing.h"
#include "tests/app/gui/silent_navigator.h"
#include "tests/support/open_practice.h"
#include "tests/support/scripted_prompts.h"

namespace trellis::gui {

TEST_CASE("Where no review is due there is nothing to make, and the place says why") {
  tests::OpenPractice practice;
  tests::ScriptedPrompts prompts;
  SilentNavigator navigator;
  TestFrame frame;
  auto& panel = *new ReportsPanel(frame, practice.workspace, prompts, navigator);
  CHECK_FALSE(find<wxButton>(panel, "reports.start").IsEnabled());
  CHECK_FALSE(find<wxButton>(panel, "reports.stop").IsShown());
}

TEST_CASE("The caseload review is saved where the person says") {
  tests::OpenPractice practice;
  practice.addClient("Maya Rosen");
  tests::ScriptedPrompts prompts;
  prompts.place = practice.folder / "review.pdf";
  SilentNavigator navigator;
  TestFrame frame;
  auto& panel = *new ReportsPanel(frame, practice.workspace, prompts, navigator);
  press(panel, "reports.review");
  wxTheApp->CallAfter([] { press(*wxWindow::FindWindowByName("report"), "report.save"); });
  settle();
  CHECK(std::filesystem::exists(*prompts.place));
  CHECK(navigator.said.Contains("review.pdf"));
}

}  // namespace trellis::gui
