#include "app/gui/panels/client_panel.h"

#include <fstream>
#include <string>

#include <wx/checkbox.h>
#include <wx/choice.h>

#include "tests/app/gui/gui_testing.h"
#include "tests/support/open_practice.h"
#include "tests/support/scripted_prompts.h"

namespace trellis::gui {
namespace {

struct SilentNavigator final : Navigator {
  wxString said;
  void openHome() override {}
  void openClient(model::ClientId) override {}
  void openSession(model::SessionId) override {}
  void logSession(model::ClientId) override {}
  void goBack() override {}
  void say(const wxString& sentence) override { said = sentence; }
  void warn(const wxString&) override {}
};

std::string firstBytes(const std::filesystem::path& file) {
  std::string bytes(5, ' ');
  std::ifstream(file, std::ios::binary).read(bytes.data(), 5);
  return bytes;
}

}  // namespace

TEST_CASE("'Client summary…' writes a PDF where the person says, and says where it is") {
  tests::OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  const auto partner = practice.addPartner(client);
  practice.addSession(client, tests::ratedSession(practice.today(), partner, 2, 2));
  tests::ScriptedPrompts prompts;
  prompts.place = practice.folder / "summary.pdf";
  SilentNavigator navigator;
  TestFrame frame;
  auto& panel = *new ClientPanel(frame, practice.workspace, prompts, navigator, client);
  press(panel, "client.print");
  wxTheApp->CallAfter([] { press(*wxWindow::FindWindowByName("summary"), "summary.save"); });
  settle();
  CHECK(firstBytes(*prompts.place) == "%PDF-");
  CHECK(navigator.said.Contains("summary.pdf"));
  REQUIRE(prompts.suggestedNames.size() == 1);
  CHECK(prompts.suggestedNames[0].find("Maya") == std::string::npos);
}

TEST_CASE("'Add root...' keeps the signs that the root feeds, and the list shows them") {
  tests::OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  tests::ScriptedPrompts prompts;
  SilentNavigator navigator;
  TestFrame frame;
  auto& panel = *new ClientPanel(frame, practice.workspace, prompts, navigator, client);
  press(panel, "client.addRoot");
  wxTheApp->CallAfter([] {
    wxWindow& dialog = *wxWindow::FindWindowByName("root");
    find<wxChoice>(dialog, "root.theme").SetSelection(0);
    find<wxTextCtrl>(dialog, "root.period").SetValue("age 4 to 9");
    find<wxCheckBox>(dialog, "root.feeds.boundaries").SetValue(true);
    press(dialog, "root.save");
  });
  settle();
  const auto roots = store::ClientRepository(practice.vault).rootsOf(client);
  REQUIRE(roots.size() == 1);
  CHECK(roots[0].root->period == "age 4 to 9");
  CHECK(roots[0].root->feeds == std::vector{model::Path::boundaries});
  CHECK(find<wxDataViewCtrl>(panel, "client.roots").IsShown());
}

TEST_CASE("long concerns take three lines at most, and all of them are in the tooltip") {
  TestFrame frame;
  auto& concerns = *new WrappedText(frame, 3);
  wxString words;
  for (int i = 0; i < 200; ++i) words += "worry ";
  concerns.SetSize(300, 20);
  settle();
  concerns.setWords(words);
  CHECK(concerns.GetLabelText().Freq('\n') == 2);
  CHECK(concerns.GetLabelText().EndsWith(wxString::FromUTF8("…")));
  CHECK(concerns.GetToolTipText() == words);
}

}  // namespace trellis::gui
