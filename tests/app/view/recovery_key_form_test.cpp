#include "app/view/recovery_key_form.h"

#include <array>
#include <cctype>
#include <cstdio>
#include <memory>

#include <doctest/doctest.h>

#include "tests/support/field_errors.h"
#include "tests/support/open_practice.h"

using namespace trellis;

namespace {

const view::RecoveryPageFacts kFacts{.practice = "Harbor Counseling",
                                     .now = *model::parseInstant("2026-11-20T10:55:00Z")};

std::size_t alwaysFirst(std::size_t) {
  return 0;
}
std::size_t alwaysLast(std::size_t end) {
  return end - 1;
}

std::string textOfPdf(const std::filesystem::path& pdf) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(
      popen(("pdftotext -layout '" + pdf.string() + "' -").c_str(), "r"), pclose);
  std::string text;
  for (int sign = 0; (sign = fgetc(pipe.get())) != EOF;) text += static_cast<char>(sign);
  return text;
}

}  // namespace

TEST_CASE("The key is shown whole, in its groups") {
  const auto key = seal::RecoveryKey::random();
  const view::RecoveryKeyForm form(key, kFacts, alwaysFirst);
  std::string joined;
  for (const std::string& group : form.groups()) joined += (joined.empty() ? "" : "-") + group;
  CHECK(joined == key.text());
}

TEST_CASE("Two different whole groups are asked for, whatever chance says") {
  for (const auto& chance : {view::Chance(alwaysFirst), view::Chance(alwaysLast)}) {
    const view::RecoveryKeyForm form(seal::RecoveryKey::random(), kFacts, chance);
    CHECK(form.asked()[0] < form.asked()[1]);
    CHECK(form.groups()[form.asked()[0]].size() == 4);
    CHECK(form.groups()[form.asked()[1]].size() == 4);
  }
}

TEST_CASE("Typing the two groups confirms, in small letters too; a wrong one is named") {
  const view::RecoveryKeyForm form(seal::RecoveryKey::random(), kFacts, alwaysLast);
  std::string first = form.groups()[form.asked()[0]];
  const std::string second = form.groups()[form.asked()[1]];
  CHECK(form.confirm(first, second).empty());
  for (char& sign : first) sign = static_cast<char>(std::tolower(sign));
  CHECK(form.confirm(' ' + first, second).empty());
  CHECK(tests::refuses(form.confirm("", second), "first"));
  CHECK(tests::refuses(form.confirm(first, second + "0"), "second"));
  CHECK(tests::refuses(form.confirm(first, second.substr(1)), "second"));
}

TEST_CASE("The printed page holds the key in groups, the practice, the date and what it is for") {
  const tests::TemporaryFolder folder;
  const auto key = seal::RecoveryKey::random();
  const view::RecoveryKeyForm form(key, kFacts, alwaysFirst);
  form.write(folder / "key.pdf", tests::pageFonts());
  const std::string text = textOfPdf(folder / "key.pdf");
  for (const std::string& group : form.groups()) CHECK(text.find(group) != std::string::npos);
  for (const char* words : {"HARBOR COUNSELING", "20 November 2026", "opens the records"}) {
    CAPTURE(words);
    CAPTURE(text);
    CHECK(text.find(words) != std::string::npos);
  }
}
