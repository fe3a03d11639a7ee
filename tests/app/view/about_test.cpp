#include "app/view/about.h"

#include <algorithm>
#include <cctype>

#include <doctest/doctest.h>

#include "tests/support/catalogue.h"

using namespace trellis;

namespace {

std::vector<view::AboutPart> parts() {
  return view::aboutParts(tests::catalogue(), TRELLIS_SOURCE_DIR "/resources", {{"wxWidgets", "3.2.2"}});
}

}  // namespace

TEST_CASE("Everything that the program is made with is told with its license") {
  const auto made = parts()[1].lines;
  CHECK(made.size() > 10);
  CHECK(std::ranges::all_of(made, [](const auto& line) { return line.find(": ") != std::string::npos; }));
}

TEST_CASE("What runs beneath the program is told with its version, before its license") {
  const auto made = parts()[1].lines;
  CHECK(std::ranges::count(made, std::string("wxWidgets 3.2.2: wxWindows Library Licence 3.1")) == 1);
  for (const char* name :
       {"SQLite", "libsodium", "OpenSSL", "libharu", "HarfBuzz", "ICU", "Fontconfig", "libpng"}) {
    CAPTURE(name);
    const auto line = std::ranges::find_if(
        made, [&](const std::string& each) { return each.starts_with(std::string(name) + ' '); });
    REQUIRE(line != made.end());
    CHECK(std::isdigit(static_cast<unsigned char>((*line)[std::string(name).size() + 1])));
  }
}

TEST_CASE("Every outside measure of the catalogue is told with its citation") {
  const auto cited = parts()[2].lines;
  const auto& measures = tests::catalogue().measures;
  REQUIRE(cited.size() == measures.size());
  for (std::size_t i = 0; i < cited.size(); ++i)
    CHECK(cited[i] == measures[i].name + ": " + *measures[i].source);
}
