#include "app/view/first_letters.h"

#include <doctest/doctest.h>

using namespace trellis;

namespace {

constexpr std::uint32_t kSoon = 200;
constexpr std::uint32_t kLater = 1500;

struct Choice {
  std::vector<std::string> entries;
  std::optional<std::size_t> current = {};
  view::FirstLetters letters = {};
  std::uint32_t now = 5000;

  void type(const std::string& letter, std::uint32_t after = kSoon) {
    now += after;
    if (!letters.take(letter, now)) return;
    if (const auto entry = letters.find(entries, current)) current = entry;
  }
  void typeAll(const std::string& words) {
    for (const char letter : words) type(std::string(1, letter));
  }
  std::string at() const { return current ? entries[*current] : ""; }
};

}  // namespace

TEST_CASE("Letters typed one soon after the other go to the first entry that begins with them") {
  Choice choice{{"Ana", "Max", "Maria Lopez", "Marta", "Maria Luz"}};
  choice.typeAll("mar");
  CHECK(choice.at() == "Maria Lopez");
  choice.typeAll("ia lu");
  CHECK(choice.at() == "Maria Luz");
}

TEST_CASE("What is chosen already does not keep its letters from finding it") {
  Choice choice{{"Maria", "Marta"}, 0};
  choice.typeAll("mar");
  CHECK(choice.at() == "Maria");
}

TEST_CASE("Case and accents make no difference to letters that find an entry") {
  Choice choice{{"Ana", "Élodie", "Ñuño"}};
  choice.type("e");
  CHECK(choice.at() == "Élodie");
  choice.type("Ñ", kLater);
  choice.type("Ú");
  CHECK(choice.at() == "Ñuño");
}

TEST_CASE("After a pause, letters begin anew") {
  Choice choice{{"Maria", "Rosa"}};
  choice.type("m");
  choice.type("r", kLater);
  CHECK(choice.at() == "Rosa");
}

TEST_CASE("One letter again and again goes through the entries that begin with it, and round") {
  Choice choice{{"Max", "Ana", "Maria", "Mona"}};
  for (const char* name : {"Max", "Maria", "Mona", "Max"}) {
    choice.type("m");
    CHECK(choice.at() == name);
  }
  choice.type("m", kLater);
  CHECK(choice.at() == "Maria");
}

TEST_CASE("A letter twice is looked for as such before it goes to the next entry") {
  Choice choice{{"Ana", "Amir", "Aaron"}};
  choice.typeAll("aa");
  CHECK(choice.at() == "Aaron");
}

TEST_CASE("Letters that no entry begins with stay where they are") {
  Choice choice{{"Ana", "Maria"}, 0};
  choice.typeAll("mx");
  CHECK(choice.at() == "Maria");
  choice.type("m");
  CHECK(choice.at() == "Maria");
}

TEST_CASE("A blank is a letter only behind another one") {
  view::FirstLetters letters;
  CHECK_FALSE(letters.take(" ", 5000));
  CHECK(letters.take("m", 5000));
  CHECK(letters.take(" ", 5200));
  CHECK_FALSE(letters.take(" ", 9000));
}

TEST_CASE("The clock may begin again at zero between two letters") {
  Choice choice{{"Max", "Maria"}};
  choice.now = 0xFFFFFFFF - kSoon;
  choice.typeAll("mar");
  CHECK(choice.at() == "Maria");
}

TEST_CASE("An empty list has no entry to find") {
  Choice choice{{}};
  choice.type("m");
  CHECK_FALSE(choice.current.has_value());
}
