#include "core/seal/recovery_key.h"

#include <algorithm>

#include <doctest/doctest.h>

namespace trellis::seal {
namespace {

constexpr std::string_view kSymbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

TEST_CASE("a recovery key reads back from its text, which has eight groups of four and a check symbol") {
  for (int round = 0; round < 200; ++round) {
    const RecoveryKey key = RecoveryKey::random();
    const std::string text = key.text();
    CHECK(text.size() == 41);
    CHECK(std::count(text.begin(), text.end(), '-') == 8);
    const auto read = RecoveryKey::parse(text);
    REQUIRE(read);
    CHECK(read->bits() == key.bits());
  }
}

TEST_CASE("known bits read as known symbols") {
  const auto zeros = RecoveryKey::parse("0000-0000-0000-0000-0000-0000-0000-0000-0");
  REQUIRE(zeros);
  CHECK(zeros->bits() == Secret(20));
  const auto one = RecoveryKey::parse("0000-0000-0000-0000-0000-0000-0000-0001-1");
  REQUIRE(one);
  CHECK(one->bits().bytes()[19] == 1);
  const auto thirtySix = RecoveryKey::parse("0000-0000-0000-0000-0000-0000-0000-0014-U");
  REQUIRE(thirtySix);
  CHECK(thirtySix->bits().bytes()[19] == 36);
}

TEST_CASE("every single wrong symbol is found") {
  std::string text = RecoveryKey::random().text();
  for (char& symbol : text) {
    if (symbol == '-') continue;
    const char right = symbol;
    for (const char wrong : kSymbols) {
      symbol = wrong;
      CHECK(RecoveryKey::parse(text).has_value() == (wrong == right));
    }
    symbol = right;
  }
}

TEST_CASE("two neighbours that changed places are found") {
  const std::string text = RecoveryKey::random().text();
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (text[at] == '-' || text[at + 1] == '-' || text[at] == text[at + 1]) continue;
    std::string swapped = text;
    std::swap(swapped[at], swapped[at + 1]);
    CHECK_FALSE(RecoveryKey::parse(swapped));
  }
}

TEST_CASE(
    "a recovery key is read as people write it: small letters, blanks, no dashes, O for 0, I and L for 1") {
  CHECK(RecoveryKey::parse("oooo OOOO 0000 0000\t0000-0000--0000 000l1 \n"));
  CHECK(RecoveryKey::parse("0000000000000000000000000000000I1"));
  CHECK(RecoveryKey::parse("0000000000000000000000000000000Ll"));
  CHECK(RecoveryKey::parse("0000000000000000000000000000 0014 u"));
  std::string text = RecoveryKey::random().text();
  const auto key = RecoveryKey::parse(text);
  std::ranges::transform(text, text.begin(), [](char symbol) {
    return symbol >= 'A' && symbol <= 'Z' ? static_cast<char>(symbol - 'A' + 'a') : symbol;
  });
  REQUIRE(RecoveryKey::parse(text));
  CHECK(RecoveryKey::parse(text)->bits() == key->bits());
}

TEST_CASE("a recovery key with a symbol missing, too many or none of ours is none") {
  const std::string text = RecoveryKey::random().text();
  CHECK_FALSE(RecoveryKey::parse(""));
  CHECK_FALSE(RecoveryKey::parse(text.substr(0, text.size() - 1)));
  CHECK_FALSE(RecoveryKey::parse(text.substr(1)));
  CHECK_FALSE(RecoveryKey::parse(text + "0"));
  CHECK_FALSE(RecoveryKey::parse(text + "!"));
  CHECK_FALSE(RecoveryKey::parse("\xC3\xA4" + text));
  CHECK_FALSE(RecoveryKey::parse(std::string("0000") + '\0' + text));
}

}  // namespace
}  // namespace trellis::seal
