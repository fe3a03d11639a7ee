#include "app/view/screen_words.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "app/view/words.h"

namespace trellis::view {
namespace {

ScreenWords& current() {
  static ScreenWords words;
  return words;
}

// The sentences of other rooms that hold values, worded as there.
constexpr std::array kWithValues = {
    marked("This text is too long (over %1 bytes): please shorten it."),
    marked("This value must be between %1 and %2."),
    marked(
        "The disk of the vault did not answer (code %1): please check that it is connected. What was typed "
        "is still here."),
    marked("This vault is open already: %1. Please close it there first."),
    marked("The %1 could not be written: the disk is full. Please make room and try again."),
    marked("The %1 may not be written to: please check the rights of its folder and whether the disk is "
           "read-only."),
    marked("The %1 has lost its folder: please check whether the disk is still connected."),
    marked("The %1 could not be read or written (system error %2)."),
    marked("The font %1, which reports are set in, is not installed. Install the package fonts-lato."),
    marked("The font file %1 cannot be read."),
    marked("The file %1 cannot be written: %2."),
};

// What stands in the sentence where the pattern has %1, %2, …: nothing where it is another sentence.
std::optional<std::vector<std::string_view>> valuesIn(std::string_view sentence, std::string_view pattern) {
  std::vector<std::string_view> values;
  for (std::size_t place = pattern.find('%'); place != std::string_view::npos; place = pattern.find('%')) {
    if (!sentence.starts_with(pattern.substr(0, place))) return std::nullopt;
    sentence.remove_prefix(place);
    pattern.remove_prefix(place + 2);
    const auto end = sentence.find(pattern.substr(0, pattern.find('%')));
    if (end == std::string_view::npos) return std::nullopt;
    values.push_back(sentence.substr(0, end));
    sentence.remove_prefix(end);
  }
  return sentence == pattern ? std::optional(values) : std::nullopt;
}

}  // namespace

const ScreenWords& screenWords() {
  return current();
}

ScreenWords setScreenWords(ScreenWords words) {
  return std::exchange(current(), std::move(words));
}

std::string told(const std::string& sentence) {
  if (!screenWords().sentence) return sentence;
  for (const std::string_view pattern : kWithValues)
    if (const auto values = valuesIn(sentence, pattern)) return phrase(pattern, *values);
  return phrase(sentence);
}

}  // namespace trellis::view
