#include "reports/manual/html.h"

#include <doctest/doctest.h>

#include "reports/manual/markdown.h"

namespace trellis::manual {
namespace {

bool has(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

std::string shown(std::string_view markdown, const Look& look = {}) {
  const Manual manual{"/usr/share/my manual", "en", {}, {}};
  return htmlOf(readPage("page", markdown), manual, look);
}

}  // namespace

TEST_CASE("no word of a page is taken for a tag") {
  const std::string html = shown("# A < B\n\nSmith & Sons, \"x\" > y\n");
  CHECK(has(html, "<h1>A &lt; B</h1>"));
  CHECK(has(html, "Smith &amp; Sons, &quot;x&quot; &gt; y"));
}

TEST_CASE("the link that the keyboard has chosen is marked, and no other") {
  const std::string html = shown("# T\n\n[One](a.md) [Two](b.md)\n", {.chosenLink = 1});
  CHECK(has(html, "<p><a href=\"a\">One</a>"));
  CHECK(has(html, "[<a href=\"b\">Two</a>]"));
}

TEST_CASE("a page is dark where the window is") {
  CHECK(shown("# T\n", {display::Ground::dark}) != shown("# T\n", {display::Ground::light}));
}

TEST_CASE("a picture is found in a folder with a blank in its name") {
  CHECK(has(shown("# T\n\n![Home](pictures/home.png)\n"),
            "src=\"file:/usr/share/my%20manual/pictures/home.png\""));
}

}  // namespace trellis::manual
