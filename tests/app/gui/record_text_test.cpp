#include "app/gui/record_text.h"

#include <gtk/gtk.h>

#include "tests/app/gui/gui_testing.h"

namespace trellis::gui {
namespace {

constexpr int kWidth = 300;

struct ShownText {
  TestFrame window;
  RecordText& text = *new RecordText(window, "record", kWidth);

  explicit ShownText(const wxString& words) {
    text.say(words, Voice::text);
    text.show();
    text.SetSize(text.GetBestSize());
    settle();
  }
  GtkLabel* label() { return GTK_LABEL(text.GetHandle()); }
};

wxString repeated(int times) {
  wxString words;
  for (int i = 0; i < times; ++i) words += "She said no. ";
  return words;
}

}  // namespace

TEST_CASE("a text of the record is as high as its words at its width") {
  const int one = ShownText("She said no.").text.GetBestSize().y;
  const wxSize many = ShownText(repeated(40)).text.GetBestSize();
  CHECK(many.x == kWidth);
  CHECK(many.y >= 5 * one);
}

TEST_CASE("who comes to a text of the record with the keyboard has selected none of its words") {
  ShownText shown("She said no.");
  shown.text.SetFocus();
  REQUIRE(comesTrue([&] { return shown.text.HasFocus(); }));
  CHECK_FALSE(gtk_label_get_selection_bounds(shown.label(), nullptr, nullptr));
}

TEST_CASE("words of the record can be selected") {
  ShownText shown("She said no.");
  gtk_label_select_region(shown.label(), 0, 3);
  CHECK(gtk_label_get_selection_bounds(shown.label(), nullptr, nullptr));
}

}  // namespace trellis::gui
