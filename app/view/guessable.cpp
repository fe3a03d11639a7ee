#include "app/view/guessable.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trellis::view {
namespace {

constexpr std::size_t kShortestWord = 3;
constexpr std::size_t kShortestRun = 3;
constexpr std::array<std::string_view, 7> kKeyRows = {"1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm",
                                                      "qwertzuiop", "yxcvbnm",    "azerty"};

char lower(char character) {
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

bool isDigit(char character) {
  return character >= '0' && character <= '9';
}

// What people write for a letter: pa$$w0rd.
bool readsAs(char typed, char letter) {
  constexpr std::string_view kTyped = "0134578@$!|";
  constexpr std::string_view kMeant = "oieastbasii";
  if (lower(typed) == lower(letter)) return true;
  if (typed == '1' && lower(letter) == 'l') return true;
  const auto at = kTyped.find(typed);
  return at != std::string_view::npos && kMeant[at] == lower(letter);
}

bool beginsWith(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(),
                    [](char letter, char typed) { return readsAs(typed, letter); });
}

std::size_t longestOf(std::string_view text, const std::vector<std::string>& words) {
  std::size_t longest = 0;
  for (const std::string& word : words)
    if (word.size() >= kShortestWord && word.size() > longest && beginsWith(text, word))
      longest = word.size();
  return longest;
}

// Each word of a name, and the name as a whole.
std::size_t longestName(std::string_view text, const std::vector<std::string>& names) {
  std::size_t longest = longestOf(text, names);
  for (const std::string_view name : names)
    for (std::size_t from = 0; from < name.size();) {
      const std::size_t end = std::min(name.find_first_of(" .-_,'", from), name.size());
      const std::size_t length = end - from;
      if (length >= kShortestWord && length > longest && beginsWith(text, name.substr(from, length)))
        longest = length;
      from = end + 1;
    }
  return longest;
}

std::size_t runAlong(std::string_view text, std::string_view row, std::size_t at, int step) {
  std::size_t length = 0;
  auto place = static_cast<std::ptrdiff_t>(at);
  while (length < text.size() && place >= 0 && place < std::ssize(row) &&
         lower(text[length]) == row[static_cast<std::size_t>(place)]) {
    ++length;
    place += step;
  }
  return length;
}

std::size_t keyboardRun(std::string_view text) {
  std::size_t longest = 0;
  for (const std::string_view row : kKeyRows) {
    const std::size_t at = row.find(lower(text.front()));
    if (at == std::string_view::npos) continue;
    longest = std::max({longest, runAlong(text, row, at, 1), runAlong(text, row, at, -1)});
  }
  return longest >= kShortestRun ? longest : 0;
}

// abc, 321: each character one after, or one before, the last.
std::size_t sequence(std::string_view text) {
  if (text.size() < kShortestRun || (!isLetter(text[0]) && !isDigit(text[0]))) return 0;
  const int step = lower(text[1]) - lower(text[0]);
  if (step != 1 && step != -1) return 0;
  std::size_t length = 2;
  while (length < text.size() && lower(text[length]) - lower(text[length - 1]) == step) ++length;
  return length >= kShortestRun ? length : 0;
}

std::size_t sameAs(std::string_view text, std::size_t left, std::size_t right) {
  std::size_t length = 0;
  while (right + length < text.size() && lower(text[left + length]) == lower(text[right + length])) ++length;
  return length;
}

std::size_t repetition(std::string_view text, std::size_t from) {
  std::size_t longest = 0;
  for (std::size_t before = 0; before < from; ++before)
    longest = std::max(longest, sameAs(text, before, from));
  return longest >= kShortestRun ? longest : 0;
}

std::size_t year(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  if (text.size() < kDigits || !std::all_of(text.begin(), text.begin() + kDigits, isDigit)) return 0;
  return text.starts_with("19") || text.starts_with("20") ? kDigits : 0;
}

}  // namespace

bool isLetter(char character) {
  const char small = lower(character);
  return (small >= 'a' && small <= 'z') || static_cast<unsigned char>(character) >= 0x80;
}

Stretch guessableAt(std::string_view text, std::size_t from, const GuessedWords& guessed) {
  const std::string_view rest = text.substr(from);
  Stretch longest;
  for (const Stretch& stretch :
       {Stretch{Guessable::name, longestName(rest, guessed.names)},
        Stretch{Guessable::commonWord, longestOf(rest, guessed.common)}, Stretch{Guessable::year, year(rest)},
        Stretch{Guessable::keyboardRow, keyboardRun(rest)}, Stretch{Guessable::sequence, sequence(rest)},
        Stretch{Guessable::repetition, repetition(text, from)}})
    if (stretch.length > longest.length) longest = stretch;
  return longest;
}

double bitsOf(const Stretch& stretch) {
  const double forItsLength = std::log2(static_cast<double>(std::max<std::size_t>(stretch.length, 1)));
  switch (stretch.kind) {
    case Guessable::nothing:
      return 0;
    case Guessable::name:
      return 5;  // few names, in one of a few ways to write them
    case Guessable::commonWord:
      return 8;
    case Guessable::keyboardRow:
      return 5 + forItsLength;
    case Guessable::sequence:
      return 4 + forItsLength;
    case Guessable::repetition:
      return 1 + forItsLength;
    case Guessable::year:
      return 7;  // some 120 years
  }
  return 0;
}

}  // namespace trellis::view
