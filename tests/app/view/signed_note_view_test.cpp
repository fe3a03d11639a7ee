#include "app/view/signed_note_view.h"

#include <algorithm>
#include <functional>
#include <random>

#include <boost/date_time/posix_time/posix_time_duration.hpp>
#include <doctest/doctest.h>

#include "app/view/session_view.h"
#include "core/store/goal_repository.h"
#include "tests/support/colleague.h"
#include "tests/support/field_errors.h"
#include "tests/support/open_practice.h"
#include "tests/support/scripted_prompts.h"

using namespace trellis;
using tests::OpenPractice;

namespace {

using tests::kPoorBoundaries;

struct Signed : OpenPractice {
  model::ClientId client = addClient("Maya Rosen");
  model::RelationshipId partner = addPartner(client);
  model::SessionId session = addSession(client, sessionFields());
  tests::ScriptedPrompts prompts;
  view::RatingPlace place{partner, model::Rater::clinician, kPoorBoundaries};

  Signed() {
    store::SessionRepository(vault).sign(session, {workspace.clinician, clock});
    prompts.passphrase = tests::aPassphrase();
  }

  model::SessionFields sessionFields() const {
    auto fields = tests::ratedSession(model::Date(2026, 11, 13), partner, 3, 1);
    fields.start = model::TimeOfDay::make(9, 0);
    fields.end = model::TimeOfDay::make(9, 50);
    fields.note = model::ProgressNote{.format = "SOAP",
                                      .sections = {{.key = "subjective", .text = "Slept badly."},
                                                   {.key = "plan", .isNotApplicable = true}}};
    fields.risk = model::RiskAnswer{};
    fields.takeaway = "I can want things.";
    fields.ratings.front().evidence = "Cancelled her class.";
    return fields;
  }

  store::SessionRecord record() const { return store::SessionRepository(vault).find(session); }
  void later(int minutes) { clock += boost::posix_time::minutes(minutes); }
  model::FieldErrors amend(view::SignedNoteView& view, std::optional<int> value) {
    return view.amend({.place = place, .value = value, .reason = "Misheard."}, prompts);
  }
};

const view::SignedRating& ratingAt(const view::SignedNoteView& view, const view::RatingPlace& place) {
  const auto& ratings = view.observed().front().ratings;
  const auto found = std::ranges::find(ratings, place, &view::SignedRating::place);
  REQUIRE(found != ratings.end());
  return *found;
}

}  // namespace

TEST_CASE("A signed session says who signed it, and when") {
  Signed practice;
  const view::SignedNoteView view(practice.workspace, practice.session);
  CHECK(view.title() == "Maya Rosen · Session 1");
  CHECK(view.facts() == "Fri 13 Nov 2026 · 09:00–09:50 · individual · video · attended");
  CHECK(view.signature() == "● Signed " + view::dateAndTime(practice.clock) + ", Ana Ruiz");
}

TEST_CASE("A signed session reads from the note over the risk to what lies around it") {
  Signed practice;
  const view::SignedNoteView view(practice.workspace, practice.session);
  REQUIRE(view.parts().size() == 3);
  CHECK(view.parts()[0].lines ==
        std::vector<view::RecordLine>{{"Subjective", "Slept badly."}, {"Plan", "not applicable"}});
  CHECK(view.parts()[1].lines == std::vector<view::RecordLine>{{"Answer", "none noted"}});
  CHECK(view.parts()[2].lines ==
        std::vector<view::RecordLine>{{"Takeaway, in the client's own words", "I can want things."}});
}

TEST_CASE("A signed session names the step of a task and what a level of attainment means") {
  OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  model::GoalFields goal{.statement = "I say no.", .started = practice.today()};
  goal.levels[4] = "Each week";
  const auto added = [&](model::GoalFields fields) {
    return store::GoalRepository(practice.vault)
        .add(client, model::Goal::make(std::move(fields), practice.today()).value());
  };
  view::SessionView form(practice.workspace, client);
  form.setTask(model::Path::boundaries, "One small no.", model::Date(2026, 11, 27));
  form.workOnGoal(added(goal), true, 2);
  form.workOnGoal(added({.statement = "I rest.", .started = practice.today()}), true, -1);
  REQUIRE(form.save().empty());
  store::SessionRepository(practice.vault)
      .sign(*form.session(), {practice.workspace.clinician, practice.clock});
  const view::SignedNoteView view(practice.workspace, *form.session());
  CHECK(view.parts().back().lines ==
        std::vector<view::RecordLine>{
            {"Task set", "Set and respect boundaries · One small no. · due 27 Nov 2026"},
            {"Goal", "I say no. · attainment +2: Each week"},
            {"Goal", "I rest. · attainment −1: less than expected"}});
}

TEST_CASE("The signed record is told to be whole, with the mark of its note") {
  Signed practice;
  const view::SignedNoteView view(practice.workspace, practice.session);
  CHECK(view.isWhole());
  CHECK(view.check().starts_with("The record is as it was signed. Mark of this note: "));
  CHECK_FALSE(view.check().ends_with(": "));
}

