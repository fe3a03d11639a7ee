#include "reports/manual/manual.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "reports/manual/markdown.h"

namespace trellis::manual {
namespace {

const std::filesystem::path kResources = std::filesystem::path(TRELLIS_SOURCE_DIR) / "resources";

std::vector<std::string> keysOf(const Manual& manual) {
  std::vector<std::string> keys;
  for (const Chapter& chapter : manual.chapters)
    for (const Page& page : chapter.pages) keys.push_back(page.key);
  return keys;
}

}  // namespace

TEST_CASE("every page of the manual can be read, in both languages, in the same order") {
  const Manual english = readManual(kResources, "en");
  CHECK(keysOf(english).size() > 20);
  CHECK(keysOf(english) == keysOf(readManual(kResources, "es")));
}

TEST_CASE("no two pages have the same title: the printed contents tell them apart by it") {
  for (const char* language : {"en", "es"}) {
    const Manual manual = readManual(kResources, language);
    std::set<std::string> titles;
    for (const Chapter& chapter : manual.chapters)
      for (const Page& page : chapter.pages) CHECK_MESSAGE(titles.insert(page.title).second, page.title);
  }
}

TEST_CASE("every page that a page leads to is there") {
  const Manual manual = readManual(kResources, "en");
  for (const Chapter& chapter : manual.chapters)
    for (const Page& page : chapter.pages)
      for (const std::string& target : targetsOf(page)) CHECK_MESSAGE(manual.find(target), target);
}

TEST_CASE("a language that there is no manual for is refused") {
  CHECK_THROWS_AS(readManual(kResources, "xx"), ManualError);
}

}  // namespace trellis::manual
