#include "app/view/snippets.h"

#include <doctest/doctest.h>

#include "core/store/clinician_repository.h"
#include "tests/support/field_errors.h"
#include "tests/support/open_practice.h"

using namespace trellis;
using view::Expansion;

namespace {

struct OwnPhrases : tests::OpenPractice {
  view::Snippets snippets{workspace};
  void keep(const char* key, const char* text) { REQUIRE(snippets.save(std::nullopt, {key, text}).empty()); }
};

}  // namespace

TEST_CASE("A short key behind a semicolon becomes its phrase") {
  OwnPhrases desk;
  desk.keep("gb", "Guilt fell while the no held.");
  CHECK(desk.snippets.expansionOf("Today: ;gb") == Expansion{3, "Guilt fell while the no held."});
  CHECK(desk.snippets.expansionOf(";gb") == Expansion{3, "Guilt fell while the no held."});
}

TEST_CASE("No word of a note is taken for a key") {
  OwnPhrases desk;
  desk.keep("gb", "Guilt fell.");
  for (const char* words : {"gb", "x;gb", ";g", ";gbx", "", ";"})
    CHECK_FALSE(desk.snippets.expansionOf(words));
}

TEST_CASE("The letters of a key are counted as characters") {
  OwnPhrases desk;
  desk.keep("señal", "Una señal.");
  CHECK(desk.snippets.expansionOf(";señal") == Expansion{6, "Una señal."});
}

TEST_CASE("A phrase is kept in the vault, changed and dropped there") {
  OwnPhrases desk;
  desk.keep(";gb", "Guilt fell.");
  REQUIRE(desk.snippets.save(0, {"gb", "Guilt fell again."}).empty());
  view::Snippets read(desk.workspace);
  REQUIRE(read.count() == 1);
  CHECK(read.at(0) == model::SnippetFields{"gb", "Guilt fell again."});
  read.drop(0);
  CHECK(view::Snippets(desk.workspace).count() == 0);
}

TEST_CASE("A key that is taken, or is none, is said at its field") {
  OwnPhrases desk;
  desk.keep("gb", "Guilt fell.");
  CHECK(tests::refuses(desk.snippets.save(std::nullopt, {"gb", "Other"}), "key"));
  CHECK(tests::refuses(desk.snippets.save(std::nullopt, {"g b", "Other"}), "key"));
  CHECK(tests::refuses(desk.snippets.save(std::nullopt, {"", "Other"}), "key"));
  CHECK(tests::refuses(desk.snippets.save(std::nullopt, {"ok", " "}), "text"));
}

TEST_CASE("Each clinician has phrases of their own") {
  OwnPhrases desk;
  desk.keep("gb", "Guilt fell.");
  auto other = desk.workspace;
  other.clinician = store::ClinicianRepository(desk.vault)
                        .add(model::Clinician::make({.signInName = "bo", .displayName = "Bo Lind"}).value());
  CHECK(view::Snippets(other).count() == 0);
}
