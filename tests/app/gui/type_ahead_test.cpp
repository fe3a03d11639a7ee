#include "app/gui/type_ahead.h"

#include <gtk/gtk.h>
#include <wx/uiaction.h>

#include "app/gui/fields.h"
#include "tests/app/gui/gui_testing.h"

namespace trellis::gui {
namespace {

std::vector<std::string> manyNames() {
  std::vector<std::string> names{"The whole practice", "Ana", "Max", "María Lopez", "Maria Luz", "Zoe"};
  for (int i = 0; i < 60; ++i) names.push_back("Client " + std::to_string(100 + i));
  return names;
}

// A choice that has the focus, and a person at the keyboard.
struct Chooser {
  explicit Chooser(const std::vector<std::string>& names)
      : choice(addChoice(frame, sizer, "whom", "Of whom", names)) {
    choice.SetSize(300, 40);
    choice.Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { told.push_back(event.GetString()); });
    (*frame).Raise();
    choice.SetFocus();
    // GTK makes a list of the menu at the first look of the style sheet.
    REQUIRE(comesTrue([&] { return hasFocus() && opensAsList() == (names.size() > 40); }));
  }
  ~Chooser() { sizer.Clear(); }

  StyleSheet sheet;  // many entries open as a list by it
  TestFrame frame;
  wxBoxSizer sizer{wxVERTICAL};
  wxChoice& choice;
  std::vector<wxString> told;
  wxUIActionSimulator keyboard;

  bool hasFocus() {
    auto* window = GTK_WINDOW((*frame).GetHandle());
    GtkWidget* focused = gtk_window_get_focus(window);
    return gtk_window_has_toplevel_focus(window) && focused &&
           gtk_widget_is_ancestor(focused, GTK_WIDGET(choice.GetHandle()));
  }
  bool isOpen() {
    gboolean isShown = FALSE;
    g_object_get(choice.GetHandle(), "popup-shown", &isShown, nullptr);
    return isShown;
  }
  bool opensAsList() {
    AtkObject* opened = gtk_combo_box_get_popup_accessible(GTK_COMBO_BOX(choice.GetHandle()));
    return GTK_IS_TREE_VIEW(gtk_accessible_get_widget(GTK_ACCESSIBLE(opened)));
  }
  void open() {
    keyboard.Char(' ');
    REQUIRE(comesTrue([&] { return isOpen(); }));
  }
  void enter() {
    keyboard.Char(WXK_RETURN);
    REQUIRE(comesTrue([&] { return !isOpen(); }));
  }
  bool comesTo(const wxString& name) {
    return comesTrue([&] { return choice.GetStringSelection() == name; });
  }
};

}  // namespace

TEST_CASE("Letters typed on a closed choice choose the entry that they begin, and are told as a choice") {
  Chooser chooser(manyNames());
  chooser.keyboard.Text("mari");
  CHECK(chooser.comesTo(wxString::FromUTF8("María Lopez")));
  CHECK_FALSE(chooser.isOpen());
  CHECK(chooser.told == std::vector<wxString>{"Max", wxString::FromUTF8("María Lopez")});
}

TEST_CASE("A blank between two names is a letter, not a press of the closed choice") {
  Chooser chooser(manyNames());
  chooser.keyboard.Text("maria lu");
  CHECK(chooser.comesTo("Maria Luz"));
  CHECK_FALSE(chooser.isOpen());
}

TEST_CASE("A blank alone still opens a choice") {
  Chooser chooser(manyNames());
  chooser.keyboard.Char(' ');
  CHECK(comesTrue([&] { return chooser.isOpen(); }));
  chooser.keyboard.Char(WXK_ESCAPE);
  CHECK(comesTrue([&] { return !chooser.isOpen(); }));
}

TEST_CASE("In a long choice that is open, letters lead to an entry and Enter chooses it") {
  Chooser chooser(manyNames());
  chooser.open();
  chooser.keyboard.Text("maria lu");
  chooser.enter();
  CHECK(chooser.comesTo("Maria Luz"));
  CHECK(chooser.told == std::vector<wxString>{"Maria Luz"});
}

TEST_CASE("In a long choice that is open, Escape leaves what was chosen, wherever letters led") {
  Chooser chooser(manyNames());
  chooser.open();
  chooser.keyboard.Text("zo");
  chooser.keyboard.Char(WXK_ESCAPE);
  CHECK(comesTrue([&] { return !chooser.isOpen(); }));
  CHECK(chooser.choice.GetStringSelection() == "The whole practice");
  CHECK(chooser.told.empty());
}

TEST_CASE("In a short choice that is open, letters lead to an entry and Enter chooses it") {
  Chooser chooser({"Ana", "Max", "Maria", "Zoe"});
  chooser.open();
  chooser.keyboard.Text("mar");
  chooser.enter();
  CHECK(chooser.comesTo("Maria"));
}

TEST_CASE("A choice that is filled anew is searched in its new entries") {
  Chooser chooser({"Ana", "Max"});
  fillChoice(chooser.choice, manyNames());
  chooser.keyboard.Text("zo");
  CHECK(chooser.comesTo("Zoe"));
}

}  // namespace trellis::gui
