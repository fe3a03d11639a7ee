#include <memory>
#include <string>
#include <vector>

#include <atk/atk.h>
#include <gtk/gtk.h>
#include <wx/image.h>

#include "app/gui/canvas/chart_canvas.h"
#include "app/gui/canvas/chart_picture.h"
#include "app/gui/canvas/display_painter.h"
#include "app/gui/canvas/screen_text_metrics.h"
#include "tests/app/gui/gui_testing.h"

namespace trellis::gui {
namespace {

using display::Ink;

wxImage painted(const std::vector<display::Mark>& marks, const wxRect& shown = {0, 0, 100, 100}) {
  wxImage image(100, 100);
  image.SetRGB(wxRect(0, 0, 100, 100), 1, 2, 3);
  const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(image));
  context->Clip(shown.x, shown.y, shown.width, shown.height);
  paint(*context, {.size = {100, 100}, .marks = marks}, display::Ground::light);
  context->Flush();
  return image;
}

bool hasColor(const wxImage& image, int x, int y, Ink ink) {
  const auto [red, green, blue] = display::color(ink, display::Ground::light);
  return image.GetRed(x, y) == red && image.GetGreen(x, y) == green && image.GetBlue(x, y) == blue;
}

bool isUntouched(const wxImage& image, const wxRect& area) {
  for (int x = area.GetLeft(); x <= area.GetRight(); ++x)
    for (int y = area.GetTop(); y <= area.GetBottom(); ++y)
      if (image.GetRed(x, y) != 1 || image.GetGreen(x, y) != 2 || image.GetBlue(x, y) != 3) return false;
  return true;
}

display::DisplayList twoSessions(display::Size size) {
  return {.size = size,
          .marks = {},
          .hits = {{.area = {0, 0, 50, 50}, .words = "Session 1", .target = 11},
                   {.area = {50, 0, 50, 50}, .words = "No session", .target = {}}},
          .description = "Two sessions"};
}

wxMouseEvent pointer(wxEventType type, int x, int y) {
  wxMouseEvent event(type);
  event.SetPosition({x, y});
  return event;
}

}  // namespace

TEST_CASE("each kind of mark is painted in its role's color") {
  const wxImage image =
      painted({display::Rect{.area = {0, 0, 20, 20}, .fill = Ink::accent},
               display::Circle{.center = {50, 50}, .radius = 10, .fill = Ink::harder},
               display::Polyline{
                   .points = {{80, 80}, {99, 80}, {99, 99}, {80, 99}}, .stroke = {}, .fill = Ink::level4},
               display::Line{.from = {0, 90}, .to = {40, 90}, .stroke = {Ink::text, 4}}});
  CHECK(hasColor(image, 10, 10, Ink::accent));
  CHECK(hasColor(image, 50, 50, Ink::harder));
  CHECK(hasColor(image, 90, 90, Ink::level4));
  CHECK(hasColor(image, 20, 90, Ink::text));
  CHECK(isUntouched(image, wxRect(25, 0, 50, 20)));
}

TEST_CASE("words stand on their baseline and end where they are told to") {
  const wxImage image =
      painted({display::Text{.at = {60, 50}, .words = "HHH", .size = 20, .align = display::Align::end}});
  CHECK(isUntouched(image, wxRect(62, 0, 38, 100)));
  CHECK(isUntouched(image, wxRect(0, 52, 100, 48)));
  CHECK_FALSE(isUntouched(image, wxRect(0, 30, 60, 20)));
}

TEST_CASE("what has scrolled out of sight is not painted, whatever the drawing itself clips") {
  const wxImage image = painted({display::Clip{.area = display::Area{0, 0, 40, 40}},
                                 display::Rect{.area = {0, 0, 40, 40}, .fill = Ink::accent}, display::Clip{},
                                 display::Rect{.area = {60, 0, 40, 40}, .fill = Ink::accent}},
                                wxRect(0, 20, 100, 80));
  CHECK(isUntouched(image, wxRect(0, 0, 100, 20)));
  CHECK(hasColor(image, 10, 30, Ink::accent));
  CHECK(hasColor(image, 70, 30, Ink::accent));
}

TEST_CASE("a clip hides what lies outside until it is lifted") {
  const wxImage image = painted({display::Clip{.area = display::Area{0, 0, 10, 10}},
                                 display::Rect{.area = {0, 0, 50, 50}, .fill = Ink::accent}, display::Clip{},
                                 display::Rect{.area = {60, 60, 10, 10}, .fill = Ink::accent}});
  CHECK(hasColor(image, 5, 5, Ink::accent));
  CHECK(isUntouched(image, wxRect(20, 20, 30, 30)));
  CHECK(hasColor(image, 65, 65, Ink::accent));
}