TEST_CASE("An amended rating shows what it was, what it is, why, who and when") {
  Signed practice;
  view::SignedNoteView view(practice.workspace, practice.session);
  practice.later(60);
  REQUIRE(practice.amend(view, 1).empty());
  const auto& rating = ratingAt(view, practice.place);
  CHECK(rating.struck == std::vector<std::string>{"3 marked"});
  CHECK(rating.value == "1 slight");
  CHECK(rating.reasons ==
        std::vector<std::string>{"From 3 marked to 1 slight on " + view::dateAndTime(practice.clock) +
                                 ", Ana Ruiz: Misheard."});
  CHECK(view.rating(practice.place) == 1);
}

TEST_CASE("A second amendment leaves the first in sight") {
  Signed practice;
  view::SignedNoteView view(practice.workspace, practice.session);
  REQUIRE(practice.amend(view, 1).empty());
  REQUIRE(practice.amend(view, std::nullopt).empty());
  CHECK(ratingAt(view, practice.place).struck == std::vector<std::string>{"3 marked", "1 slight"});
  CHECK(ratingAt(view, practice.place).value == "not discussed");
}

TEST_CASE("A rating that was not given can be amended in") {
  Signed practice;
  view::SignedNoteView view(practice.workspace, practice.session);
  practice.place.rater = model::Rater::client;
  REQUIRE(practice.amend(view, 4).empty());
  CHECK(ratingAt(view, practice.place).struck == std::vector<std::string>{"not discussed"});
  CHECK(ratingAt(view, practice.place).value == "4 pervasive");
}

TEST_CASE("An amendment needs its reason and another value") {
  Signed practice;
  view::SignedNoteView view(practice.workspace, practice.session);
  const auto errors = view.amend({.place = practice.place, .value = 3, .reason = " "}, practice.prompts);
  CHECK(tests::refuses(errors, "value"));
  CHECK(tests::refuses(errors, "reason"));
  CHECK(practice.record().amendments.empty());
}

TEST_CASE("Nothing is signed without the passphrase") {
  Signed practice;
  view::SignedNoteView view(practice.workspace, practice.session);
  view.addendum().write("The appointment was by phone.");
  practice.prompts.passphrase = seal::Secret(0);
  CHECK(tests::refuses(practice.amend(view, 1), "signature"));
  CHECK(tests::refuses(view.signAddendum(practice.prompts), "signature"));
  CHECK(practice.record().amendments.empty());
  CHECK(practice.record().addenda.empty());
  CHECK(view.addendum().text() == "The appointment was by phone.");
}

TEST_CASE("An empty addendum is refused before anybody is asked for a passphrase") {
  Signed practice;
  view::SignedNoteView view(practice.workspace, practice.session);
  view.addendum().write(" \n");
  CHECK(tests::refuses(view.signAddendum(practice.prompts), "addendum"));
  CHECK(practice.prompts.questions.empty());
}

TEST_CASE("Addenda and amendments stand in the order in which they were signed") {
  Signed practice;
  view::SignedNoteView view(practice.workspace, practice.session);
  practice.later(1);
  REQUIRE(practice.amend(view, 2).empty());
  practice.later(1);
  view.addendum().write("The appointment was by phone.");
  REQUIRE(view.signAddendum(practice.prompts).empty());
  practice.later(1);
  REQUIRE(practice.amend(view, 4).empty());
  REQUIRE(view.later().size() == 3);
  CHECK(view.later()[0].label.find("now 2 moderate") != std::string::npos);
  CHECK(view.later()[1].text == "The appointment was by phone.");
  CHECK(view.later()[2].label.find("now 4 pervasive") != std::string::npos);
  CHECK(view.addendum().text().empty());
}

TEST_CASE("An addendum that is being written outlives a crash, and its draft ends with the signature") {
  Signed practice;
  {
    view::SignedNoteView view(practice.workspace, practice.session);
    view.addendum().write("The appointment was by phone.");
    practice.clock += boost::posix_time::seconds(1);
    view.addendum().tick(practice.clock);
  }
  view::SignedNoteView view(practice.workspace, practice.session);
  CHECK(view.addendum().isRecovered());
  CHECK(view.addendum().text() == "The appointment was by phone.");
  REQUIRE(view.signAddendum(practice.prompts).empty());
  CHECK(practice.journal.drafts().empty());
}

TEST_CASE("Its author goes on writing the psychotherapy note under a signed session, which stays whole") {
  Signed practice;
  view::SignedNoteView view(practice.workspace, practice.session);
  REQUIRE(view.canWritePrivateNote());
  view.privateText().write("My own pull to rescue.");
  view.savePrivateNote();
  CHECK(view::SignedNoteView(practice.workspace, practice.session).privateNote() == "My own pull to rescue.");
  view.privateText().write("");
  view.savePrivateNote();
  const view::SignedNoteView again(practice.workspace, practice.session);
  CHECK(again.privateNote().empty());
  CHECK(again.isWhole());
}

