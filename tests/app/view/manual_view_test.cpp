#include "app/view/manual_view.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/view/manual_topics.h"

namespace trellis::view {
namespace {

const std::filesystem::path kResources = std::filesystem::path(TRELLIS_SOURCE_DIR) / "resources";

ManualView opened(std::string_view page, model::Language language = model::Language::english) {
  return {kResources, language, page};
}

bool lists(const ManualView& view, std::string_view page) {
  return std::ranges::find(view.lines(), page, &ManualLine::page) != view.lines().end();
}

}  // namespace

TEST_CASE("every page that a screen or dialog names is in the manual") {
  for (const model::Language language : {model::Language::english, model::Language::spanish})
    for (const std::string& page : manualTopics()) CHECK(opened(page, language).page().key == page);
}

TEST_CASE("the most particular id decides on the page") {
  CHECK(manualPageOf("session.date") == "session");
  CHECK(manualPageOf("session.note.plan") == "notes");
  CHECK(manualPageOf("session.risk.answer") == "around-session");
  CHECK_FALSE(manualPageOf("rail.home"));
}

TEST_CASE("an id that only begins alike is of another page") {
  CHECK(manualPageOf("clinician.displayName") == "clinicians");
  CHECK(manualPageOf("measures.addScore") == "measures");
  CHECK_FALSE(manualPageOf("clientele"));
}

TEST_CASE("a page that is not there leads to the first one") {
  CHECK(opened("nowhere").page().key == kFirstManualPage);
}

TEST_CASE("search finds the pages that have every word, without regard to case and accents") {
  ManualView view = opened("home", model::Language::spanish);
  view.lookFor("CLAVE de recuperacion");
  CHECK(lists(view, "first-practice"));
  CHECK_FALSE(lists(view, "goals"));
}

TEST_CASE("a hit shows the words where they stand") {
  ManualView view = opened("home");
  view.lookFor("withdrawal");
  REQUIRE(view.lines().size() == 1);
  CHECK(view.lines()[0].sentence.find("withdrawal") != std::string::npos);
}

TEST_CASE("an emptied search gives the contents back") {
  ManualView view = opened("home");
  const std::size_t all = view.lines().size();
  view.lookFor("xylophone");
  CHECK(view.lines().empty());
  view.lookFor(" ");
  CHECK(view.lines().size() == all);
}

TEST_CASE("one goes back to where one came from, and forward again") {
  ManualView view = opened("home");
  CHECK_FALSE(view.canGoBack());
  view.open("goals");
  view.goBack();
  CHECK(view.page().key == "home");
  view.goForward();
  CHECK(view.page().key == "goals");
  CHECK_FALSE(view.canGoForward());
}

TEST_CASE("the keyboard goes through the links of a page and follows one") {
  ManualView view = opened("settings");
  CHECK(view.chooseLink(1));
  CHECK(view.chooseLink(1));
  view.followLink();
  CHECK(view.page().key == "security");
  CHECK_FALSE(view.hasChosenLink());
}

TEST_CASE("behind the last link the keyboard leaves the page") {
  ManualView view = opened("audit");
  while (view.chooseLink(1)) CHECK(view.hasChosenLink());
  CHECK_FALSE(view.hasChosenLink());
}

TEST_CASE("letters grow and shrink within bounds") {
  ManualView view = opened("home");
  view.zoomBy(100);
  CHECK(view.zoom() == ManualView::kMostZoom);
  view.zoomBy(-100);
  CHECK(view.zoom() == ManualView::kLeastZoom);
  view.resetZoom();
  CHECK(view.zoom() == 100);
}

}  // namespace trellis::view
