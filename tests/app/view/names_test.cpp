#include "app/view/names.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace trellis;

TEST_CASE("A name is found without its accents and in any case") {
  CHECK(view::folded("Núñez") == view::folded("NUNEZ"));
  CHECK(view::folded("Ma\u0142gorzata \u00c9milie").find(view::folded("emilie")) != std::string::npos);
  CHECK(view::folded("Nguye\u0302\u0303n") == view::folded("Nguyễn"));
  CHECK(view::folded("Straße") == view::folded("STRASSE"));
  CHECK(view::folded("Ruiz") != view::folded("Ruis"));
}

TEST_CASE("Names in other scripts fold to themselves in lower case") {
  CHECK(view::folded("ДМИТРИЙ") == view::folded("Дмитрий"));
  CHECK(view::folded("李") == "李");
  CHECK(view::folded("").empty());
}

TEST_CASE("Names sort as a reader of the language expects, not by their bytes") {
  std::vector<std::string> names = {"Zoe", "Émile", "adam", "Eva", "Ángel"};
  const view::NameOrder order(model::Language::english);
  std::ranges::sort(names, {}, [&](const std::string& name) { return order.key(name); });
  CHECK(names == std::vector<std::string>{"adam", "Ángel", "Émile", "Eva", "Zoe"});
}

TEST_CASE("In Spanish the ñ is a letter after the n") {
  const view::NameOrder order(model::Language::spanish);
  CHECK(order.key("Nuza") < order.key("Ñandu"));
  const view::NameOrder english(model::Language::english);
  CHECK(english.key("Ñandu") < english.key("Nuza"));
}
