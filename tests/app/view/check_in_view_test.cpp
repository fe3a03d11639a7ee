#include "app/view/check_in_view.h"

#include <set>

#include <doctest/doctest.h>

#include "app/view/session_autosave.h"
#include "tests/support/open_practice.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/secrets.h"

using namespace trellis;
using tests::OpenPractice;
using Kind = view::CheckInView::Kind;

namespace {

constexpr model::Item kLossOfSelf{model::ItemKind::sign, model::Path::self};

struct HandedOver : OpenPractice {
  model::ClientId client = addClient("Maya Rosen");
  model::RelationshipId partner = addPartner(client);
  model::RelationshipId ex =
      addRelationship(client, {.otherName = "Kim", .alias = "my ex-husband", .hasSafetyConcern = true});
  view::SessionView form{workspace, client};
  tests::ScriptedPrompts prompts;

  view::CheckInView checkIn(std::vector<model::RelationshipId> asked,
                            model::Language language = model::Language::english) {
    return {workspace, form, asked, language};
  }
};

std::vector<view::CheckInView::Page> pagesOf(view::CheckInView& view) {
  std::vector<view::CheckInView::Page> pages = {view.page()};
  while (!view.isOver()) {
    view.next();
    pages.push_back(view.page());
  }
  return pages;
}

}  // namespace

TEST_CASE("A client is asked ten questions a relationship, four on well-being and one in their own words") {
  HandedOver practice;
  auto view = practice.checkIn({practice.partner});
  const auto pages = pagesOf(view);
  CHECK(pages.size() == 1 + 10 + 4 + 1 + 1);
  CHECK(pages[1].lead == "With my partner, lately");
  CHECK(pages[1].question == practice.workspace.catalogue.item(kLossOfSelf).firstPerson.english);
  CHECK(pages[1].answers.size() == 5);
  CHECK(pages[11].kind == Kind::outOfTen);
  CHECK(pages[11].answers.size() == 11);
  CHECK(pages.back().kind == Kind::thanks);
}

TEST_CASE("Where there is a safety concern, nobody is asked about boundaries or balance") {
  HandedOver practice;
  auto view = practice.checkIn({practice.ex});
  std::set<std::string> questions;
  for (const auto& page : pagesOf(view)) questions.insert(page.question);
  CHECK(questions.size() == 1 + 6 + 4 + 1 + 1);
  for (const model::Path path : {model::Path::boundaries, model::Path::balance}) {
    const auto& words = practice.workspace.catalogue.path(path);
    CHECK_FALSE(questions.contains(words.sign.firstPerson.english));
    CHECK_FALSE(questions.contains(words.characteristic.firstPerson.english));
  }
}

TEST_CASE("An answer is the client's rating in the session's draft, and none where it is taken back") {
  HandedOver practice;
  auto view = practice.checkIn({practice.partner});
  view.next();
  view.give(3);
  CHECK(view.answer() == 3);
  CHECK(practice.form.rating(practice.partner, model::Rater::client, kLossOfSelf) == 3);
  CHECK_FALSE(practice.form.rating(practice.partner, model::Rater::clinician, kLossOfSelf));
  view.give(std::nullopt);
  CHECK(practice.form.fields().ratings.empty());
}

TEST_CASE("What is left out is not discussed") {
  HandedOver practice;
  auto view = practice.checkIn({practice.partner});
  pagesOf(view);
  CHECK_FALSE(practice.form.isDirty());
}

TEST_CASE("Going back shows what was answered there") {
  HandedOver practice;
  auto view = practice.checkIn({practice.partner});
  CHECK_FALSE(view.canGoBack());
  view.next();
  view.give(2);
  view.next();
  CHECK_FALSE(view.answer());
  view.back();
  CHECK(view.answer() == 2);
  CHECK(view.progress() == "1 of 15");
}

TEST_CASE("Well-being and the takeaway go where the session keeps them") {
  HandedOver practice;
  auto view = practice.checkIn({});
  view.next();
  view.give(0);
  for (int page = 0; page < 4; ++page) view.next();
  CHECK(view.isLastQuestion());
  view.write("I can want things.");
  CHECK(practice.form.fields().wellBeing.front() == 0);
  CHECK(practice.form.fields().takeaway == "I can want things.");
}

TEST_CASE("A client is asked in their own language, whatever that of the screen") {
  HandedOver practice;
  auto view = practice.checkIn({practice.partner}, model::Language::spanish);
  view.next();
  CHECK(view.page().lead == "Con my partner, últimamente");
  CHECK(view.page().question == practice.workspace.catalogue.item(kLossOfSelf).firstPerson.spanish);
  CHECK(view.buttons().next == "Siguiente");
  CHECK(view.progress() == "1 de 15");
}

TEST_CASE("The window goes back for the clinician's passphrase alone") {
  HandedOver practice;
  const auto view = practice.checkIn({practice.partner});
  CHECK_FALSE(view.handBack(practice.prompts));
  practice.prompts.passphrase = tests::secret(tests::kGoodPassphrase);
  CHECK_FALSE(view.handBack(practice.prompts));
  practice.prompts.passphrase = tests::aPassphrase();
  CHECK(view.handBack(practice.prompts));
}

TEST_CASE("A client who guesses at the passphrase waits as at the sign-in") {
  HandedOver practice;
  const auto view = practice.checkIn({practice.partner});
  practice.prompts.passphrase = tests::secret(tests::kGoodPassphrase);
  for (int guess = 0; guess < 3; ++guess) view.handBack(practice.prompts);
  practice.prompts.passphrase = tests::aPassphrase();
  CHECK_FALSE(view.handBack(practice.prompts));
  practice.moment += std::chrono::seconds(1);
  CHECK(view.handBack(practice.prompts));
}

TEST_CASE("What a client answered before a lock is there after it") {
  HandedOver practice;
  {
    view::SessionAutosave autosave(practice.workspace, practice.form);
    auto view = practice.checkIn({practice.partner});
    view.next();
    view.give(4);
    REQUIRE(autosave.keepNow(practice.clock));
  }
  view::SessionView again(practice.workspace, practice.client);
  const view::SessionAutosave autosave(practice.workspace, again);
  CHECK(again.rating(practice.partner, model::Rater::client, kLossOfSelf) == 4);
}
