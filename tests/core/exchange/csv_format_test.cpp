#include "core/exchange/csv_format.h"

#include <doctest/doctest.h>

namespace trellis::exchange {
namespace {

TEST_CASE("What a spreadsheet would take for a formula stands behind a guard") {
  for (const std::string_view text : {"=1+1", "+1 555", "-", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    CHECK(withGuard(text) == "'" + std::string(text));
}

TEST_CASE("A text that is no formula stays as it is") {
  for (const std::string_view text : {"", "Noor", "a = b", " =1", "'til we met again", "5-6"})
    CHECK(withGuard(text) == text);
}

TEST_CASE("What is read without its guard is what was written, whatever apostrophes it has") {
  for (const std::string_view text : {"=1", "'=1", "''=1", "'", "''", "'quoted'", "", "-", "'-'", "plain"})
    CHECK(withoutGuard(withGuard(text)) == text);
}

TEST_CASE("A negative number of the format needs no guard and loses none") {
  CHECK(withoutGuard("-2") == "-2");
}

}  // namespace
}  // namespace trellis::exchange
