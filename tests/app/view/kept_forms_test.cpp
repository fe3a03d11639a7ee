#include "app/view/kept_forms.h"

#include <doctest/doctest.h>

#include "app/view/recovered_drafts.h"
#include "tests/support/open_practice.h"

using namespace trellis;

namespace {

view::FormText clientForm(const char* typed) {
  return {"client", {{"legalName", "Maya Rosen", typed}, {"status", "0", "0"}}};
}

}  // namespace

TEST_CASE("A form that was kept comes back in full, line breaks and empty fields too") {
  tests::OpenPractice practice;
  view::FormText form = clientForm("Maya R.\nRosen");
  form.fields.push_back({"phone", "", ""});
  view::KeptForms(practice.workspace).keep(form);
  practice.journal = store::openJournal(practice.vault);  // as after a lock
  view::KeptForms later(practice.workspace);
  CHECK_FALSE(later.notice().empty());
  CHECK(later.of(form) == form);
}

TEST_CASE("A form about somebody else gets nothing back") {
  tests::OpenPractice practice;
  view::KeptForms forms(practice.workspace);
  forms.keep(clientForm("Maya R."));
  view::FormText other = clientForm("");
  other.fields[0].shown = "Alexandra Petrov";
  CHECK_FALSE(forms.of(other));
  other = clientForm("");
  other.form = "root";
  CHECK_FALSE(forms.of(other));
}

TEST_CASE("What was typed for one client never comes up in the form of another") {
  tests::OpenPractice practice;
  const auto maya = practice.addClient("Maya Rosen");
  const auto alexandra = practice.addClient("Alexandra Petrov");
  const view::FormText goal{"goal", {{"statement", "", "I rest on Sundays."}}, maya};
  view::KeptForms(practice.workspace).keep(goal);
  practice.journal = store::openJournal(practice.vault);  // as after a crash
  const view::KeptForms later(practice.workspace);
  CHECK(later.of(goal) == goal);
  view::FormText another = goal;
  another.client = alexandra;
  CHECK_FALSE(later.of(another));
  another.client = {};
  CHECK_FALSE(later.of(another));
  CHECK(practice.journal.drafts().front().key.client == maya);
}

TEST_CASE("A form that was saved or left is kept no more") {
  tests::OpenPractice practice;
  view::KeptForms forms(practice.workspace);
  forms.keep(clientForm("Maya R."));
  forms.drop(clientForm(""));
  CHECK_FALSE(forms.of(clientForm("")));
  CHECK(forms.notice().empty());
  CHECK(practice.journal.drafts().empty());
}

TEST_CASE("Two forms that were kept one after the other both come back") {
  tests::OpenPractice practice;
  view::KeptForms forms(practice.workspace);
  const view::FormText root{"root", {{"words", "", "What was never said"}}};
  forms.keep(clientForm("Maya R."));
  forms.keep(root);
  practice.journal = store::openJournal(practice.vault);  // as after a crash
  view::KeptForms later(practice.workspace);
  CHECK(later.of(clientForm("")) == clientForm("Maya R."));
  CHECK(later.of(root) == root);
  later.drop(clientForm(""));
  CHECK_FALSE(later.of(clientForm("")));
  CHECK(view::KeptForms(practice.workspace).of(root) == root);
}

TEST_CASE("What is typed on takes the place of what was kept of the same form") {
  tests::OpenPractice practice;
  view::KeptForms forms(practice.workspace);
  forms.keep(clientForm("Maya"));
  forms.keep(clientForm("Maya R."));
  CHECK(practice.journal.drafts().size() == 1);
  CHECK(view::KeptForms(practice.workspace).of(clientForm("")) == clientForm("Maya R."));
}

TEST_CASE("Only what differs from how the form began is worth keeping") {
  CHECK(clientForm("Maya R.").isTyped());
  CHECK_FALSE(clientForm("Maya Rosen").isTyped());
}

TEST_CASE("A kept form is no unsaved session") {
  tests::OpenPractice practice;
  view::KeptForms(practice.workspace).keep(clientForm("Maya R."));
  CHECK(view::recoveredDrafts(practice.workspace).empty());
}

TEST_CASE("A draft of a client whom this practice does not hold keeps nobody out") {
  tests::OpenPractice practice;
  practice.journal.keep({.clinician = practice.workspace.clinician, .client = {4711}}, "text",
                        practice.clock);
  CHECK(view::recoveredDrafts(practice.workspace).empty());
}
