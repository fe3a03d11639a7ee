#include "reports/content/summary_words.h"

#include <doctest/doctest.h>

using namespace trellis::content;
using trellis::model::Language;

namespace {

std::string placesIn(const std::string& words) {
  std::string places;
  for (const char place : {'1', '2', '3'})
    if (words.find(std::string("<") + place + ">") != std::string::npos) places += place;
  return places;
}

}  // namespace

TEST_CASE("each phrase has its words in both languages, with the same places for values") {
  for (int i = 0; i <= static_cast<int>(Phrase::pageBetween); ++i) {
    CAPTURE(i);
    const std::string english = say(static_cast<Phrase>(i), Language::english, {"<1>", "<2>", "<3>"});
    const std::string spanish = say(static_cast<Phrase>(i), Language::spanish, {"<1>", "<2>", "<3>"});
    CHECK_FALSE(english.empty());
    CHECK_FALSE(spanish.empty());
    CHECK(placesIn(english) == placesIn(spanish));
    CHECK(english.find('{') == std::string::npos);
    CHECK(spanish.find('{') == std::string::npos);
  }
}

TEST_CASE("names are listed as a sentence lists them, and the rest is counted") {
  CHECK(listed({"A"}, 3, Language::english) == "“A”");
  CHECK(listed({"A", "B", "C"}, 3, Language::english) == "“A”, “B” and “C”");
  CHECK(listed({"A", "B", "C", "D"}, 2, Language::english) == "“A”, “B” and two more");
  CHECK(listed({"A", "B"}, 2, Language::spanish) == "«A» y «B»");
}

TEST_CASE("a text that is short enough is not cut, but put on one line") {
  CHECK(cut("  one\n two\t", 20) == "one two");
  CHECK(cut("", 5).empty());
}

TEST_CASE("a text is cut after a word, and inside one that is too long") {
  CHECK(cut("one two three four", 12) == "one two…");
  CHECK(cut("onetwothreefour", 8) == "onetwot…");
}

TEST_CASE("a text is cut between characters, not between bytes") {
  CHECK(cut("ññññññ", 4) == "ñññ…");
}

TEST_CASE("the spaces of a number do not break, others do") {
  CHECK(withUnbrokenNumbers("call 01 23 or 45") == "call 01\u00A023 or 45");
}
