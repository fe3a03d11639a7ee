// Writing in a text of many lines: undo, redo, own phrases, spelling.
#include "app/gui/text_undo.h"

#include <gspell/gspell.h>
#include <gtk/gtk.h>
#include <wx/textctrl.h>

#include "app/gui/fields.h"
#include "app/gui/snippet_typing.h"
#include "app/gui/spelling.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/open_practice.h"

namespace trellis::gui {
namespace {

struct Page {
  TestFrame frame;
  wxBoxSizer sizer{wxVERTICAL};
  wxTextCtrl& field = addParagraphs(frame, sizer, "note", "Note", 4);

  ~Page() { sizer.Clear(); }
  GtkTextView* view() { return GTK_TEXT_VIEW(gtk_bin_get_child(GTK_BIN(field.GetHandle()))); }
  // As the keyboard does: one user's action a letter.
  void type(const char* words) {
    for (const char* letter = words; *letter; ++letter)
      gtk_text_buffer_insert_interactive_at_cursor(gtk_text_view_get_buffer(view()), letter, 1, TRUE);
  }
  void press(int code, bool isShift = false) {
    wxKeyEvent event(wxEVT_KEY_DOWN);
    event.m_keyCode = code;
    event.SetControlDown(true);
    event.SetShiftDown(isShift);
    field.ProcessWindowEvent(event);
  }
  wxString text() { return field.GetValue(); }
};

}  // namespace

TEST_CASE("Ctrl+Z takes back the last word, Ctrl+Shift+Z brings it again, and both are told as typing") {
  Page page;
  int told = 0;
  page.type("One two");
  page.field.Bind(wxEVT_TEXT, [&](wxCommandEvent&) { ++told; });
  page.press('Z');
  CHECK(page.text() == "One ");
  page.press('Z', true);
  CHECK(page.text() == "One two");
  CHECK(told >= 2);
}

TEST_CASE("a text that the program shows is no step of the person's") {
  Page page;
  page.type("One");
  page.field.ChangeValue("Another text");
  page.press('Z');
  CHECK(page.text() == "Another text");
}

TEST_CASE("a quotation is taken back in one step") {
  Page page;
  page.type("One");
  typeAtEnd(page.field, " and a quoted sentence.");
  CHECK(page.text() == "One and a quoted sentence.");
  page.press('Z');
  CHECK(page.text() == "One");
}

TEST_CASE("a blank behind a short key puts the phrase in its place, and Ctrl+Z brings the key back") {
  tests::OpenPractice practice;
  view::Snippets snippets(practice.workspace);
  REQUIRE(snippets.save(std::nullopt, {"gb", "Guilt fell."}).empty());
  Page page;
  expandSnippets(page.field, snippets);
  page.type("Today: ;gb");
  wxKeyEvent blank(wxEVT_CHAR);
  blank.m_keyCode = WXK_SPACE;
  page.field.ProcessWindowEvent(blank);
  CHECK(page.text() == "Today: Guilt fell.");
  page.press('Z');
  CHECK(page.text() == "Today: ;gb");
}

TEST_CASE("spelling is checked in the language of the screen") {
  Page page;
  checkSpelling(page.field, model::Language::spanish);
  wxFocusEvent focus(wxEVT_SET_FOCUS, page.field.GetId());
  page.field.ProcessWindowEvent(focus);
  settle();
  GspellTextBuffer* buffer =
      gspell_text_buffer_get_from_gtk_text_buffer(gtk_text_view_get_buffer(page.view()));
  GspellChecker* checker = gspell_text_buffer_get_spell_checker(buffer);
  REQUIRE(checker);
  CHECK(gspell_checker_check_word(checker, "límites", -1, nullptr));
  CHECK_FALSE(gspell_checker_check_word(checker, "boundaries", -1, nullptr));
}

}  // namespace trellis::gui
