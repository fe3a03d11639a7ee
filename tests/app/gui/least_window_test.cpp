#include <algorithm>
#include <set>
#include <string>

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/notebook.h>
#include <wx/radiobut.h>

#include "app/gui/main_frame.h"
#include "app/view/words.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/app/gui/spoken.h"
#include "tests/support/sample_people.h"

namespace trellis::gui {
namespace {

// Of what cannot be shortened.
int lacking(const wxWindow& control) {
  const bool isWords = dynamic_cast<const wxButton*>(&control) || dynamic_cast<const wxCheckBox*>(&control) ||
                       dynamic_cast<const wxRadioButton*>(&control);
  return isWords ? control.GetEffectiveMinSize().x - control.GetSize().x : 0;
}

// What stands over the right edge of what it lies in, and so cannot be seen whole.
void addCut(const wxWindow& around, int edge, std::set<wxString>& cut) {
  for (const wxWindow* each : around.GetChildren()) {
    if (!each->IsShownOnScreen() || each->IsTopLevel()) continue;
    const int over = std::max(each->GetScreenRect().GetRight() + 1 - edge, lacking(*each));
    if (over > 0) cut.insert(each->GetName() + " in " + around.GetName() + wxString::Format(" by %d", over));
    const int own = each->GetScreenPosition().x + each->GetClientSize().x;  // bare of scrollbars
    if (!dynamic_cast<const wxDataViewCtrl*>(each)) addCut(*each, std::min(edge, own), cut);
  }
}

// The sample practice in a window as small as it gets.
struct LeastWindow {
  explicit LeastWindow(model::Language language) : spoken(language) {
    people.workspace.language = language;
    frame = new MainFrame(people.workspace, style);
    frame->SetSize(frame->GetMinSize());
    frame->Show();
    settle();
  }
  LeastWindow(const LeastWindow&) = delete;
  LeastWindow& operator=(const LeastWindow&) = delete;
  ~LeastWindow() {
    frame->Destroy();
    settle();
  }

  // The display tells the window's size when it likes.
  void check(const std::string& place) {
    settle();
    std::set<wxString> cut;
    comesTrue([&] {
      cut.clear();
      addCut(*frame, frame->GetScreenRect().GetRight() + 1, cut);
      return cut.empty();
    });
    for (const wxString& each : cut) CHECK_MESSAGE(false, place << ": " << each.utf8_string());
  }
  void choose(const char* id, int entry) {
    auto& choice = find<wxChoice>(*frame, id);
    choice.SetSelection(entry);
    wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
    event.SetInt(entry);
    choice.ProcessWindowEvent(event);
  }
  void go(const char* place) {
    auto& entry = find<wxToggleButton>(*frame, place);
    wxCommandEvent event(wxEVT_TOGGLEBUTTON, entry.GetId());
    event.SetEventObject(&entry);
    entry.Command(event);
    check(place);
  }

  Spoken spoken;
  tests::SamplePeople people;
  OwnSettings settings{people.folder / "config"};
  StyleSheet style;
  MainFrame* frame;
};

// Every column is in sight, the dates in full; what needs attention stands below.
void checkCaseload(MainFrame& frame) {
  auto& clients = find<wxDataViewCtrl>(frame, "caseload.clients");
  int all = 0;
  for (unsigned i = 0; i < clients.GetColumnCount(); ++i) all += clients.GetColumn(i)->GetWidth();
  CHECK(all <= clients.GetClientSize().x);
  const wxString date = wxString::FromUTF8(view::shortDate(view::wideDate()));
  CHECK(clients.GetColumn(2)->GetWidth() > clients.GetTextExtent(date).x);
  const auto& attention = find<wxDataViewCtrl>(frame, "caseload.attention");
  CHECK(attention.GetScreenPosition().y > clients.GetScreenRect().GetBottom());
}

void lookAround(model::Language language) {
  LeastWindow window(language);
  window.check("home");
  checkCaseload(*window.frame);
  window.choose("caseload.scope", 2);
  window.check("archive");
  for (const char* place : {"rail.search", "rail.reports", "rail.audit", "rail.backup", "rail.settings"})
    window.go(place);
  const auto maya = window.people.named("C00001");
  window.frame->openClient(maya);
  auto& tabs = find<wxNotebook>(*window.frame, "client.tabs");
  for (std::size_t tab = 0; tab < tabs.GetPageCount(); ++tab) {
    tabs.SetSelection(tab);
    window.check("tab " + std::to_string(tab));
  }
  window.frame->logSession(maya);
  window.check("session");
  window.frame->openSession(store::SessionRepository(window.people.vault).linesOf(maya).front().id);
  window.check("signed session");
}

}  // namespace

TEST_CASE("nothing is cut off in the smallest window, in English") {
  lookAround(model::Language::english);
}

TEST_CASE("nothing is cut off in the smallest window, in Spanish") {
  lookAround(model::Language::spanish);
}

}  // namespace trellis::gui
