#include "app/view/text_history.h"

#include <random>
#include <string>

#include <doctest/doctest.h>

using namespace trellis;

namespace {

// A text with its history, as a field has them. Of one-byte letters, so that places are bytes.
struct Field {
  std::string text;
  view::TextHistory history;

  void type(const std::string& words) {
    for (const char letter : words) insert(text.size(), std::string(1, letter));
  }
  void insert(std::size_t at, const std::string& words) {
    history.beginAct();
    history.noteInserted(at, words);
    text.insert(at, words);
  }
  void remove(std::size_t at, std::size_t count) {
    history.beginAct();
    history.noteRemoved(at, text.substr(at, count));
    text.erase(at, count);
  }
  void make(const std::vector<view::TextEdit>& edits) {
    for (const auto& edit : edits) {
      REQUIRE(text.substr(edit.at, edit.removed.size()) == edit.removed);
      text.replace(edit.at, edit.removed.size(), edit.inserted);
    }
  }
  void undo() { make(history.undo()); }
  void redo() { make(history.redo()); }
};

}  // namespace

TEST_CASE("A word typed is taken back as a word, and done again as one") {
  Field field;
  field.type("Slept badly again.");
  field.undo();
  CHECK(field.text == "Slept badly ");
  field.undo();
  CHECK(field.text == "Slept ");
  field.redo();
  CHECK(field.text == "Slept badly ");
}

TEST_CASE("Letters deleted one by one come back together") {
  Field field;
  field.type("rescue");
  for (int i = 0; i < 3; ++i) field.remove(field.text.size() - 1, 1);
  CHECK(field.text == "res");
  field.undo();
  CHECK(field.text == "rescue");
}

TEST_CASE("What replaces a selection is one step with what it replaced") {
  Field field;
  field.type("never");
  field.history.beginAct();
  field.history.noteRemoved(0, "never");
  field.history.noteInserted(0, "rarely");
  field.text = "rarely";
  field.undo();
  CHECK(field.text == "never");
}

TEST_CASE("Typing after an undo gives up what was undone") {
  Field field;
  field.type("one two");
  field.undo();
  field.type("three");
  CHECK_FALSE(field.history.canRedo());
  CHECK(field.text == "one three");
}

TEST_CASE("Another text has no history") {
  Field field;
  field.type("one");
  field.history.clear();
  CHECK(field.history.undo().empty());
}

TEST_CASE("Places are counted in characters, whatever their length in bytes") {
  view::TextHistory history;
  history.beginAct();
  history.noteInserted(0, "ñ");
  history.beginAct();
  history.noteInserted(1, "o");
  CHECK(history.undo() == std::vector{view::TextEdit{.at = 0, .removed = "ño"}});
}

TEST_CASE("However it was edited, undoing everything gives the first text and redoing everything the last") {
  std::mt19937 random(20261120);
  for (int round = 0; round < 200; ++round) {
    Field field;
    for (int step = 0; step < 40; ++step) {
      const std::size_t at = random() % (field.text.size() + 1);
      if (random() % 3 == 0 && at < field.text.size())
        field.remove(at, 1 + random() % (field.text.size() - at));
      else
        field.insert(at, std::string(1 + random() % 3, static_cast<char>("ab \n"[random() % 4])));
    }
    const std::string last = field.text;
    while (field.history.canUndo()) field.undo();
    CHECK(field.text.empty());
    while (field.history.canRedo()) field.redo();
    CHECK(field.text == last);
  }
}