TEST_CASE("longer words are wider, bold ones wider than regular") {
  const ScreenTextMetrics metrics;
  const double one = metrics.width("boundary", display::Face::regular, 12);
  CHECK(metrics.width("boundaries kept", display::Face::regular, 12) > one);
  CHECK(metrics.width("boundary", display::Face::bold, 12) > one);
  CHECK(metrics.width("boundary", display::Face::regular, 24) == doctest::Approx(2 * one).epsilon(0.1));
}

TEST_CASE("a chart is asked for again in its new size") {
  TestFrame frame;
  ChartCanvas& canvas = *new ChartCanvas(frame, "progress.chart", "Progress");
  canvas.setChart([](display::Size size, const display::TextMetrics&) { return twoSessions(size); });
  CHECK(comesTrue([&] {
    (*frame).SetClientSize(640, 480);  // again: the display may yet tell of the size before
    (*frame).SendSizeEvent();
    settle();
    return canvas.picture().size == display::Size{640, 480};
  }));
}

TEST_CASE("a chart says in words what it shows") {
  TestFrame frame;
  ChartCanvas& canvas = *new ChartCanvas(frame, "progress.chart", "Progress");
  canvas.setChart([](display::Size size, const display::TextMetrics&) { return twoSessions(size); });
  AtkObject* object = gtk_widget_get_accessible(canvas.m_wxwindow);
  CHECK(atk_object_get_role(object) == ATK_ROLE_CHART);
  CHECK(std::string(atk_object_get_description(object)) == "Two sessions");
}

TEST_CASE("the pointer over a hit area shows its words, a click chooses its target") {
  TestFrame frame;
  ChartCanvas& canvas = *new ChartCanvas(frame, "progress.chart", "Progress");
  canvas.setChart([](display::Size size, const display::TextMetrics&) { return twoSessions(size); });
  std::vector<long> chosen;
  canvas.Bind(EVT_CHART_CHOSEN, [&](wxCommandEvent& event) { chosen.push_back(event.GetExtraLong()); });
  auto motion = pointer(wxEVT_MOTION, 20, 20);
  canvas.ProcessWindowEvent(motion);
  CHECK(canvas.GetToolTipText() == "Session 1");
  for (const int x : {20, 70}) {
    auto click = pointer(wxEVT_LEFT_DOWN, x, 20);
    canvas.ProcessWindowEvent(click);
  }
  CHECK(chosen == std::vector<long>{11});
}

TEST_CASE("arrows walk from hit area to hit area, each told as the value, and Enter chooses") {
  TestFrame frame;
  ChartCanvas& canvas = *new ChartCanvas(frame, "progress.chart", "Progress");
  CHECK_FALSE(canvas.AcceptsFocus());
  canvas.setChart([](display::Size size, const display::TextMetrics&) { return twoSessions(size); });
  CHECK(canvas.AcceptsFocus());
  std::vector<long> chosen;
  canvas.Bind(EVT_CHART_CHOSEN, [&](wxCommandEvent& event) { chosen.push_back(event.GetExtraLong()); });
  const auto press = [&](int key) {
    wxKeyEvent event(wxEVT_KEY_DOWN);
    event.m_keyCode = key;
    canvas.ProcessWindowEvent(event);
  };
  CHECK(canvas.accessibleValue()->words == "Session 1");
  press(WXK_RETURN);
  press(WXK_RIGHT);
  CHECK(canvas.accessibleValue()->words == "No session");
  press(WXK_RETURN);
  press(WXK_RIGHT);
  CHECK(canvas.accessibleValue()->now == 2);
  press(WXK_HOME);
  CHECK(canvas.accessibleValue()->now == 1);
  CHECK(chosen == std::vector<long>{11});
}

TEST_CASE("a picture for other programs is twice as fine, on white, and a PNG") {
  const display::DisplayList chart{
      {40, 30}, {display::Rect{.area = {10, 10, 10, 10}, .fill = Ink::accent}}, {}, {}};
  const wxImage image = pictureOf(chart);
  CHECK(image.GetSize() == wxSize(80, 60));
  CHECK(hasColor(image, 2, 2, Ink::paper));
  CHECK(hasColor(image, 30, 30, Ink::accent));
  CHECK(pngOf(chart).starts_with("\x89PNG"));
}

}  // namespace trellis::gui
