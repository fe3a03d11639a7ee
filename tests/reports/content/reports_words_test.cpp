#include <doctest/doctest.h>

#include "reports/content/caseload_review.h"
#include "reports/content/clinical_words.h"
#include "reports/content/letterhead.h"

using namespace trellis;
using namespace trellis::content;

TEST_CASE("a foot names the sessions as runs of numbers") {
  CHECK(sessionNumbers({}, model::Language::english).empty());
  CHECK(sessionNumbers({4}, model::Language::english) == "Session 4");
  CHECK(sessionNumbers({1, 2, 3, 5}, model::Language::spanish) == "Sesiones 1–3, 5");
}

TEST_CASE("of many runs a foot names the first and the last") {
  CHECK(sessionNumbers({1, 3, 5, 7, 9, 11, 13, 15}, model::Language::english) ==
        "Sessions 1, 3, 5, …, 11, 13, 15");
}

TEST_CASE("initials are the first letters of a name, whatever its script") {
  CHECK(initialsOf("Małgorzata Nguyễn") == "M. N.");
  CHECK(initialsOf("Łukasz Ó-Brien") == "Ł. Ó.");
  CHECK(initialsOf("Kim Hye-jin (김혜진)") == "K. H.");
  CHECK(initialsOf("Ana María del Carmen Ruiz") == "A. C. R.");
  CHECK(initialsOf("").empty());
}

TEST_CASE("numbers that went down have a minus sign, and nothing has no sign") {
  CHECK(signedNumber(-2) == "−2");
  CHECK(signedNumber(2) == "+2");
  CHECK(signedNumber(0) == "0");
  CHECK(decimal(7.5) == "7.5");
  CHECK(decimal(12) == "12");
  CHECK(decimal(-0.04) == "0");
}
