#include "core/exchange/csv.h"

#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/model/rules.h"
#include "tests/support/temporary_folder.h"

namespace trellis::exchange {
namespace {

using Rows = std::vector<std::vector<std::string>>;

struct ReadRow {
  std::size_t line = 0;
  std::vector<std::string> cells = {};
  std::optional<CsvFlaw> flaw = {};
};

std::vector<ReadRow> read(std::string_view bytes) {
  const tests::TemporaryFolder folder;
  CsvReader reader(folder.write("a.csv", bytes));
  std::vector<ReadRow> rows;
  while (reader.next()) {
    ReadRow row{reader.line()};
    for (std::size_t i = 0; i < reader.size(); ++i) row.cells.emplace_back(reader.cell(i));
    row.flaw = reader.flaw();
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows cells(std::string_view bytes) {
  Rows rows;
  for (ReadRow& row : read(bytes)) rows.push_back(std::move(row.cells));
  return rows;
}

bool isFlawed(const ReadRow& row, std::size_t cell, std::string_view words) {
  return row.flaw && row.flaw->cell == cell && row.flaw->sentence.find(words) != std::string::npos;
}

std::string quoted(const std::string& cell) {
  std::string text = "\"";
  for (const char c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
  return text + '"';
}

std::string written(const Rows& rows, std::string_view lineEnd) {
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : ",") + quoted(row[i]);
    text += lineEnd;
  }
  return text;
}

TEST_CASE("Lines end with CR LF or with LF alone, the last with nothing") {
  const Rows expected = {{"a", "b"}, {"c", ""}};
  CHECK(cells("a,b\r\nc,\r\n") == expected);
  CHECK(cells("a,b\nc,\n") == expected);
  CHECK(cells("a,b\nc,") == expected);
}

TEST_CASE("A byte order mark is no part of the first cell") {
  CHECK(cells("\xEF\xBB\xBF"
              "a,b\n") == Rows{{"a", "b"}});
  CHECK(cells("\xEF\xBB\xBF").empty());
}

TEST_CASE(
    "A quoted cell holds separators, doubled quotes and lines, and rows are counted by their first line") {
  const auto rows = read("a,\"one, \"\"two\"\"\r\nthree\",b\nc,d,e\n");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].cells == std::vector<std::string>{"a", "one, \"two\"\r\nthree", "b"});
  CHECK(rows[0].line == 1);
  CHECK(rows[1].line == 3);
}

TEST_CASE("Empty lines are no rows, and an empty file has none") {
  CHECK(cells("a,b\n\n\r\nc,d\n\n") == Rows{{"a", "b"}, {"c", "d"}});
  CHECK(cells("").empty());
}

TEST_CASE("A lone quote refuses its row and no other") {
  const auto rows = read("a,b\"c,d\ne,f,g\n");
  REQUIRE(rows.size() == 2);
  CHECK(isFlawed(rows[0], 1, "quote"));
  CHECK_FALSE(rows[1].flaw);
}

TEST_CASE("Text behind the closing quote refuses the row") {
  const auto rows = read("\"a\"b,c\nd,e\n");
  REQUIRE(rows.size() == 2);
  CHECK(isFlawed(rows[0], 0, "Text follows the quote"));
  CHECK(rows[1].cells == std::vector<std::string>{"d", "e"});
}

TEST_CASE("A quote that is never closed refuses the rest of the file") {
  const auto rows = read("a,b\nc,\"d\ne,f\n");
  REQUIRE(rows.size() == 2);
  CHECK(rows[1].line == 2);
  CHECK(isFlawed(rows[1], 1, "never closed"));
}

TEST_CASE("A NUL, Latin-1 and a lone carriage return are told with their cell") {
  using namespace std::string_literals;
  CHECK(isFlawed(read("a,b\0c\n"s)[0], 1, "NUL"));
  CHECK(isFlawed(read("Zo\xEB,b\n")[0], 0, "UTF-8"));
  CHECK(isFlawed(read("\"Zo\xEB\",b\n")[0], 0, "UTF-8"));
  CHECK(isFlawed(read("a\rb,c\n")[0], 0, "carriage return"));
}

TEST_CASE("A cell of 50 MB is refused without being kept, quoted or not, and the next row is read") {
  const std::string huge(50'000'000, 'x');
  for (const std::string& row : {"a," + huge + "\nb,c\n", "a,\"" + huge + "\"\nb,c\n"}) {
    const auto rows = read(row);
    REQUIRE(rows.size() == 2);
    CHECK(isFlawed(rows[0], 1, "too long"));
    CHECK(rows[0].cells[1].size() <= model::kLongestText);
    CHECK(rows[1].cells == std::vector<std::string>{"b", "c"});
  }
}

TEST_CASE("A row of a million cells is refused and keeps few of them") {
  const auto rows = read(std::string(1'000'000, ',') + "\na,b\n");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].cells.size() < 1000);
  CHECK(rows[0].flaw);
  CHECK_FALSE(rows[1].flaw);
}

TEST_CASE("A file that is not there cannot be read") {
  const tests::TemporaryFolder folder;
  CHECK_THROWS_AS(CsvReader(folder / "none.csv"), CsvError);
}

TEST_CASE("Whatever rows are written come back as they were") {
  std::mt19937 random(7);
  const std::string letters = "ab,\"\r\n ;";
  for (int round = 0; round < 300; ++round) {
    Rows rows(1 + random() % 20);
    for (auto& row : rows) {
      row.resize(2 + random() % 8);
      for (std::string& cell : row)
        for (auto length = random() % 12; length > 0; --length) cell += letters[random() % letters.size()];
    }
    CHECK(cells(written(rows, round % 2 == 0 ? "\r\n" : "\n")) == rows);
  }
}

TEST_CASE("A cell that crosses the reader's chunks comes back whole") {
  std::mt19937 random(11);
  for (int round = 0; round < 8; ++round) {
    const std::string cell = std::string(262'130 + random() % 20, 'x') + "\"\r\n\"" + "é";
    const Rows rows = {{cell, "next"}, {"b", "c"}};
    CHECK(cells(written(rows, "\r\n")) == rows);
  }
}

}  // namespace
}  // namespace trellis::exchange
