#include "app/view/passphrase_strength.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/view/resources.h"
#include "tests/support/secrets.h"

using namespace trellis;
using tests::secret;

namespace {

view::PassphraseStrength strengthOf(std::string_view words) {
  static const view::GuessedWords kGuessed{view::loadCommonWords(view::resourceFolder()),
                                           {"Harbor Counseling", "Ana Ruiz", "ana"}};
  return view::strengthOf(secret(words), kGuessed);
}

}  // namespace

TEST_CASE("Passphrases that guessers try first are not taken") {
  for (const char* words :
       {"a", "password", "Password1!", "P@$$w0rd2024", "qwertyuiop", "QWERTZ123456", "1234567890",
        "abcdefghijkl", "zyxwvutsrq", "aaaaaaaaaaaaaaaaaaaaaaaa", "iloveyou2026!", "passwordpasswordpassword",
        "Trellis2026", "therapy therapy therapy", "contraseña123", "sunshine summer 1987",
        "abcabcabcabcabcabc", "asdfghjkl;'asdf"}) {
    CAPTURE(words);
    CHECK_FALSE(strengthOf(words).isEnough());
  }
}

TEST_CASE("The practice's and the clinician's own names count for little") {
  CHECK_FALSE(strengthOf("HarborCounseling2026").isEnough());
  CHECK_FALSE(strengthOf("ana ruiz harbor").isEnough());
  CHECK(strengthOf("harbor").reason.find("name") != std::string::npos);
}

TEST_CASE("Four words that do not belong together are enough, and so are twelve random signs") {
  CHECK(strengthOf(tests::kGoodPassphrase).isEnough());
  CHECK(strengthOf("correct horse battery staple").isEnough());
  CHECK(strengthOf("girasol tornillo nueve escalera").isEnough());
  CHECK(strengthOf("r7#Qw!9z2K@p").isEnough());
}

TEST_CASE("Another unlikely word never makes a passphrase weaker") {
  std::string words;
  double before = 0;
  for (const char* word : {"lantern", " mosaic", " thirteen", " gravel", " walnut"}) {
    words += word;
    const auto strength = strengthOf(words);
    CAPTURE(words);
    CHECK(strength.bits > before);
    before = strength.bits;
  }
}

TEST_CASE("What is repeated adds next to nothing") {
  const double once = strengthOf("mosaic gravel").bits;
  CHECK(strengthOf("mosaic gravel mosaic gravel").bits < once + 8);
}

TEST_CASE("A weak passphrase says why, and what would help; a strong one is left alone") {
  CHECK(strengthOf("password").reason.find("first ones tried") != std::string::npos);
  CHECK(strengthOf("qwertyuiop").reason.find("side by side") != std::string::npos);
  CHECK(strengthOf("aaaaaaaaaa").reason.find("again") != std::string::npos);
  CHECK(strengthOf("kx4").reason.find("short") != std::string::npos);
  CHECK_FALSE(strengthOf("password").help.empty());
  const auto strong = strengthOf("lantern mosaic thirteen gravel walnut orbit");
  CHECK(strong.bar == view::kFullBar);
  CHECK(strong.reason.empty());
  CHECK(strong.help.empty());
}

TEST_CASE("The bar is full at most and empty for nothing") {
  CHECK(strengthOf("").bar == 0);
  CHECK(strengthOf("").words.empty());
  CHECK(strengthOf(std::string(5000, 'x') + "lantern mosaic thirteen gravel walnut orbit").bar <=
        view::kFullBar);
}

TEST_CASE("Words in other scripts are counted by their letters") {
  CHECK(strengthOf("фонарь мозаика тринадцать гравий").isEnough());
  CHECK_FALSE(strengthOf("ééé").isEnough());
  CHECK_FALSE(strengthOf("\xff\xfe\x80").isEnough());
}
