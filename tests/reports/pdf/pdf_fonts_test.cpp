#include "reports/pdf/pdf_fonts.h"

#include <filesystem>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "reports/pdf/pdf_error.h"
#include "tests/reports/pdf/printed_pages.h"

using namespace trellis;
using namespace trellis::display;
using tests::TemporaryFolder;

TEST_CASE("fonts that are not in the folder are found wherever the system has them") {
  const TemporaryFolder empty;
  const pdf::PdfFonts elsewhere(empty.path());
  const pdf::PdfTextMetrics found(elsewhere);
  const pdf::PdfTextMetrics usual(tests::reportFonts());
  for (const char* words : {"Małgorzata", "Дмитрий", "李小龍"})
    CHECK(found.width(words, Face::semibold, 10) == doctest::Approx(usual.width(words, Face::semibold, 10)));
}

TEST_CASE("a folder that is not there is no different from an empty one") {
  const TemporaryFolder empty;
  CHECK_NOTHROW(pdf::PdfFonts(empty / "missing"));
}

TEST_CASE("a file that only has the name of a font is refused with a sentence that names it") {
  const TemporaryFolder folder;
  folder.write("Lato-Regular.ttf", "not a font");
  try {
    const pdf::PdfFonts fonts(folder.path());
    FAIL("a broken font was taken");
  } catch (const pdf::ReportError& error) {
    CHECK(std::string(error.what()).find("Lato-Regular.ttf has no TrueType outlines") != std::string::npos);
  }
}

TEST_CASE("threads that share the fonts shape the same widths") {
  const pdf::PdfTextMetrics metrics(tests::reportFonts());
  const double expected = metrics.width("shared by threads Γιώργος", Face::bold, 10);
  std::vector<double> widths(8);
  std::vector<std::thread> threads;
  for (double& width : widths)
    threads.emplace_back([&metrics, &width] {
      for (int i = 0; i < 200; ++i) {
        metrics.width("word " + std::to_string(i), Face::bold, 10);
        width = metrics.width("shared by threads Γιώργος", Face::bold, 10);
      }
    });
  for (std::thread& thread : threads) thread.join();
  for (const double width : widths) CHECK(width == doctest::Approx(expected));
}
