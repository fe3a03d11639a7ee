#include "reports/content/client_summary.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/client_summaries.h"

using namespace trellis;
using namespace trellis::content;
using namespace trellis::test;
using model::ItemKind;
using model::Language;
using model::Path;

namespace {

std::string pageOf(const ClientSummaryInput& input) {
  return wordsOf(clientSummary(input, shippedCatalogue()));
}

bool says(const std::string& page, const std::string& words) {
  return page.find(words) != std::string::npos;
}

template <class Content>
std::vector<Content> all(const std::vector<Block>& blocks) {
  std::vector<Content> found;
  for (const Block& block : blocks) {
    if (const auto* content = std::get_if<Content>(&block.content)) found.push_back(*content);
    if (const auto* columns = std::get_if<Columns>(&block.content))
      for (const auto& column : columns->columns)
        for (Content& inner : all<Content>(column)) found.push_back(std::move(inner));
  }
  return found;
}

std::vector<std::string> headings(const ClientSummaryInput& input) {
  std::vector<std::string> words;
  for (const Heading& heading : all<Heading>(clientSummary(input, shippedCatalogue()).blocks))
    words.push_back(heading.words);
  return words;
}

std::vector<Card> cardsOf(const ClientSummaryInput& input) {
  const auto cards = all<Cards>(clientSummary(input, shippedCatalogue()).blocks);
  return cards.empty() ? std::vector<Card>{} : cards.front().cards;
}

// A series of weekly ratings from 4 March 2025 on.
analysis::Series rated(const std::vector<int>& values) {
  analysis::Series series;
  for (std::size_t i = 0; i < values.size(); ++i)
    series.push_back({{static_cast<std::int64_t>(i)},
                      model::Date(2025, 3, 4) + boost::gregorian::days(7 * static_cast<long>(i)),
                      values[i]});
  return series;
}

ClientSummaryInput withoutMarks() {
  ClientSummaryInput input = summaryAfter(6);
  input.paths = {};
  input.giveAndTake.clear();
  input.takeaways.clear();
  input.helped.clear();
  return input;
}

ClientSummaryInput withSign(Path path, const std::vector<int>& values) {
  ClientSummaryInput input = withoutMarks();
  input.paths[static_cast<std::size_t>(path)].sign = rated(values);
  return input;
}

// What the type would have to hold before it could be printed.
template <class Input>
concept HasPlaceForSecrets = requires(Input input) {
  input.risk;
}
|| requires(Input input) {
  input.note;
}
|| requires(Input input) {
  input.psychotherapyNote;
}
|| requires(Input input) {
  input.diagnoses;
}
|| requires(Input input) {
  input.scores;
}
|| requires(Input input) {
  input.otherName;
}
|| requires(Input input) {
  input.legalName;
}
|| requires(Input input) {
  input.evidence;
};
static_assert(!HasPlaceForSecrets<ClientSummaryInput>);
static_assert(!HasPlaceForSecrets<PathRatings>);
static_assert(!HasPlaceForSecrets<analysis::Observation>);
static_assert(HasPlaceForSecrets<model::Rating>);  // the check can fail

}  // namespace

TEST_CASE("the client's page runs from what has grown to whom to call") {
  CHECK(headings(summaryAfter(14)) ==
        std::vector<std::string>{"Your progress summary", "What has grown", "How things have changed",
                                 "The path, session by session", "Giving and receiving", "What helped",
                                 "What we try next", "Your goals"});
  CHECK(headings(summaryAfter(14, Language::spanish)) ==
        std::vector<std::string>{"Su resumen de avances", "Lo que ha crecido", "Cómo han cambiado las cosas",
                                 "El camino, sesión a sesión", "Dar y recibir", "Lo que ayudó",
                                 "Lo que sigue", "Sus metas"});
}

TEST_CASE("the page says for whom, which period and how many sessions") {
  CHECK(says(pageOf(summaryAfter(14)),
             "For Marta Kovářová\u00A0\u00A0·  4\u00A0March\u00A0to\u00A03\u00A0June\u00A02025\u00A0\u00A0·  "
             "14 sessions with "
             "Anneke de Wit, LMFT"));
  CHECK(says(pageOf(summaryAfter(1)), "4\u00A0March\u00A02025\u00A0\u00A0·  1 session with"));
  CHECK(says(
      pageOf(summaryAfter(14, Language::spanish)),
      "del\u00A04\u00A0de\u00A0marzo\u00A0al\u00A03\u00A0de\u00A0junio\u00A0de\u00A02025\u00A0\u00A0·  14 "
      "sesiones con"));
}

