#include "reports/layout/line_breaker.h"

#include <doctest/doctest.h>

#include "tests/reports/layout/page_checks.h"

using namespace trellis;
using namespace trellis::layout;
using content::Emphasis;
using content::Runs;
using test::kMetrics;

namespace {

const TextStyle kStyle{display::Face::regular, 10, 15, display::Ink::text, 0};
constexpr double kCharacter = 5;

std::vector<std::string> textsOf(const std::vector<TextLine>& lines) {
  std::vector<std::string> texts;
  for (const TextLine& line : lines) {
    texts.emplace_back();
    for (const Span& span : line.spans) texts.back() += span.words;
  }
  return texts;
}

std::vector<std::string> broken(const Runs& runs, int characters, Wrapping wrapping = Wrapping::filled,
                                const std::string& language = "en") {
  LineBreaker breaker(language, kMetrics);
  return textsOf(breaker.lines(runs, kStyle, characters * kCharacter, wrapping));
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a line takes the words that fit, and no space at its end") {
  CHECK(broken({{"one two three four"}}, 8) == Lines{"one two", "three", "four"});
}

TEST_CASE("a short word alone on the last line takes another along, where the line above has words to give") {
  CHECK(broken({{"aa bb cc dd eeee f"}}, 16) == Lines{"aa bb cc dd", "eeee f"});
  CHECK(broken({{"aaaaaaa bbbbbbb f"}}, 16) == Lines{"aaaaaaa bbbbbbb", "f"});
}

TEST_CASE("a line may be filled to its last point") {
  CHECK(broken({{"one two"}}, 7) == Lines{"one two"});
}

TEST_CASE("a line break in the words is kept, and so is an empty line") {
  CHECK(broken({{"one\n\ntwo"}}, 20) == Lines{"one", "", "two"});
}

TEST_CASE("no words give no line") {
  CHECK(broken({{""}}, 20).empty());
}

TEST_CASE("a word wider than the line is broken inside, between characters") {
  CHECK(broken({{"abcdefghij k"}}, 4) == Lines{"abcd", "efgh", "ij k"});
}

TEST_CASE("a letter and its combining accent stay together") {
  CHECK(broken({{"e\u0301e\u0301e\u0301"}}, 4) == Lines{"e\u0301e\u0301", "e\u0301"});
}

TEST_CASE("one character wider than the line still gets its line") {
  CHECK(broken({{"ab"}}, 0) == Lines{"a", "b"});
}

TEST_CASE("a no-break space keeps a telephone number whole") {
  CHECK(broken({{"call 555\u00A00101"}}, 10) == Lines{"call", "555\u00A00101"});
}

TEST_CASE("Chinese breaks between characters, without spaces") {
  CHECK(broken({{"我们一起回顾"}}, 4) == Lines{"我们一起", "回顾"});
}

TEST_CASE("a bold word inside a line is a span of its own, placed after what precedes it") {
  LineBreaker breaker("en", kMetrics);
  const auto lines = breaker.lines({{"For "}, {"Marta", Emphasis::bold}, {" today"}}, kStyle, 500);
  REQUIRE(lines.size() == 1);
  REQUIRE(lines[0].spans.size() == 3);
  CHECK(lines[0].spans[1].words == "Marta");
  CHECK(lines[0].spans[1].emphasis == Emphasis::bold);
  CHECK(lines[0].spans[1].x == doctest::Approx(4 * kCharacter));
  CHECK(lines[0].width == doctest::Approx(15 * kCharacter));
}

TEST_CASE("a change of emphasis is no place to break a line") {
  CHECK(broken({{"un"}, {"broken", Emphasis::bold}, {" word"}}, 9) == Lines{"unbroken", "word"});
}

TEST_CASE("balanced lines are as few as filled ones, and more even") {
  const Runs words{{"aaaa bbbb cccc dddd eeee"}};
  CHECK(broken(words, 19) == Lines{"aaaa bbbb cccc dddd", "eeee"});
  CHECK(broken(words, 19, Wrapping::balanced) == Lines{"aaaa bbbb cccc", "dddd eeee"});
}

TEST_CASE("tabs and other controls are spaces") {
  CHECK(broken({{"a\tb\x01"
                 "c"}},
               20) == Lines{"a b c"});
}

TEST_CASE("bytes that are no text do not stop the lines") {
  const Lines lines = broken({{std::string("caf\xE9 con \xFFleche")}}, 8);
  CHECK(lines.size() >= 2);
}

TEST_CASE("words that do not fit on one line are cut, and an ellipsis says so") {
  LineBreaker breaker("en", kMetrics);
  CHECK(breaker.fitted("Progress summary", kStyle, 9 * kCharacter) == "Progress…");
  CHECK(breaker.fitted("Progress", kStyle, 8 * kCharacter) == "Progress");
}

TEST_CASE("capitals follow the language") {
  CHECK(LineBreaker("en", kMetrics).capitals("Praxis größer") == "PRAXIS GRÖSSER");
  CHECK(LineBreaker("es", kMetrics).capitals("señal") == "SEÑAL");
}
