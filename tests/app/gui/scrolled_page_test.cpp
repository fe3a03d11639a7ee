#include "app/gui/scrolled_page.h"

#include <wx/button.h>
#include <wx/dialog.h>

#include "app/gui/wrapped_text.h"
#include "tests/app/gui/gui_testing.h"

namespace trellis::gui {
namespace {

// A page in the whole of its frame, with one text on it.
struct Page {
  TestFrame frame;
  ScrolledPage& page = *new ScrolledPage(frame);
  WrappedText& text = *new WrappedText(&page.content(), 100);

  Page() {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(&text, 0, wxEXPAND);
    page.setContent(column);
    (*frame).SendSizeEvent();
    settle();
  }

  wxButton& addButton() {
    auto* button = new wxButton(&page.content(), wxID_ANY, "Last");
    page.content().GetSizer()->Add(button);
    page.Layout();
    page.FitInside();
    return *button;
  }
  bool isInView(const wxWindow& control) const {
    return page.GetScreenRect().Contains(control.GetScreenRect());
  }

  int height() const { return page.GetVirtualSize().y; }
};

wxString longSentence() {
  wxString words;
  for (int i = 0; i < 400; ++i) words += "interdependence ";
  return words;
}

}  // namespace

TEST_CASE("a long sentence makes a page longer, and not wider than its window") {
  Page one;
  one.text.setWords(longSentence());
  CHECK(comesTrue([&] { return one.height() > one.page.GetClientSize().y; }));
  CHECK(comesTrue([&] { return one.page.GetVirtualSize().x <= one.page.GetClientSize().x; }));
}

TEST_CASE("a sentence that has more room again is no taller than its lines") {
  Page one;
  one.text.setWords(longSentence().Left(300));
  settle();
  const int wide = one.text.GetSize().y;
  for (const int width : {300, 900}) {
    (*one.frame).SetSize(width, 600);
    CHECK(
        comesTrue([&] { return width == 300 ? one.text.GetSize().y > wide : one.text.GetSize().y == wide; }));
  }
}

TEST_CASE("a page is as long as what is shown of it") {
  Page one;
  one.text.setWords(longSentence());
  REQUIRE(comesTrue([&] { return one.height() > one.page.GetClientSize().y; }));
  one.text.Hide();
  one.page.FitInside();
  CHECK(comesTrue([&] { return one.height() <= one.page.GetClientSize().y; }));
}

TEST_CASE("a sentence that takes more lines makes its dialog taller") {
  wxDialog dialog(nullptr, wxID_ANY, "Test", wxDefaultPosition, wxSize(400, 100));
  auto& text = *new WrappedText(&dialog, 100);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(&text, 0, wxEXPAND);
  dialog.SetSizer(column);
  dialog.Show();
  text.setWords("interdependence");
  settle();
  text.setWords(longSentence().Left(900));
  CHECK(comesTrue([&] { return text.GetSize().y > 100; }));
  CHECK(comesTrue([&] { return dialog.GetScreenRect().Contains(text.GetScreenRect()); }));
}

TEST_CASE("the control that the focus comes to is brought into view, down and up again") {
  Page one;
  one.text.SetMinSize({-1, 3000});
  wxButton& first = one.addButton();
  one.page.content().GetSizer()->InsertSpacer(1, 3000);
  wxButton& last = one.addButton();
  settle();
  CHECK_FALSE(one.isInView(last));
  for (wxButton* button : {&last, &first, &last}) {
    button->SetFocus();
    CHECK(comesTrue([&] { return one.isInView(*button); }));
  }
}

}  // namespace trellis::gui
