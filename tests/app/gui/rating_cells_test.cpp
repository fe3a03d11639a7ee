#include "app/gui/rating_cells.h"

#include <algorithm>
#include <string>

#include <atk/atk.h>
#include <gtk/gtk.h>

#include "tests/app/gui/gui_testing.h"

namespace trellis::gui {
namespace {

struct Cells {
  TestFrame frame;
  RatingCells& cells = *new RatingCells(frame, "rating.self.sign", "Loss of self");
  int told = 0;

  Cells() {
    cells.Bind(EVT_RATED, [this](wxCommandEvent&) { ++told; });
  }

  void key(int code) {
    wxKeyEvent event(wxEVT_KEY_DOWN);
    event.m_keyCode = code;
    cells.ProcessWindowEvent(event);
  }

  void click(int level) {
    wxMouseEvent event(wxEVT_LEFT_DOWN);
    event.SetPosition({4 + level * 30 + 13, 17});
    cells.ProcessWindowEvent(event);
  }

  AtkObject* accessible() { return gtk_widget_get_accessible(cells.m_wxwindow); }
};

std::string spokenValue(AtkObject* object) {
  gdouble now = 0;
  gchar* words = nullptr;
  atk_value_get_value_and_text(ATK_VALUE(object), &now, &words);
  const std::string spoken = words ? words : "";
  g_free(words);
  return spoken;
}

bool fills(const display::DisplayList& picture, display::Ink ink) {
  return std::any_of(picture.marks.begin(), picture.marks.end(), [&](const display::Mark& mark) {
    const auto* rect = std::get_if<display::Rect>(&mark);
    return rect && rect->fill == ink;
  });
}

}  // namespace

TEST_CASE("a digit rates, and says so once") {
  Cells c;
  c.key('3');
  c.key('3');
  CHECK(c.cells.rating() == 3);
  CHECK(c.told == 1);
}

TEST_CASE("a digit past 4 leaves the rating as it was") {
  Cells c;
  c.key('2');
  c.key('7');
  CHECK(c.cells.rating() == 2);
}

TEST_CASE("Delete and Backspace make a rating 'not discussed', which is not zero") {
  for (const int code : {WXK_DELETE, WXK_BACK}) {
    Cells c;
    c.key('0');
    REQUIRE(c.cells.rating() == 0);
    c.key(code);
    CHECK_FALSE(c.cells.rating());
  }
}

TEST_CASE("arrows move the frame and Space rates the framed level") {
  Cells c;
  c.key(WXK_RIGHT);
  c.key(WXK_RIGHT);
  CHECK_FALSE(c.cells.rating());
  c.key(WXK_SPACE);
  CHECK(c.cells.rating() == 2);
}

TEST_CASE("a click rates, and a click on the rating takes it back") {
  Cells c;
  c.click(4);
  CHECK(c.cells.rating() == 4);
  c.click(4);
  CHECK_FALSE(c.cells.rating());
  CHECK(c.told == 2);
}

TEST_CASE("E asks for the evidence line and Down for the next path") {
  Cells c;
  int evidence = 0;
  int path = 0;
  c.cells.Bind(EVT_EVIDENCE_WANTED, [&](wxCommandEvent&) { ++evidence; });
  c.cells.Bind(EVT_PATH_LEFT, [&](wxCommandEvent& event) { path += event.GetInt(); });
  c.key('E');
  c.key(WXK_DOWN);
  CHECK(evidence == 1);
  CHECK(path == 1);
}

TEST_CASE("the last session's value is shown but never taken over") {
  Cells c;
  c.cells.show(std::nullopt, 3);
  CHECK_FALSE(c.cells.rating());
  CHECK(c.told == 0);
  CHECK(spokenValue(c.accessible()) == "not discussed; last session 3");
}

TEST_CASE("assistive tools read a rating and set one") {
  Cells c;
  CHECK(std::string(atk_object_get_name(c.accessible())) == "Loss of self");
  CHECK(std::string(atk_object_get_accessible_id(c.accessible())) == "rating.self.sign");
  CHECK(atk_object_get_role(c.accessible()) == ATK_ROLE_SLIDER);
  atk_value_set_value(ATK_VALUE(c.accessible()), 2);
  CHECK(c.cells.rating() == 2);
  CHECK(spokenValue(c.accessible()) == "2");
}

TEST_CASE("an accessible that outlives its cells says nothing") {
  AtkObject* kept = nullptr;
  {
    Cells c;
    kept = c.accessible();
    g_object_ref(kept);
  }
  CHECK(spokenValue(kept).empty());
  g_object_unref(kept);
}

TEST_CASE("only a rated cell is filled with its level's ink") {
  CHECK(fills(ratingPicture({.rating = 3, .lastSession = {}, .considered = {}, .unrated = ""}),
              display::Ink::level3));
  const auto ghostOnly =
      ratingPicture({.rating = {}, .lastSession = 3, .considered = {}, .unrated = "not discussed"});
  CHECK_FALSE(fills(ghostOnly, display::Ink::level3));
}

}  // namespace trellis::gui
