#include "core/store/search_index.h"

#include <doctest/doctest.h>

#include "core/store/measure_repository.h"
#include "tests/support/builders.h"

using namespace trellis;
using model::Date;
using store::HitPlace;
using store::LastWord;

namespace {

class Searched : public tests::VaultInFolder {
 public:
  std::vector<store::SearchHit> find(std::string_view words, LastWord last = LastWord::whole,
                                     int limit = 50) const {
    return store::SearchIndex(vault).find(words, last, limit);
  }
  model::SessionFields noteSaying(std::string text) const {
    return {.date = Date(2026, 1, 1), .note = model::ProgressNote{"DAP", {{"data", std::move(text)}}}};
  }
  model::ClientId client = addClient("Zoë Müller");
};

}  // namespace

TEST_CASE("a note is found by two of its words in any order, with the hit marked in its sentence") {
  const Searched practice;
  const auto session =
      practice.addSession(practice.client, practice.noteSaying("She kept the boundary with her mother."));
  practice.addSession(practice.client, practice.noteSaying("A boundary was tested."));
  const auto hits = practice.find("mother boundary");
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].session == session);
  CHECK(hits[0].client == practice.client);
  CHECK(hits[0].clientName == "Zoë Müller");
  CHECK(hits[0].date == Date(2026, 1, 1));
  CHECK(hits[0].where == HitPlace::section);
  CHECK(hits[0].detail == "data");
  CHECK(hits[0].snippet ==
        "She kept the \x02"
        "boundary\x03 with her \x02mother\x03.");
}

TEST_CASE("case and accents do not matter") {
  const Searched practice;
  CHECK(practice.find("ZOE muller").size() == 1);
  CHECK(practice.find("zoë").front().where == HitPlace::name);
}

TEST_CASE("a word still being typed finds every word that begins so") {
  const Searched practice;
  practice.addSession(practice.client, practice.noteSaying("Boundaries were kept."));
  CHECK(practice.find("bound").empty());
  CHECK(practice.find("bound", LastWord::open).size() == 1);
  CHECK(practice.find("BOUND", LastWord::open).size() == 1);
  CHECK(practice.find("kept bo", LastWord::open).size() == 1);
  CHECK(practice.find("boundariesx", LastWord::open).empty());
  CHECK(practice.find("mül", LastWord::open).size() == 1);
  CHECK(practice.find("mul", LastWord::open).size() == 1);
}

TEST_CASE("a word still being typed is found in names, goals and tasks too, as soon as they are saved") {
  const Searched practice;
  store::GoalRepository(practice.vault)
      .add(practice.client,
           tests::aGoal({.statement = "Painting on Saturdays", .started = Date(2026, 1, 1)}));
  practice.addSession(practice.client,
                      {.date = Date(2026, 1, 2), .takeaway = "I painted, and nobody minded."});
  CHECK(practice.find("paint", LastWord::open).size() == 2);
  CHECK(practice.find("zo", LastWord::open).size() == 1);
}

TEST_CASE("every kind of text is found where it stands") {
  const Searched practice;
  const auto partner = practice.clients().addRelationship(
      practice.client,
      tests::aRelationship({.otherName = "Quynh", .alias = "my partner", .notes = "lighthouse"}));
  practice.clients().addRoot(practice.client, model::Root::make({.story = "wallpaper"}).value());
  store::GoalRepository(practice.vault)
      .add(practice.client, tests::aGoal({.statement = "marmalade", .started = Date(2026, 1, 1)}));
  const auto session = practice.addSession(
      practice.client, {.date = Date(2026, 1, 1),
                        .takeaway = "trombone",
                        .risk = model::RiskAnswer{{}, "saffron"},
                        .ratings = {{.relationship = partner, .item = {}, .value = 2, .evidence = "pelican"}},
                        .boundaries = {{partner, "umbrella", model::BoundaryOutcome::kept, {}}},
                        .otherInterventions = "origami"});
  practice.sessions().setTask(session, tests::aTask("juniper"));
  practice.sign(session);
  practice.sessions().amendRating(session, {.relationship = partner,
                                            .value = 1,
                                            .reason = "thimble",
                                            .signature = {practice.clinician, tests::kNow}});
  practice.sessions().addAddendum(session, {"quicksilver", {practice.clinician, tests::kNow}});
  const std::vector<std::pair<std::string, HitPlace>> expected = {{"lighthouse", HitPlace::relationship},
                                                                  {"wallpaper", HitPlace::root},
                                                                  {"marmalade", HitPlace::goal},
                                                                  {"trombone", HitPlace::takeaway},
                                                                  {"saffron", HitPlace::risk},
                                                                  {"pelican", HitPlace::evidence},
                                                                  {"umbrella", HitPlace::boundary},
                                                                  {"juniper", HitPlace::task},
                                                                  {"origami", HitPlace::intervention},
                                                                  {"quicksilver", HitPlace::addendum},
                                                                  {"thimble", HitPlace::amendment}};
  for (const auto& wordAndPlace : expected) {
    CAPTURE(wordAndPlace.first);
    const auto hits = practice.find(wordAndPlace.first);
    REQUIRE(hits.size() == 1);
    CHECK(hits.front().where == wordAndPlace.second);
  }
  CHECK(practice.find("pelican").front().detail == "loss_of_self");
}

