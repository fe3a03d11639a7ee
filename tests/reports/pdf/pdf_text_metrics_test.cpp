
#include <doctest/doctest.h>

#include "tests/reports/pdf/printed_pages.h"

using namespace trellis;
using namespace trellis::display;
using tests::PrintedPages;

namespace {

double widthOf(std::string_view words, Face face = Face::regular, double size = 20) {
  return pdf::PdfTextMetrics(tests::reportFonts()).width(words, face, size);
}

}  // namespace

TEST_CASE("words are as wide on the page as they were measured") {
  for (const char* name : {"Małgorzata", "Nguyễn", "AVATAR", "Дмитрий", "李小龍"})
    for (const Face face : {Face::regular, Face::bold}) {
      const PrintedPages page({Text{.at = {50, 100}, .words = name, .face = face, .size = 20}});
      REQUIRE(page.words().size() == 1);
      CHECK(page.words()[0].area.width == doctest::Approx(widthOf(name, face)).epsilon(0.005));
    }
}

TEST_CASE("letters are kerned") {
  CHECK(widthOf("AVAVAV") < 3 * (widthOf("A") + widthOf("V")) - 2);
}

TEST_CASE("width grows with size, and a line is as wide as its words and spaces") {
  CHECK(widthOf("now", Face::regular, 30) == doctest::Approx(3 * widthOf("now", Face::regular, 10)));
  CHECK(widthOf("a lot  less") ==
        doctest::Approx(widthOf("a") + widthOf("lot") + widthOf("less") + 3 * widthOf(" ")));
}

TEST_CASE("digits are equally wide, so that columns stand below each other") {
  for (const char* digits : {"0000", "1111", "2345", "6789"})
    CHECK(widthOf(digits) == doctest::Approx(widthOf("8888")));
}

TEST_CASE("nothing has no width") {
  CHECK(widthOf("") == doctest::Approx(0));
}

TEST_CASE("a character that no font has is as wide as the number that stands in for it") {
  CHECK(widthOf("\U0001F98B") == doctest::Approx(widthOf("[U+1F98B]")));
}

TEST_CASE("words remembered from before are measured as they were") {
  const double first = widthOf("boundaries שרה");
  CHECK(widthOf("boundaries שרה") == doctest::Approx(first));
}
