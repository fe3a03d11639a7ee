#include <array>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "tests/reports/pdf/printed_pages.h"

using namespace trellis;
using namespace trellis::display;
using tests::PrintedPages;

namespace {

Text words(std::string text, Face face = Face::regular) {
  return {.at = {50, 100}, .words = std::move(text), .face = face, .size = 12};
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \n");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

std::string printed(const std::string& text, Face face = Face::regular) {
  return trimmed(PrintedPages({words(text, face)}).text());
}

constexpr std::array kFaces = {Face::regular, Face::semibold, Face::bold, Face::italic};

}  // namespace

TEST_CASE("a person's name is read back from the page as it was written, in every face") {
  for (const char* name :
       {"Nguyễn Thị Ánh", "Miloš Žižka", "Małgorzata", "Γιώργος Παπαδόπουλος", "Дмитрий", "O'Brien",
        "D’Angelo", "Zoë Ñuñez", "Þórdís", "Çağla Işık", "Ștefan", "李小龍", "김민준"})
    for (const Face face : kFaces) CHECK(printed(name, face) == name);
}

TEST_CASE("a name in decomposed characters is read back composed") {
  CHECK(printed("Nguye\u0302\u0303n") == "Nguyễn");
  CHECK(printed("Milos\u030C", Face::bold) == "Miloš");
}

TEST_CASE("marks that have no composed character stay with their letter") {
  CHECK(printed("x\u0302y") == "x\u0302y");
  for (const Face face : kFaces)
    CHECK(printed("Ọ\u0300ṣun Adébáyọ\u0300", face) == "Ọ\u0300ṣun Adébáyọ\u0300");
}

TEST_CASE("letters that could be joined are read back apart") {
  CHECK(printed("office waffle fjord") == "office waffle fjord");
}

TEST_CASE("letters that look alike in three scripts are read back as what they are") {
  CHECK(printed("AΑА BΒВ OΟО Δ∆ \u2010\u2011") == "AΑА BΒВ OΟО Δ∆ \u2010\u2011");
}

TEST_CASE("a letter that is drawn in two parts is read back as one") {
  CHECK(printed("น้ำใจ") == "น้ำใจ");
}

TEST_CASE("a Hebrew name is read back in its own order, alone and within a line") {
  CHECK(printed("שרה כהן").find("שרה כהן") != std::string::npos);
  const std::string line = printed("Client: שרה (2)");
  CHECK(line.find("Client:") == 0);
  CHECK(line.find("שרה") != std::string::npos);
}

TEST_CASE("Hebrew words stand on the page from right to left") {
  const PrintedPages page({words("שרה כהן")});
  const auto found = page.words();
  REQUIRE(found.size() == 2);
  const bool isFirstWordOnTheRight = (found[0].words == "שרה") == (found[0].area.x > found[1].area.x);
  CHECK(isFirstWordOnTheRight);
}

TEST_CASE("Arabic letters are read back as letters, not as their joined shapes") {
  CHECK(printed("محمد").find("محمد") != std::string::npos);
}

TEST_CASE("a character that no font has prints as its number and is listed") {
  const PrintedPages page({words("Maya \U0001F98B"), words("Ꮳ")});
  CHECK(page.text().find("Maya [U+1F98B]") != std::string::npos);
  CHECK(page.file().missing == std::vector<std::string>{"U+13E3", "U+1F98B"});
}

TEST_CASE("private characters are never handed to a reader") {
  const PrintedPages page({words("a\uE000b")});
  CHECK(page.text().find("a[U+E000]b") != std::string::npos);
  CHECK(page.file().missing == std::vector<std::string>{"U+E000"});
}

TEST_CASE("bytes that are not UTF-8 print as an unknown character and are listed") {
  const PrintedPages page({words("Jos\xE9!")});
  CHECK(page.text().find("Jos[U+FFFD]!") != std::string::npos);
  CHECK(page.file().missing == std::vector<std::string>{"U+FFFD"});
}

TEST_CASE("a page takes any bytes for words without complaint") {
  std::minstd_rand random(20260314);
  std::vector<Mark> lines;
  for (int i = 0; i < 300; ++i) {
    Text line = words("");
    for (std::size_t length = random() % 30; length > 0; --length)
      line.words += static_cast<char>(random() % 256);
    lines.emplace_back(line);
  }
  const PrintedPages page(lines);
  CHECK(page.complaints() == "");
  CHECK(page.text().find("\uFFFD") == std::string::npos);
}

TEST_CASE("line ends, tabs and hard spaces print as spaces, and invisible characters leave no mark") {
  CHECK(printed("one\ntwo\tthree\u00A0four") == "one two three four");
  CHECK(printed("co\u00ADoperate\u200B") == "cooperate");
}

TEST_CASE("a page in many scripts is taken by every reader without complaint") {
  const PrintedPages page({words("Nguyễn Γιώργος Дмитрий שרה محمد 李小龍 김민준 अनिल สมชาย \U0001F98B")});
  CHECK(page.complaints() == "");
}