TEST_CASE("a psychotherapy note is never found") {
  const Searched practice;
  const auto session = practice.addSession(practice.client, {.date = Date(2026, 1, 1)});
  practice.sessions().savePsychotherapyNote(
      session, model::PsychotherapyNote::make("countertransference").value(), practice.clinician);
  CHECK(practice.find("countertransference").empty());
  CHECK(practice.find("counter", LastWord::open).empty());
}

TEST_CASE("words that a draft no longer has are no longer found") {
  const Searched practice;
  const auto session = practice.addSession(practice.client, practice.noteSaying("elephants"));
  practice.sessions().saveDraft(session, tests::aSession(practice.noteSaying("giraffes")));
  CHECK(practice.find("elephants").empty());
  CHECK(practice.find("giraffes").size() == 1);
}

TEST_CASE("hits are the latest, as many as asked for") {
  const Searched practice;
  for (int day = 1; day <= 9; ++day)
    practice.addSession(practice.client,
                        {.date = Date(2026, 1, static_cast<unsigned short>(day)), .takeaway = "window"});
  const auto hits = practice.find("window", LastWord::whole, 3);
  REQUIRE(hits.size() == 3);
  CHECK(hits[0].date == Date(2026, 1, 9));
  CHECK(hits[2].date == Date(2026, 1, 7));
}

TEST_CASE("signs and operators of the query language are taken as what they are: no words") {
  const Searched practice;
  for (const char* typed : {"", "  ", "\"", "*", "(", "a AND", "NOT", "text:zoe", "-zoe", "'", "^zoe NEAR("})
    CHECK_NOTHROW(practice.find(typed, LastWord::open));
  CHECK(practice.find("\"zoe\"*").size() == 1);
}

TEST_CASE("a client is found by record number, pronouns and date of birth") {
  const tests::VaultInFolder practice;
  const auto client = practice.clients().add(
      tests::aClient({.legalName = "Noor Haddad", .pronouns = "elle/la", .dateOfBirth = Date(1990, 4, 23)}),
      tests::kToday);
  const store::SearchIndex index(practice.vault);
  const int number = practice.clients().find(client).recordNumber;
  for (const std::string& words : {std::string("elle"), std::string("1990-04-23"), std::to_string(number)}) {
    CAPTURE(words);
    const auto hits = index.find(words, LastWord::whole, 5);
    REQUIRE(hits.size() == 1);
    CHECK(hits.front().where == HitPlace::identity);
  }
}

TEST_CASE("a measure finds once who took it, by the name that it has now") {
  const Searched practice;
  store::MeasureRepository measures(practice.vault);
  const auto measure = [](std::string name) {
    return model::OutcomeMeasure::make({.name = std::move(name), .low = 0, .high = 27}).value();
  };
  const auto id = measures.add(measure("Quietude"));
  for (const Date date : {Date(2026, 1, 5), Date(2026, 2, 5)})
    measures.administer(practice.client, id,
                        model::Administration::make({date, 9}, *measure("Quietude"), tests::kToday).value());
  REQUIRE(practice.find("quietude").size() == 1);
  CHECK(practice.find("quietude").front().where == HitPlace::measure);
  measures.save(id, measure("Stillness"));
  CHECK(practice.find("quietude").empty());
  CHECK(practice.find("stillness").size() == 1);
  for (const auto& taken : measures.administrationsOf(practice.client)) measures.withdraw(taken);
  CHECK(practice.find("stillness").empty());
}

