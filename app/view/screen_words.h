// The language of the screen, and where its sentences are looked up by their English ones: without a lookup
// they stay English. It is set by the composition root before the first window and thread, and only read from
// then on; a test sets what it needs and sets back what was there.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "core/model/language.h"

namespace trellis::view {

struct ScreenWords {
  model::Language language = model::Language::english;
  // The sentence itself where there is no translation; nothing for English.
  std::function<std::string(const std::string& sentence)> sentence = {};
  std::function<std::string(const std::string& one, const std::string& many, int count)> counted = {};
};

const ScreenWords& screenWords();
ScreenWords setScreenWords(ScreenWords words);  // what was there before

// A sentence of a table, which reaches `phrase` later: so that the catalogue gets it.
constexpr std::string_view marked(std::string_view sentence) {
  return sentence;
}

std::string phrase(std::string_view sentence, std::span<const std::string_view> parts);

// What a rule of the record, the vault or a report refused with, in the screen's language: these rooms word
// their sentences in English, and values in them stay as they are.
std::string told(const std::string& sentence);

}  // namespace trellis::view
