#include "app/view/unsaved_changes.h"

#include <doctest/doctest.h>

#include "app/view/session_view.h"
#include "tests/support/open_practice.h"

using namespace trellis;
using tests::OpenPractice;
using Lines = std::vector<view::RecordLine>;

namespace {

struct Typed : OpenPractice {
  model::ClientId client = addClient("Maya Rosen");
  model::RelationshipId partner = addPartner(client);
  model::SessionId session = addSession(client, sessionFields());
  view::SessionView form{workspace, session};

  model::SessionFields sessionFields() const {
    auto fields = tests::ratedSession(today(), partner, 3, 1);
    fields.takeaway = "I can want things.";
    fields.note =
        model::ProgressNote{.format = "SOAP", .sections = {{.key = "subjective", .text = "Slept."}}};
    return fields;
  }
  Lines changes() const {
    return view::unsavedChanges(workspace, view::savedFields(workspace, session), form.draft());
  }
};

}  // namespace

TEST_CASE("A form as it is saved holds nothing that is not") {
  CHECK(Typed().changes().empty());
}

TEST_CASE("Each text that was typed is shown as it was typed, under its place") {
  Typed typed;
  typed.form.writeSection("subjective", "Slept badly.");
  typed.form.change([](model::SessionFields& fields) { fields.takeaway.reset(); });
  typed.form.typeAside("newTask.text", "One small n");
  CHECK(typed.changes() == Lines{{"Subjective", "Slept badly."},
                                 {"Takeaway", "(emptied)"},
                                 {"Typed, not added yet", "One small n"}});
  CHECK(view::placesOf(typed.changes()) == "Subjective, Takeaway, Typed, not added yet");
}

TEST_CASE("Ratings that differ are counted, changed and cleared ones alike") {
  Typed typed;
  typed.form.rate(typed.partner, model::Rater::clinician, {model::ItemKind::sign, model::Path::self}, 0);
  typed.form.rate(typed.partner, model::Rater::clinician, {model::ItemKind::sign, model::Path::balance},
                  std::nullopt);
  CHECK(typed.changes() == Lines{{"Ratings", "2 ratings"}});
}

TEST_CASE("Entries without words of their own are told as such") {
  Typed typed;
  typed.form.setWellBeing(model::WellBeing::stress, 7);
  CHECK(typed.changes() == Lines{{"Other entries", "times, choices or numbers"}});
}

TEST_CASE("The psychotherapy note is not quoted") {
  Typed typed;
  typed.form.writePrivateNote("My own pull to rescue.");
  CHECK(typed.changes().empty());
}
