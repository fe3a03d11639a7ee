#include "app/view/signing.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/open_practice.h"

using namespace trellis;
using tests::OpenPractice;

namespace {

struct Draft : OpenPractice {
  model::ClientId client = addClient("Maya Rosen");
  view::SessionView form{workspace, client};
  view::Signing signing{workspace, form};

  void complete() {
    form.change([](model::SessionFields& fields) {
      fields.start = model::TimeOfDay::make(9, 0);
      fields.end = model::TimeOfDay::make(9, 50);
      fields.modality = model::Modality::video;
      fields.attendance = model::Attendance::attended;
    });
    for (const auto& section : form.sections()) form.writeSection(section.key, "Words of " + section.key);
    form.answerRisk(model::RiskAnswer{});
  }
  std::vector<std::string> missingFields() const {
    std::vector<std::string> fields;
    for (const auto& entry : signing.missing()) fields.push_back(entry.field);
    return fields;
  }
};

}  // namespace

TEST_CASE("What a note lacks is listed from the top of its form to the end") {
  Draft draft;
  draft.form.change([](model::SessionFields& fields) { fields.attendance = model::Attendance::attended; });
  draft.form.change([](model::SessionFields& fields) { fields.modality.reset(); });
  CHECK(draft.missingFields() == std::vector<std::string>{"start", "end", "modality", "note.subjective",
                                                          "note.objective", "note.assessment", "note.plan",
                                                          "risk"});
  CHECK(draft.signing.summary() == "8 entries are missing before this note can be signed.");
}

TEST_CASE("An empty section is missed by its title") {
  Draft draft;
  draft.complete();
  draft.form.writeSection("plan", "");
  REQUIRE(draft.signing.missing().size() == 1);
  CHECK(draft.signing.missing().front().words == "'Plan' is empty: fill it, or mark it 'not applicable'.");
  CHECK(draft.signing.summary() == "One entry is missing before this note can be signed.");
}

TEST_CASE("A section marked not applicable is not missed") {
  Draft draft;
  draft.complete();
  draft.form.writeSection("plan", "");
  draft.form.markNotApplicable("plan", true);
  CHECK(draft.signing.missing().empty());
  CHECK(draft.signing.summary() == "Nothing is missing: the note can be signed.");
}

TEST_CASE("Times in the wrong order stand among what is missing") {
  Draft draft;
  draft.complete();
  draft.form.change([](model::SessionFields& fields) { fields.end = model::TimeOfDay::make(8, 0); });
  CHECK(draft.missingFields() == std::vector<std::string>{"end"});
}

TEST_CASE("Words that are typed and not added yet stand among what is missing") {
  Draft draft;
  draft.complete();
  draft.form.typeAside("newTask.text", "One small no.");
  CHECK(draft.missingFields() == std::vector<std::string>{"newTask.text"});
}

TEST_CASE("A session that did not take place asks for nothing but its attendance") {
  Draft draft;
  draft.form.change([](model::SessionFields& fields) { fields.attendance = model::Attendance::noShow; });
  CHECK(draft.signing.missing().empty());
  CHECK(draft.signing.mayStayEmpty().empty());
}

TEST_CASE("Ratings, well-being and takeaway may stay empty, and are told") {
  Draft draft;
  draft.complete();
  CHECK(draft.signing.mayStayEmpty().size() == 3);
  draft.form.setWellBeing(model::WellBeing::stress, 0);
  draft.form.change([](model::SessionFields& fields) { fields.takeaway = "I can want things."; });
  REQUIRE(draft.signing.mayStayEmpty().size() == 1);
  CHECK(draft.signing.mayStayEmpty().front().field == "ratings");
}
