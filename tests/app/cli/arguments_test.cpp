#include "app/cli/arguments.h"

#include <doctest/doctest.h>

namespace trellis::cli {
namespace {

const std::vector<Grammar> kGrammars = {{"list", {{"--json", OptionKind::flag}, {"--limit"}}},
                                        {"find", {}, 1}};

Arguments parse(const std::vector<std::string>& words) {
  return Arguments(words, kGrammars);
}

TEST_CASE("Global options stand before or behind the command") {
  CHECK(parse({"--vault", "a", "list"}).value("--vault") == "a");
  CHECK(parse({"list", "--vault", "a"}).value("--vault") == "a");
}

TEST_CASE("A value follows its option or an equals sign") {
  CHECK(parse({"list", "--limit=7"}).value("--limit") == "7");
  CHECK(parse({"list", "--limit", "-7"}).value("--limit") == "-7");
  CHECK_THROWS_AS(parse({"list", "--json=yes"}), UsageError);
  CHECK_THROWS_AS(parse({"list", "--limit"}), UsageError);
}

TEST_CASE("Behind two dashes every word is an operand") {
  CHECK(parse({"find", "--", "--json"}).operands() == std::vector<std::string>{"--json"});
}

TEST_CASE("An option that is given twice, or belongs to another command, is wrong usage") {
  CHECK_THROWS_AS(parse({"list", "--json", "--json"}), UsageError);
  CHECK_THROWS_AS(parse({"find", "word", "--json"}), UsageError);
  CHECK_THROWS_AS(parse({"--json", "list"}), UsageError);
}

TEST_CASE("A command takes as many operands as it says") {
  CHECK_THROWS_AS(parse({"find"}), UsageError);
  CHECK_THROWS_AS(parse({"find", "one", "two"}), UsageError);
  CHECK_THROWS_AS(parse({}), UsageError);
}

}  // namespace
}  // namespace trellis::cli