TEST_CASE(
    "A psychotherapy note that is being written under a signed session outlives a crash until it is saved") {
  Signed practice;
  {
    view::SignedNoteView view(practice.workspace, practice.session);
    view.privateText().write("My own pull to rescue.");
    CHECK(view.privateText().keepNow(practice.clock));
  }
  view::SignedNoteView view(practice.workspace, practice.session);
  CHECK(view.privateText().text() == "My own pull to rescue.");
  CHECK(view.privateText().isRecovered());
  view.savePrivateNote();
  CHECK(practice.journal.drafts().empty());
}

TEST_CASE("A colleague cannot write the psychotherapy note of a session that another clinician held") {
  Signed practice;
  view::SignedNoteView own(practice.workspace, practice.session);
  own.privateText().write("My own pull to rescue.");
  own.savePrivateNote();
  practice.workspace.clinician =
      store::ClinicianRepository(practice.vault)
          .add(model::Clinician::make({.signInName = "leo", .displayName = "Leo Park"}).value());
  view::SignedNoteView view(practice.workspace, practice.session);
  CHECK_FALSE(view.canWritePrivateNote());
  view.privateText().write("Mine now.");
  view.savePrivateNote();
  practice.workspace.clinician = practice.record().clinician;
  CHECK(view::SignedNoteView(practice.workspace, practice.session).privateNote() == "My own pull to rescue.");
}

TEST_CASE("An addendum that is cleared leaves no draft behind") {
  Signed practice;
  view::SignedNoteView view(practice.workspace, practice.session);
  view.addendum().write("The appointment");
  CHECK(view.addendum().keepNow(practice.clock));
  view.addendum().write("");
  CHECK(view.addendum().keepNow(practice.clock));
  CHECK(practice.journal.drafts().empty());
}

TEST_CASE(
    "Whatever is done to a signed session, what was signed stays, and only addenda and amendments come") {
  Signed practice;
  const store::SessionRecord first = practice.record();
  view::SessionView form(practice.workspace, practice.session);
  view::SignedNoteView page(practice.workspace, practice.session);
  std::mt19937 random(20261120);
  const auto number = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
  const std::vector<std::function<void()>> acts = {
      [&] { form.writeSection("subjective", std::to_string(number(99))); },
      [&] { form.chooseFormat("DAP"); },
      [&] { form.rate(practice.partner, model::Rater::clinician, kPoorBoundaries, number(4)); },
      [&] { form.answerRisk(std::nullopt); },
      [&] { form.change([](model::SessionFields& fields) { fields.takeaway.reset(); }); },
      [&] { form.discard(); },
      [&] { form.restore({.fields = {.date = practice.today()}}); },
      [&] { CHECK(form.save().empty()); },
      [&] { CHECK(form.sign(practice.prompts).empty()); },
      [&] { practice.amend(page, number(4)); },
      [&] { practice.amend(page, std::nullopt); },
      [&] { page.addendum().write("Addendum " + std::to_string(number(99))); },
      [&] { page.signAddendum(practice.prompts); },
      [&] { page.addendum().keepNow(practice.clock); },
  };
  store::SessionRecord before = first;
  for (int act = 0; act < 300; ++act) {
    acts[static_cast<std::size_t>(number(static_cast<int>(acts.size()) - 1))]();
    const store::SessionRecord now = practice.record();
    REQUIRE(now.session == first.session);
    REQUIRE(now.signature == first.signature);
    REQUIRE(now.addenda.size() >= before.addenda.size());
    REQUIRE(std::equal(before.addenda.begin(), before.addenda.end(), now.addenda.begin()));
    REQUIRE(now.amendments.size() >= before.amendments.size());
    REQUIRE(std::equal(before.amendments.begin(), before.amendments.end(), now.amendments.begin()));
    before = now;
  }
  CHECK(view::SignedNoteView(practice.workspace, practice.session).isWhole());
}

TEST_CASE("Under a signed session a colleague reads whose psychotherapy note there is, and nothing of it") {
  Signed practice;
  CHECK(view::SignedNoteView(practice.workspace, practice.session).colleaguesNote().empty());
  store::SessionRepository(practice.vault)
      .savePsychotherapyNote(practice.session, model::PsychotherapyNote::make("The pull to rescue.").value(),
                             practice.workspace.clinician);
  const view::SignedNoteView own(practice.workspace, practice.session);
  CHECK(own.privateNote() == "The pull to rescue.");
  CHECK(own.colleaguesNote().empty());
  view::Workspace desk = practice.workspace;
  desk.clinician = tests::addColleague(practice.vault);
  const view::SignedNoteView colleague(desk, practice.session);
  CHECK(colleague.privateNote().empty());
  CHECK(colleague.colleaguesNote().find("Ana Ruiz") != std::string::npos);
}
