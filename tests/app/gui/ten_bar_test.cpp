#include "app/gui/ten_bar.h"

#include <algorithm>
#include <string>
#include <variant>

#include "app/gui/rating_cells.h"
#include "tests/app/gui/gui_testing.h"

namespace trellis::gui {
namespace {

struct Bar {
  TestFrame frame;
  TenBar& bar = *new TenBar(frame, "session.given", "The client gives");
  int told = 0;

  Bar() {
    bar.Bind(EVT_RATED, [this](wxCommandEvent&) { ++told; });
  }
  void key(int code) {
    wxKeyEvent event(wxEVT_KEY_DOWN);
    event.m_keyCode = code;
    bar.ProcessWindowEvent(event);
  }
};

}  // namespace

TEST_CASE("a digit sets the bar, and says so once") {
  Bar b;
  b.key('7');
  b.key('7');
  CHECK(b.bar.value() == 7);
  CHECK(b.told == 1);
}

TEST_CASE("1 and 0 make 10, but 1 and 4 make 4") {
  Bar b;
  b.key('1');
  b.key('0');
  CHECK(b.bar.value() == 10);
  b.key('1');
  b.key('4');
  b.key('0');
  CHECK(b.bar.value() == 0);
}

TEST_CASE("Delete makes a bar 'not discussed', which is not zero") {
  Bar b;
  b.key('0');
  REQUIRE(b.bar.value() == 0);
  b.key(WXK_DELETE);
  CHECK_FALSE(b.bar.value());
}

TEST_CASE("arrows move from last session's value where there is none yet, and stop at the ends") {
  Bar b;
  b.bar.show(std::nullopt, 9);
  CHECK_FALSE(b.bar.value());
  b.key(WXK_RIGHT);
  b.key(WXK_RIGHT);
  CHECK(b.bar.value() == 10);
}

TEST_CASE("a bar without a value fills nothing but its track") {
  const auto fills = [](const TenState& state) {
    const auto marks = tenBarPicture(state).marks;
    return std::ranges::count_if(marks, [](const display::Mark& mark) {
      const auto* rect = std::get_if<display::Rect>(&mark);
      return rect && rect->fill == display::Ink::accent;
    });
  };
  CHECK(fills({.value = std::nullopt, .lastSession = 4}) == 0);
  CHECK(fills({.value = 0}) == 1);
}

}  // namespace trellis::gui