TEST_CASE("no more than three things that grew are shown, each of another path first") {
  const auto cards = cardsOf(summaryAfter(14));
  REQUIRE(cards.size() == 3);
  CHECK(cards[0].fact == "Growing as myself");
  CHECK(cards[0].evidence == "Since March, from “not\u00A0at\u00A0all” to “some”.");
  CHECK(cards[1].fact == "Fear of being left: less of it");
}

TEST_CASE("a change of few ratings is called a first hint") {
  const auto few = cardsOf(withSign(Path::self, {4, 3, 2}));
  REQUIRE_FALSE(few.empty());
  CHECK(few[0].evidence == "Since March, from “nearly\u00A0always” to “some”. A first hint so far.");
  CHECK_FALSE(says(cardsOf(withSign(Path::self, {4, 4, 3, 2, 2, 1, 0, 0}))[0].evidence, "hint"));
}

TEST_CASE("where nothing has moved the page is honest, and still names what the client did") {
  ClientSummaryInput input = withSign(Path::self, {3, 3, 3, 3, 3, 3});
  input.helped = {"One small no"};
  CHECK(says(pageOf(input), "have not moved the way you hoped"));
  const auto cards = cardsOf(input);
  REQUIRE(cards.size() == 2);
  CHECK(cards[0].fact == "You tried things out");
  CHECK(cards[1].evidence == "You have come to 6 sessions since 4 March 2025.");
}

TEST_CASE("what stayed and what got harder is named plainly") {
  ClientSummaryInput input = withSign(Path::self, {1, 1, 1, 3, 3, 3});
  input.paths[1].sign = rated({2, 2, 2, 2, 2, 2});
  input.paths[3].sign = rated({4, 4, 4, 1, 1, 1});
  input.paths[4].sign = rated({2});
  const auto callouts = all<Callout>(clientSummary(input, shippedCatalogue()).blocks);
  REQUIRE(callouts.size() == 1);
  CHECK(
      callouts[0].runs[0].words ==
      "One of three moved the way you want. “Rescuing and covering up” stayed where it was. “Losing sight of "
      "myself” is harder than at the start; we can look at that next. “Giving more than I get” was rated "
      "once so "
      "far. ");
}

TEST_CASE("a first rating is no change, and the page says so") {
  const std::string page = pageOf(summaryAfter(1));
  CHECK(says(page, "Where things stand"));
  CHECK(says(page, "Each ring is a first mark."));
  CHECK_FALSE(says(page, "How things have changed"));
  CHECK_FALSE(says(page, "session by session"));
}

TEST_CASE("without any rating there are no charts and no claims") {
  const Document document = clientSummary(withoutMarks(), shippedCatalogue());
  CHECK(all<Figure>(document.blocks).empty());
  CHECK(all<Callout>(document.blocks).empty());
  CHECK(says(wordsOf(document), "There are no marks yet."));
}

TEST_CASE("the client's words stand with a change that was there in that session, and only once") {
  ClientSummaryInput input = withSign(Path::self, {4, 4, 4, 1, 1, 1});
  input.paths[1].sign = rated({4, 4, 4, 1, 1, 1});
  input.takeaways = {{model::Date(2025, 3, 4), "Said at first."},
                     {model::Date(2025, 3, 25), "Said when it eased."}};
  const auto cards = cardsOf(input);
  CHECK(cards[0].quote == "“Said when it eased.”");
  CHECK(cards[1].quote.empty());
  CHECK_FALSE(says(pageOf(input), "Said at first."));
}

TEST_CASE("a long quote is cut after a word") {
  ClientSummaryInput input = withSign(Path::self, {4, 4, 4, 1, 1, 1});
  std::string words = "I noticed";
  for (int i = 0; i < 30; ++i) words += " again and again";
  input.takeaways = {{model::Date(2025, 4, 8), words}};
  const std::string quote = cardsOf(input)[0].quote;
  CHECK(says(quote, "…”"));
  CHECK(says(words, quote.substr(3, quote.size() - 9)));
  CHECK(quote.size() < 85);
}

