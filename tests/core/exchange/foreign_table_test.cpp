#include "core/exchange/foreign_table.h"

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

namespace trellis::exchange {
namespace {

using namespace std::string_view_literals;
using Cells = std::vector<std::string>;

ForeignTable tableOf(std::string_view bytes) {
  const tests::TemporaryFolder folder;
  return readForeignTable(folder.write("clients.csv", bytes));
}

}  // namespace

TEST_CASE("The header shows what stands between the cells") {
  for (const std::string& text :
       {std::string("Name,Born\nMaya,\"a;b;c\"\n"), std::string("Name;Born\nMaya;\"a;b;c\"\n"),
        std::string("Name\tBorn\nMaya\t\"a;b;c\"\n")}) {
    const auto table = tableOf(text);
    CHECK(table.header == Cells{"Name", "Born"});
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows.front().cells == Cells{"Maya", "a;b;c"});
  }
}

TEST_CASE("A separator within the quotes of the header does not count") {
  CHECK(tableOf("\"Name, as told, in full\";Born\n").separator == ';');
}

TEST_CASE("Windows-1252 is told from UTF-8, and becomes it") {
  const auto table = tableOf(
      "Name\nJos\xE9 Nu\xF1"
      "ez \x80\n");
  CHECK(table.encoding == Encoding::windows1252);
  CHECK(table.rows.front().cells.front() == "José Nuñez €");
  CHECK(tableOf("Name\nJosé\n").encoding == Encoding::utf8);
}

TEST_CASE("UTF-16 is told by its mark, from either end, with characters of two halves") {
  const auto little = tableOf("\xFF\xFEN\0\n\0\xE9\0\x3D\xD8\x00\xDE\n\0"sv);
  const auto big = tableOf("\xFE\xFF\0N\0\n\0\xE9\xD8\x3D\xDE\x00\0\n"sv);
  for (const auto& table : {little, big}) {
    CHECK(table.encoding == Encoding::utf16);
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows.front().cells.front() == "é\U0001F600");
  }
}

TEST_CASE("A byte order mark is no part of the first name") {
  CHECK(tableOf("\xEF\xBB\xBFName\nMaya\n").header == Cells{"Name"});
}

TEST_CASE("Blank rows are none, short rows are filled up, long ones are told") {
  const auto table = tableOf("Name,Born\n,\nMaya\nLi,,\nAna,,surplus\n");
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0].cells == Cells{"Maya", ""});
  CHECK(table.rows[0].line == 3);
  CHECK_FALSE(table.rows[1].flaw);
  CHECK(table.rows[2].flaw);
}

TEST_CASE("The guard that keeps a spreadsheet from running a text is taken off") {
  CHECK(tableOf("Name\n'=Maya\n").rows.front().cells.front() == "=Maya");
}

TEST_CASE("Lines that end with a carriage return alone are lines") {
  CHECK(tableOf("Name,Born\rMaya,\rLi,\r").rows.size() == 2);
}

TEST_CASE("What is no table is refused in a sentence") {
  CHECK_THROWS_AS(tableOf(""), CsvError);
  CHECK_THROWS_AS(tableOf(",,\n"), CsvError);
  CHECK_THROWS_AS(readForeignTable("/nowhere/clients.csv"), CsvError);
}

}  // namespace trellis::exchange
