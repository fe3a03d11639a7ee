#include "app/view/session_draft.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/catalogue.h"

using namespace trellis;

namespace {

constexpr view::RatingPlace kByClinician{
    model::RelationshipId{1}, model::Rater::clinician, {model::ItemKind::sign, model::Path::boundaries}};

std::vector<std::string> textsOf(const model::ProgressNote& note) {
  std::vector<std::string> texts;
  for (const auto& section : note.sections)
    if (section.text) texts.push_back(*section.text);
  std::ranges::sort(texts);
  return texts;
}

}  // namespace

TEST_CASE("A new session holds no rating, no stage and no answer that nobody gave") {
  const auto fields = view::blankSession(tests::catalogue(), model::Date(2026, 11, 20));
  CHECK(fields.ratings.empty());
  CHECK(fields.steps.empty());
  CHECK(fields.giveAndTake.empty());
  CHECK_FALSE(fields.risk);
  CHECK_FALSE(fields.start);
  CHECK(std::ranges::none_of(fields.wellBeing, [](const auto& value) { return value.has_value(); }));
}

TEST_CASE("No sequence of note formats loses a text that was written under any of them") {
  const auto& formats = tests::catalogue().noteFormats;
  std::mt19937 random(20261120);
  for (int round = 0; round < 200; ++round) {
    model::ProgressNote note;
    std::vector<std::string> written;
    for (int step = 0; step < 12; ++step) {
      note = view::inFormat(std::move(note), formats[random() % formats.size()]);
      auto& section = note.sections[random() % note.sections.size()];
      if (section.text) continue;
      section.text = "text " + std::to_string(step);
      written.push_back(*section.text);
    }
    std::ranges::sort(written);
    REQUIRE(textsOf(note) == written);
  }
}

TEST_CASE("A text moves to the section that holds the same in the other format, and back") {
  const auto& catalogue = tests::catalogue();
  model::ProgressNote note{
      .format = "SOAP",
      .sections = {{.key = "subjective", .text = "Slept badly."}, {.key = "objective", .text = "On time."}}};
  note = view::inFormat(std::move(note), *catalogue.noteFormat("DAP"));
  CHECK(note.sections.front() == model::NoteSection{.key = "data", .text = "Slept badly."});
  note = view::inFormat(std::move(note), *catalogue.noteFormat("SOAP"));
  CHECK(note.sections.size() == 4);
  CHECK(note.sections[0].text == "Slept badly.");
  CHECK(note.sections[1].text == "On time.");
}

TEST_CASE("A text that corresponds to a section with a text of its own is kept beside it") {
  const auto& catalogue = tests::catalogue();
  model::ProgressNote note{
      .format = "SOAP",
      .sections = {{.key = "subjective", .text = "Slept badly."}, {.key = "data", .text = "Another text."}}};
  note = view::inFormat(std::move(note), *catalogue.noteFormat("DAP"));
  CHECK(note.sections.front().text == "Another text.");
  CHECK(textsOf(note) == std::vector<std::string>{"Another text.", "Slept badly."});
}

TEST_CASE("A note in a format has every section of it, in its order") {
  for (const auto& format : tests::catalogue().noteFormats) {
    const auto note =
        view::inFormat({.format = "other", .sections = {{.key = "own", .text = "kept"}}}, format);
    CHECK(note.format == format.key);
    REQUIRE(note.sections.size() == format.sections.size() + 1);
    for (std::size_t i = 0; i < format.sections.size(); ++i)
      CHECK(note.sections[i].key == format.sections[i].key);
    CHECK(note.sections.back().text == "kept");
  }
}

TEST_CASE("A cleared rating is not discussed, which is not the same as 0") {
  model::SessionFields fields;
  view::setRating(fields, kByClinician, 0);
  REQUIRE(view::findRating(fields, kByClinician));
  CHECK(view::findRating(fields, kByClinician)->value == 0);
  view::setRating(fields, kByClinician, std::nullopt);
  CHECK_FALSE(view::findRating(fields, kByClinician));
}

TEST_CASE("A new value keeps the evidence and stays one rating") {
  model::SessionFields fields;
  view::setRating(fields, kByClinician, 3);
  view::setEvidence(fields, kByClinician, "Reads the other's messages");
  view::setRating(fields, kByClinician, 2);
  CHECK(fields.ratings.size() == 1);
  CHECK(view::findRating(fields, kByClinician)->evidence == "Reads the other's messages");
}

TEST_CASE("Each rater has a rating of their own") {
  model::SessionFields fields;
  auto byClient = kByClinician;
  byClient.rater = model::Rater::client;
  view::setRating(fields, kByClinician, 3);
  view::setRating(fields, byClient, 1);
  CHECK(view::findRating(fields, kByClinician)->value == 3);
  CHECK(view::findRating(fields, byClient)->value == 1);
}

TEST_CASE("Giving alone can be told; neither told leaves no row") {
  model::SessionFields fields;
  view::setGiveAndTake(fields, {model::RelationshipId{1}, 8, std::nullopt});
  CHECK(view::giveAndTakeOf(fields, model::RelationshipId{1}).given == 8);
  CHECK_FALSE(view::giveAndTakeOf(fields, model::RelationshipId{1}).received);
  view::setGiveAndTake(fields, {model::RelationshipId{1}, std::nullopt, std::nullopt});
  CHECK(fields.giveAndTake.empty());
}

TEST_CASE("A stage belongs to its relationship and path, and can be taken back") {
  model::SessionFields fields;
  view::setStage(fields, model::RelationshipId{1}, model::Path::balance, model::Stage::planning);
  view::setStage(fields, model::RelationshipId{1}, model::Path::balance, model::Stage::practicing);
  CHECK(view::stageOf(fields, model::RelationshipId{1}, model::Path::balance) == model::Stage::practicing);
  CHECK_FALSE(view::stageOf(fields, model::RelationshipId{2}, model::Path::balance));
  CHECK(fields.steps.size() == 1);
  view::setStage(fields, model::RelationshipId{1}, model::Path::balance, std::nullopt);
  CHECK(fields.steps.empty());
}
