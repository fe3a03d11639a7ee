#include "app/view/passphrase_strength.h"

#include <array>
#include <fstream>
#include <string_view>

#include "app/view/guessable.h"
#include "app/view/screen_words.h"
#include "app/view/words.h"

namespace trellis::view {
namespace {

constexpr std::array<double, kFullBar> kSteps = {20, kEnoughBits, 55, 75};  // where the bar grows
// Running text holds less than a random letter's 4.7 bits; four words of a list reach some 50.
constexpr double kLetterOfWord = 2.4;
constexpr double kLetter = 4.7;
constexpr double kCapital = 1;
constexpr double kDigit = 3.3;
constexpr double kBlank = 1;
constexpr double kOtherMark = 5;
constexpr std::size_t kLettersOfWord = 3;

struct Reading {
  double bits = 0;
  Stretch worst;  // the longest that is easy to guess
};

std::size_t lettersAround(std::string_view text, std::size_t at) {
  std::size_t first = at;
  std::size_t last = at;
  while (first > 0 && isLetter(text[first - 1])) --first;
  while (last < text.size() && isLetter(text[last])) ++last;
  return last - first;
}

double bitsOfCharacter(std::string_view text, std::size_t at) {
  const char character = text[at];
  const auto byte = static_cast<unsigned char>(character);
  if (byte >= 0x80 && byte < 0xC0) return 0;  // belongs to the character before
  if (at > 0 && character == text[at - 1]) return kBlank;
  if (character == ' ') return kBlank;
  if (character >= '0' && character <= '9') return kDigit;
  if (!isLetter(character)) return kOtherMark;
  const bool isCapitalWithin = character >= 'A' && character <= 'Z' && at > 0 && text[at - 1] != ' ';
  const double letter = lettersAround(text, at) >= kLettersOfWord ? kLetterOfWord : kLetter;
  return letter + (isCapitalWithin ? kCapital : 0);
}

Reading read(std::string_view text, const GuessedWords& guessed) {
  Reading reading;
  for (std::size_t at = 0; at < text.size();) {
    const Stretch stretch = guessableAt(text, at, guessed);
    if (stretch.length > reading.worst.length) reading.worst = stretch;
    reading.bits += stretch.length > 0 ? bitsOf(stretch) : bitsOfCharacter(text, at);
    at += stretch.length > 0 ? stretch.length : 1;
  }
  return reading;
}

int barOf(double bits) {
  int bar = 0;
  for (const double step : kSteps) bar += bits >= step ? 1 : 0;
  return bar;
}

std::string wordsOf(int bar) {
  constexpr std::array<std::string_view, kFullBar + 1> kWords = {marked("Very easy to guess"),
                                                                 marked("Easy to guess"), marked("Fair"),
                                                                 marked("Good"), marked("Strong")};
  return phrase(kWords[static_cast<std::size_t>(bar)]);
}

std::string reasonOf(Guessable kind) {
  switch (kind) {
    case Guessable::name:
      return phrase("It holds a name that is on the practice's letterhead.");
    case Guessable::commonWord:
      return phrase("It holds a word that is among the first ones tried.");
    case Guessable::keyboardRow:
      return phrase("It holds keys that lie side by side.");
    case Guessable::sequence:
      return phrase("It holds a sequence such as abc or 321.");
    case Guessable::repetition:
      return phrase("It says the same again.");
    case Guessable::year:
      return phrase("It holds a year.");
    case Guessable::nothing:
      return phrase("It is short.");
  }
  return "";
}

}  // namespace

std::vector<std::string> loadCommonWords(const std::filesystem::path& resources) {
  std::ifstream file(resources / "passphrases" / "common_words.txt");
  std::vector<std::string> words;
  for (std::string word; std::getline(file, word);)
    if (!word.empty()) words.push_back(word);
  return words;
}

PassphraseStrength strengthOf(const seal::Secret& passphrase, const GuessedWords& guessed) {
  const seal::Bytes bytes = passphrase.bytes();
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (text.empty()) return {.words = {}, .reason = {}, .help = {}};
  const Reading reading = read(text, guessed);
  const int bar = barOf(reading.bits);
  PassphraseStrength strength{
      .bits = reading.bits, .bar = bar, .words = wordsOf(bar), .reason = {}, .help = {}};
  if (bar == kFullBar) return strength;
  if (!strength.isEnough() || reading.worst.length > 0) strength.reason = reasonOf(reading.worst.kind);
  strength.help = phrase("Another word that does not belong to the others would help most.");
  return strength;
}

}  // namespace trellis::view