TEST_CASE("without an open task one practice is suggested, from the path that weighs most") {
  ClientSummaryInput input = withSign(Path::boundaries, {4, 4});
  input.openTasks.clear();
  const auto& practices = shippedCatalogue().path(Path::boundaries).practices;
  const std::string page = pageOf(input);
  CHECK(std::any_of(practices.begin(), practices.end(),
                    [&](const model::Words& practice) { return says(page, practice.english); }));
}

TEST_CASE("with an open task nothing else is suggested") {
  CHECK(says(pageOf(summaryAfter(8)), "Accept one offer of help"));
  CHECK_FALSE(says(pageOf(summaryAfter(8)), "One thing to try"));
}

TEST_CASE("where there is a safety concern nothing is said about boundaries or balance") {
  ClientSummaryInput input = summaryAfter(14);
  input.hasSafetyConcern = true;
  input.goals.push_back({Path::boundaries, "My Saturdays are mine.", ""});
  const std::string page = pageOf(input);
  for (const char* words : {"Saying yes, meaning no", "Clear and kind limits", "Giving more than I get",
                            "Sharing the load", "Giving and receiving", "Accept one offer", "Saturdays"})
    CHECK_FALSE(says(page, words));
  CHECK(says(page, "Write two lines on three evenings"));
}

TEST_CASE("where there is a safety concern no practice of boundaries or balance is suggested") {
  ClientSummaryInput input = withSign(Path::boundaries, {4, 4});
  input.openTasks.clear();
  input.hasSafetyConcern = true;
  const std::string page = pageOf(input);
  for (const Path path : {Path::boundaries, Path::balance})
    for (const model::Words& practice : shippedCatalogue().path(path).practices)
      CHECK_FALSE(says(page, practice.english));
}

TEST_CASE("ratings by the therapist are not called the client's own") {
  ClientSummaryInput input = summaryAfter(8);
  input.ratedBy = model::Rater::clinician;
  CHECK_FALSE(says(pageOf(input), "your own ratings"));
  CHECK(says(pageOf(input), "how I heard you"));
  CHECK_FALSE(says(clientSummary(input, shippedCatalogue()).footer, "own ratings"));
}

TEST_CASE("goals say where they stand, in words, and only the first three") {
  ClientSummaryInput input = summaryAfter(8);
  CHECK(says(pageOf(input), "I say what I need before I am angry.  Now: once a week"));
  input.goals = {{Path::self, "First", ""},
                 {Path::self, "Second", ""},
                 {Path::self, "Third", ""},
                 {Path::self, "Fourth", ""}};
  CHECK(says(pageOf(input), "Third"));
  CHECK_FALSE(says(pageOf(input), "Fourth"));
}

TEST_CASE("whom to call is said with what the practice has set, and always with the emergency number") {
  ClientSummaryInput input = summaryAfter(8);
  CHECK(says(pageOf(input), "0800\u00A0111\u00A00\u00A0111, at any hour"));
  input.letterhead = {};
  CHECK(says(pageOf(input), "If you are in danger, call your local emergency number."));
  CHECK_FALSE(says(pageOf(input), "reach the practice"));
}

TEST_CASE("the file's title and author hold no client's name") {
  const Document document = clientSummary(summaryAfter(8, Language::spanish), shippedCatalogue());
  CHECK(document.title == "Resumen de avances");
  CHECK(document.author == "Willow Street Practice");
  CHECK(document.language == "es");
}

TEST_CASE("giving and receiving are two rows: at first and lately") {
  const auto figures = all<Figure>(clientSummary(summaryAfter(14), shippedCatalogue()).blocks);
  REQUIRE(figures.size() == 3);
  const display::DisplayList bars = figures[2].draw({480, 1}, display::FixedTextMetrics());
  int rows = 0;
  for (const display::Mark& mark : bars.marks)
    if (const auto* text = std::get_if<display::Text>(&mark))
      rows += text->words == "at first" || text->words == "lately" ? 1 : 0;
  CHECK(rows == 2);
  CHECK_FALSE(bars.description.empty());
}
