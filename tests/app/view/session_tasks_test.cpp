#include <string>

#include <doctest/doctest.h>

#include "app/view/session_view.h"
#include "tests/support/open_practice.h"

using namespace trellis;

namespace {

// Set long ago, and never looked at: "Task 1" and on.
struct ManyTasks : tests::OpenPractice {
  model::ClientId client = addClient("Maya Rosen");

  explicit ManyTasks(int count) {
    view::SessionView first(workspace, client);
    first.change([](model::SessionFields& fields) { fields.date = model::Date(2020, 1, 10); });
    for (int i = 1; i <= count; ++i) first.setTask(model::Path::boundaries, "Task " + std::to_string(i));
    REQUIRE(first.save().empty());
  }
};

}  // namespace

TEST_CASE("Tasks that piled up over the years wait until they are asked for, the oldest first") {
  ManyTasks practice(40);
  view::SessionView view(practice.workspace, practice.client);
  REQUIRE(view.outstandingTasks().size() == 40);
  CHECK(view.olderTasks() == 32);
  CHECK(view.outstandingTasks()[view.olderTasks()].text == "Task 33");
  view.showOlderTasks();
  CHECK(view.olderTasks() == 12);
  view.showOlderTasks();
  CHECK(view.olderTasks() == 0);
  view.turnTo(practice.client);
  CHECK(view.olderTasks() == 32);
}

TEST_CASE("A few tasks are all at hand") {
  ManyTasks practice(8);
  CHECK(view::SessionView(practice.workspace, practice.client).olderTasks() == 0);
}

TEST_CASE("An old task that was looked at in a session is at hand there") {
  ManyTasks practice(40);
  view::SessionView view(practice.workspace, practice.client);
  view.reviewTask(view.outstandingTasks()[4].id, model::TaskReview{model::TaskResult::done, {}});
  CHECK(view.olderTasks() == 4);
  REQUIRE(view.save().empty());
  CHECK(view.olderTasks() == 4);
}
