#include "core/model/rules.h"

#include <string>

#include <doctest/doctest.h>

#include "core/model/psychotherapy_note.h"
#include "tests/support/field_errors.h"

using namespace trellis::model;
using trellis::tests::refuses;

namespace {

FieldErrors errorsOf(const std::string& text) {
  FieldErrors errors;
  checkText(errors, "text", text);
  return errors;
}

}  // namespace

TEST_CASE("Names and notes in any script are valid text") {
  for (const char* text :
       {"Nguyễn", "Γιώργος", "Дмитрий", "O'Brien", "山田", "👩‍👧", "line one\nline two\twith a tab"})
    CHECK_MESSAGE(errorsOf(text).empty(), text);
}

TEST_CASE("Bytes that are not UTF-8 are refused") {
  for (const char* text :
       {"\xE9t\xE9", "\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "a\xFFz"})
    CHECK(refuses(errorsOf(text), "text"));
}

TEST_CASE("Every well-formed code point is valid, alone and between letters") {
  const auto encode = [](unsigned c) {
    std::string s;
    const auto put = [&s](unsigned byte) { s += static_cast<char>(byte); };
    if (c < 0x80)
      put(c);
    else if (c < 0x800)
      put(0xC0U | c >> 6U), put(0x80U | (c & 0x3FU));
    else if (c < 0x10000)
      put(0xE0U | c >> 12U), put(0x80U | (c >> 6U & 0x3FU)), put(0x80U | (c & 0x3FU));
    else
      put(0xF0U | c >> 18U), put(0x80U | (c >> 12U & 0x3FU)), put(0x80U | (c >> 6U & 0x3FU)),
          put(0x80U | (c & 0x3FU));
    return s;
  };
  for (unsigned c = 0; c <= 0x10FFFF; c += 7) {
    const bool isSurrogate = c >= 0xD800 && c <= 0xDFFF;
    CHECK_MESSAGE(isUtf8("a" + encode(c) + "z") == !isSurrogate, c);
  }
}

TEST_CASE("A NUL or another control character is refused") {
  CHECK(refuses(errorsOf(std::string("a\0b", 3)), "text"));
  CHECK(refuses(errorsOf("bell\a"), "text"));
  CHECK(refuses(errorsOf("delete\x7F"), "text"));
}

TEST_CASE("A text as long as the limit is kept, one byte more is refused") {
  CHECK(errorsOf(std::string(kLongestText, 'x')).empty());
  CHECK(refuses(errorsOf(std::string(kLongestText + 1, 'x')), "text"));
}

TEST_CASE("The sentence about a refused text never repeats the text") {
  for (const FieldError& error : errorsOf("Maya's secret \a"))
    CHECK(error.sentence.find("secret") == std::string::npos);
}

TEST_CASE("A blank text is no text") {
  CHECK_FALSE(textOrNothing(" \t\r\n"));
  CHECK_FALSE(textOrNothing(""));
  CHECK(textOrNothing(" a ") == " a ");
}

TEST_CASE("A psychotherapy note has a text, and keeps it") {
  CHECK(refuses(PsychotherapyNote::make("  ").errors(), "text"));
  CHECK(PsychotherapyNote::make("My own thoughts.").value().privateText() == "My own thoughts.");
}