namespace {

const store::KindsMeant kGuiltWork{.interventions = {"guilt_work"}};
const store::KindsMeant kSelfHarm{.risks = {"self_harm"}};
const store::KindsMeant kFamilyNorm{.themes = {"family_norm"}};

struct OfKinds : Searched {
  std::vector<store::SearchHit> findKinds(const store::KindsMeant& meant,
                                          const store::SearchFilter& filter = {}) const {
    return store::SearchIndex(vault).find("nowhere", LastWord::whole, 50, filter, meant);
  }
  model::SessionId session = addSession(
      client, {.date = Date(2026, 1, 2),
               .risk = model::RiskAnswer{{model::RiskKind::suicidality, model::RiskKind::selfHarm}, {}},
               .interventions = {"psychoeducation", "guilt_work"}});
  model::RootId root =
      clients().addRoot(client, model::Root::make({.theme = model::RootTheme::familyNorm}).value());
};

}  // namespace

TEST_CASE(
    "interventions, kinds of risk and themes of roots are found by their keys, which the snippet holds") {
  const OfKinds practice;
  const auto used = practice.findKinds(kGuiltWork);
  REQUIRE(used.size() == 1);
  CHECK(used.front().session == practice.session);
  CHECK(used.front().where == HitPlace::interventionKind);
  CHECK(used.front().snippet == "psychoeducation;guilt_work");
  const auto risks = practice.findKinds(kSelfHarm);
  REQUIRE(risks.size() == 1);
  CHECK(risks.front().where == HitPlace::riskKind);
  CHECK(risks.front().snippet == "suicidality;self_harm");
  const auto roots = practice.findKinds(kFamilyNorm);
  REQUIRE(roots.size() == 1);
  CHECK(roots.front().client == practice.client);
  CHECK(roots.front().where == HitPlace::rootTheme);
  CHECK(roots.front().snippet == "family_norm");
}

TEST_CASE("a key is found whole, in its own list, and is no word of a record") {
  const OfKinds practice;
  CHECK(practice.findKinds({.interventions = {"guilt"}}).empty());
  CHECK(practice.findKinds({.interventions = {"self_harm"}}).empty());
  CHECK(practice.findKinds({.risks = {"guilt_work"}}).empty());
  CHECK(practice.find("guilt", LastWord::open).empty());
  CHECK(practice.find("psychoeducation").empty());
}

TEST_CASE("kinds follow the session as it is saved and removed") {
  const OfKinds practice;
  practice.sessions().saveDraft(
      practice.session, tests::aSession({.date = Date(2026, 1, 2), .interventions = {"boundary_planning"}}));
  CHECK(practice.findKinds(kGuiltWork).empty());
  CHECK(practice.findKinds(kSelfHarm).empty());
  CHECK(practice.findKinds({.interventions = {"boundary_planning"}}).size() == 1);
  practice.sessions().removeDraft(practice.session);
  CHECK(practice.findKinds({.interventions = {"boundary_planning"}}).empty());
}

TEST_CASE("kinds are looked for where a filter lets them") {
  const OfKinds practice;
  const auto other = practice.addClient("Noor Haddad");
  CHECK(practice.findKinds(kGuiltWork, {.clients = {{other}}}).empty());
  CHECK(practice.findKinds(kFamilyNorm, {.clients = {{other}}}).empty());
  CHECK(practice.findKinds(kGuiltWork, {.from = Date(2026, 1, 3)}).empty());
  CHECK(practice.findKinds(kFamilyNorm, {.from = Date(2026, 1, 1)}).empty());  // no session's
  CHECK(practice.findKinds(kGuiltWork, {.places = {HitPlace::riskKind}}).empty());
  CHECK(practice.findKinds(kGuiltWork, {.clients = {{practice.client}}, .from = Date(2026, 1, 2)}).size() ==
        1);
}
