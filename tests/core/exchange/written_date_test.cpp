#include "core/exchange/written_date.h"

#include <vector>

#include <doctest/doctest.h>

namespace trellis::exchange {
namespace {

using model::Date;
using Dates = std::vector<std::string>;

}  // namespace

TEST_CASE("A date is read as the spreadsheet wrote it, with a time behind it or not") {
  const Date birth(1990, 4, 23);
  CHECK(parseWrittenDate("1990-04-23", DateOrder::monthFirst) == birth);
  CHECK(parseWrittenDate("1990/4/23", DateOrder::dayFirst) == birth);
  CHECK(parseWrittenDate("4/23/1990", DateOrder::monthFirst) == birth);
  CHECK(parseWrittenDate("23.04.1990", DateOrder::dayFirst) == birth);
  CHECK(parseWrittenDate("4/23/1990 12:00:00 AM", DateOrder::monthFirst) == birth);
  CHECK(parseWrittenDate("1990-04-23T00:00:00", DateOrder::monthFirst) == birth);
}

TEST_CASE("Which number is the day decides what a date means") {
  CHECK(parseWrittenDate("3/4/1990", DateOrder::dayFirst) == Date(1990, 4, 3));
  CHECK(parseWrittenDate("3/4/1990", DateOrder::monthFirst) == Date(1990, 3, 4));
}

TEST_CASE("What is no day, or has a year of two digits, is no date") {
  for (const char* text : {"", "soon", "4/23", "31/4/1990", "4/31/1990", "4/23/90", "4-23/1990", "0/1/1990",
                           "1990-13-01", "4/23/19900", "-4/23/1990", "4//1990"}) {
    CHECK_MESSAGE(!parseWrittenDate(text, DateOrder::monthFirst), text);
    CHECK_MESSAGE(!parseWrittenDate(text, DateOrder::dayFirst), text);
  }
}

TEST_CASE("One date that can be read in one way only shows how all are written") {
  CHECK(guessDateOrder(Dates{"3/4/1990", "23/4/1990"}).order == DateOrder::dayFirst);
  CHECK(guessDateOrder(Dates{"3/4/1990", "4/23/1990"}).order == DateOrder::monthFirst);
}

TEST_CASE("Where no date shows it, or they disagree, the order is to be asked") {
  for (const Dates& dates : {Dates{"3/4/1990"}, Dates{"23/4/1990", "4/23/1990"}}) {
    CHECK(guessDateOrder(dates).isNeeded);
    CHECK_FALSE(guessDateOrder(dates).order);
  }
}

TEST_CASE("Dates that begin with the year need no order") {
  CHECK_FALSE(guessDateOrder(Dates{"1990-04-03", "", "unknown"}).isNeeded);
}

}  // namespace trellis::exchange
