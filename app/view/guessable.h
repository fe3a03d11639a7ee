// The stretches of a passphrase that a guesser tries before single characters: known words, rows of keys,
// sequences, years, what was there before. Lengths and positions are bytes; the text is read where it lies
// and never copied.
#pragma once

#include <cstddef>
#include <string_view>

#include "app/view/passphrase_strength.h"

namespace trellis::view {

enum class Guessable { nothing, name, commonWord, keyboardRow, sequence, repetition, year };

struct Stretch {
  Guessable kind = Guessable::nothing;
  std::size_t length = 0;
};

// The longest that begins at `from`.
Stretch guessableAt(std::string_view text, std::size_t from, const GuessedWords& guessed);

double bitsOf(const Stretch& stretch);
bool isLetter(char character);

}  // namespace trellis::view
