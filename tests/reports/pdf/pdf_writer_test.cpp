#include "reports/pdf/pdf_writer.h"

#include <sstream>

#include <doctest/doctest.h>

#include "reports/pdf/pdf_error.h"
#include "tests/reports/pdf/printed_pages.h"

using namespace trellis;
using namespace trellis::display;
using tests::PrintedPages;

namespace {

std::vector<DisplayList> twoPages() {
  const auto page = [](const char* footer) {
    return tests::pageOf(
        {Text{.at = {50, 60}, .words = "Your progress summary", .face = Face::bold, .size = 20},
         Text{.at = {50, 90}, .words = "For Małgorzata", .face = Face::semibold},
         Text{.at = {50, 110}, .words = "“I said no, and it held.”", .face = Face::italic},
         Text{.at = {350, 580}, .words = footer, .size = 8, .align = Align::end}});
  };
  return {page("Page 1 of 2"), page("Page 2 of 2")};
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> result;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) result.push_back(line);
  return result;
}

}  // namespace

TEST_CASE("the same pages give the same bytes") {
  CHECK(PrintedPages(twoPages()).file().bytes == PrintedPages(twoPages()).file().bytes);
}

TEST_CASE("the same pages give the same bytes with fonts that were loaded anew and had shaped other words") {
  const pdf::PdfFonts fresh;
  pdf::writePdf({tests::pageOf({Text{.at = {}, .words = "other words"}})}, tests::plainInfo(), fresh);
  CHECK(pdf::writePdf(twoPages(), tests::plainInfo(), fresh).bytes == PrintedPages(twoPages()).file().bytes);
}

TEST_CASE("a report passes the checks of qpdf and poppler") {
  CHECK(PrintedPages(twoPages()).complaints() == "");
}

TEST_CASE("every font is embedded, as a part, with its characters") {
  const std::vector<std::string> listed = lines(PrintedPages(twoPages()).fonts());
  REQUIRE(listed.size() == 6);
  for (std::size_t i = 2; i < listed.size(); ++i) {
    CHECK(contains(listed[i], "+Lato-"));
    CHECK(contains(listed[i], "CID TrueType"));
    CHECK(contains(listed[i], "yes yes yes"));
  }
}

TEST_CASE("pages keep their order, their size and their words") {
  const PrintedPages pages(twoPages());
  CHECK(contains(pages.info(), "Pages: 2"));
  CHECK(contains(pages.info(), "Page size: 400 x 600 pts"));
  const std::string text = pages.text();
  CHECK(text.find("Page 1 of 2") < text.find("Page 2 of 2"));
  CHECK(contains(text, "“I said no, and it held.”"));
}

TEST_CASE("each page has its own size") {
  DisplayList letter = tests::pageOf({});
  letter.size = {612, 792};
  CHECK(contains(PrintedPages({letter}).info(), "612 x 792 pts (letter)"));
}

TEST_CASE("the file says its title, its practice, its language and when it was made") {
  pdf::PdfInfo info = tests::plainInfo();
  info.title = "Resumen de avances \U0001F33F";
  info.author = "Práctica Ñandú";
  info.language = "es";
  const PrintedPages pages(twoPages(), info);
  CHECK(contains(pages.info(), "Title: Resumen de avances \U0001F33F"));
  CHECK(contains(pages.info(), "Author: Práctica Ñandú"));
  CHECK(contains(pages.structure(), "/Lang (es)"));
  CHECK(contains(pages.structure(), "/CreationDate (D:20260314092600"));
}

TEST_CASE("nothing that the file says about itself names the client on its pages") {
  CHECK_FALSE(contains(PrintedPages(twoPages()).info(), "Małgorzata"));
}

TEST_CASE("pages are compressed") {
  std::vector<Mark> marks;
  for (int i = 0; i < 500; ++i) marks.emplace_back(Line{{50, 50}, {150, i * 1.0}, Stroke{}});
  const PrintedPages pages(marks);
  CHECK(pages.file().bytes.size() * 2 < pages.structure().size());
}

TEST_CASE("a page of plain words stays small") {
  CHECK(PrintedPages(twoPages()).file().bytes.size() < 30000);
}

TEST_CASE("a report without words is a valid file too") {
  CHECK(PrintedPages({tests::pageOf({})}).complaints() == "");
}

TEST_CASE("a report of many pages keeps them all") {
  const PrintedPages pages(std::vector<DisplayList>(300, twoPages()[0]));
  CHECK(contains(pages.info(), "Pages: 300"));
  CHECK(pages.complaints() == "");
}

TEST_CASE("a report without pages is refused") {
  CHECK_THROWS_AS(pdf::writePdf({}, tests::plainInfo(), tests::reportFonts()), pdf::ReportError);
}

TEST_CASE(
    "a page larger than PDF allows is refused, and the next report is made as if nothing had happened") {
  DisplayList huge = tests::pageOf({});
  huge.size = {100000, 100000};
  CHECK_THROWS_AS(pdf::writePdf({huge}, tests::plainInfo(), tests::reportFonts()), pdf::ReportError);
  CHECK(PrintedPages(twoPages()).complaints() == "");
}
