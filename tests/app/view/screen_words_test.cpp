#include "app/view/screen_words.h"

#include <map>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "app/view/words.h"
#include "core/model/rules.h"

using namespace trellis;

namespace {

using Known = std::map<std::string, std::string>;

// A screen in Spanish that knows these sentences, until the case ends.
class SpanishScreen {
 public:
  explicit SpanishScreen(const Known& known)
      : before_(view::setScreenWords(
            {.language = model::Language::spanish,
             .sentence =
                 [known](const std::string& sentence) {
                   const auto found = known.find(sentence);
                   return found == known.end() ? sentence : found->second;
                 },
             .counted = [](const std::string&, const std::string&,
                           int count) { return std::string(count == 1 ? "sesión" : "sesiones"); }})) {}
  SpanishScreen(const SpanishScreen&) = delete;
  SpanishScreen& operator=(const SpanishScreen&) = delete;
  ~SpanishScreen() { view::setScreenWords(std::move(before_)); }

 private:
  view::ScreenWords before_;
};

}  // namespace

TEST_CASE("A sentence is looked up before its parts are put in, in the order of the translation") {
  const SpanishScreen screen(Known{{"%1 of %2", "de %2: %1"}});
  CHECK(view::phrase("%1 of %2", {"a root", "Maya"}) == "de Maya: a root");
}

TEST_CASE("A sentence without a translation stays English, and nothing stays nothing") {
  const SpanishScreen screen(Known{{"", "Project-Id-Version: Trellis"}});
  CHECK(view::phrase("Draft") == "Draft");
  CHECK(view::phrase("").empty());
}

TEST_CASE("Dates, days and numbers of things follow the language of the screen") {
  const model::Date saturday(2026, 11, 21);
  {
    const SpanishScreen screen(Known{});
    CHECK(view::weekdayDate(saturday) == "sáb 21 nov 2026");
    CHECK(view::counted(1, "session", "sessions") == "1 sesión");
    CHECK(view::counted(0, "session", "sessions") == "0 sesiones");
  }
  CHECK(view::weekdayDate(saturday) == "Sat 21 Nov 2026");
}

TEST_CASE("What another room refused with is told in the screen's language") {
  const SpanishScreen screen(Known{{"A client needs a name.", "Un cliente necesita un nombre."}});
  CHECK(view::told("A client needs a name.") == "Un cliente necesita un nombre.");
  CHECK(view::told("Code 12: 100% of %1") == "Code 12: 100% of %1");
}

TEST_CASE("The values in a refusal stay as they are, and its sentence is translated around them") {
  const SpanishScreen screen(
      Known{{"This value must be between %1 and %2.", "Este valor debe estar entre %1 y %2."},
            {"This vault is open already: %1. Please close it there first.",
             "Esta bóveda ya está abierta: %1. Ciérrela allí primero."}});
  CHECK(view::told("This value must be between -2 and 10.") == "Este valor debe estar entre -2 y 10.");
  CHECK(view::told("This vault is open already: at %2, by J. Doe. Please close it there first.") ==
        "Esta bóveda ya está abierta: at %2, by J. Doe. Ciérrela allí primero.");
}

TEST_CASE("A rule's sentence with values is worded as the screen knows it") {
  const std::string tooLong = "This text is too long (over %1 bytes): please shorten it.";
  const SpanishScreen screen(
      Known{{tooLong, "largo, más de %1"}, {"This value must be between %1 and %2.", "entre %1 y %2"}});
  model::FieldErrors errors;
  model::checkText(errors, "notes", std::string(10, 'x'), 4);
  model::checkScale(errors, "guilt", 9, 0, 4);
  REQUIRE(errors.size() == 2);
  CHECK(view::told(errors[0].sentence) == "largo, más de 4");
  CHECK(view::told(errors[1].sentence) == "entre 0 y 4");
}
