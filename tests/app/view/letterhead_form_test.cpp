#include "app/view/letterhead_form.h"

#include <array>
#include <string>

#include <doctest/doctest.h>

#include "app/view/report_view.h"
#include "tests/support/open_practice.h"
#include "tests/support/page_text.h"

using namespace trellis;
using tests::OpenPractice;

namespace {

// Two pixels, red and blue, as a PNG file.
std::string pngPicture() {
  constexpr std::array<unsigned char, 70> kBytes = {
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48,
      0x44, 0x52, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00,
      0x00, 0x7b, 0x40, 0xe8, 0xdd, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78,
      0x9c, 0x63, 0xf8, 0xcf, 0x00, 0x04, 0xff, 0x01, 0x07, 0x00, 0x01, 0xff, 0xe2, 0x23,
      0x9e, 0x59, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};
  return {kBytes.begin(), kBytes.end()};
}

}  // namespace

TEST_CASE("The letterhead starts as the practice is, and is kept once it is saved") {
  OpenPractice practice;
  view::LetterheadForm form(practice.workspace);
  CHECK(form.practice.name == "Harbor Counseling");
  form.practice.emergencyLine = "988, at any hour";
  CHECK(form.save().empty());
  CHECK(practice.vault.practice()->emergencyLine == "988, at any hour");
}

TEST_CASE("A letterhead without a name is refused at its field, and changes nothing") {
  OpenPractice practice;
  view::LetterheadForm form(practice.workspace);
  form.practice.name.clear();
  REQUIRE(form.save().size() == 1);
  CHECK(form.save()[0].field == "name");
  CHECK(practice.vault.practice()->name == "Harbor Counseling");
}

TEST_CASE("A picture that only begins like one is no logo") {
  OpenPractice practice;
  view::LetterheadForm form(practice.workspace);
  form.practice.logo = std::string("\x89PNG\r\n\x1a\n\0\x01", 10);
  REQUIRE(form.save().size() == 1);
  CHECK(form.save()[0].field == "logo");
}

TEST_CASE("A logo is on the page as a picture") {
  OpenPractice practice;
  view::LetterheadForm form(practice.workspace);
  form.practice.logo = pngPicture();
  CHECK(form.logoWords() == "Logo, 2 by 1 pixels");
  REQUIRE(form.save().empty());
  view::ReportView report(practice.workspace);
  const auto file = practice.folder / "review.pdf";
  report.write(file);
  CHECK(tests::outputOf("pdfimages -list '" + file.string() + "'").find("image") != std::string::npos);
  CHECK(tests::outputOf("qpdf --check '" + file.string() + "' 2>&1").find("No syntax") != std::string::npos);
}
