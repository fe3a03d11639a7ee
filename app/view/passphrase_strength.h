// How hard a passphrase is to guess: an own, careful estimate. Everyday words, the practice's own names, rows
// of keys, sequences, years and repetitions count for little, letters of words for less than random ones.
// Bits are of guessing; below kEnoughBits a passphrase is not taken. The passphrase is read where it lies.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/seal/secret.h"

namespace trellis::view {

inline constexpr double kEnoughBits = 40;
inline constexpr int kFullBar = 4;

struct PassphraseStrength {
  double bits = 0;
  int bar = 0;         // 0 to kFullBar
  std::string words;   // "Strong"
  std::string reason;  // what makes it easy to guess; may be empty
  std::string help;    // what would make it harder; empty where nothing need
  bool isEnough() const { return bits >= kEnoughBits; }
};

// What a guesser tries first.
struct GuessedWords {
  std::vector<std::string> common;  // in any case
  std::vector<std::string> names;   // of the practice and its clinician, as typed
};

std::vector<std::string> loadCommonWords(const std::filesystem::path& resources);

PassphraseStrength strengthOf(const seal::Secret& passphrase, const GuessedWords& guessed);

}  // namespace trellis::view
