#include "core/model/rules.h"

#include <algorithm>
#include <utility>

namespace trellis::model {
namespace {

// Length in bytes of the UTF-8 sequence at the start of `text`, 0 where it is malformed (Unicode 15, table
// 3-7).
std::size_t sequenceLength(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto isTail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return isTail(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const unsigned low = first == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : 0xBF;
    return byte(1) >= low && byte(1) <= high && isTail(2) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const unsigned low = first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xF4 ? 0x8F : 0xBF;
    return byte(1) >= low && byte(1) <= high && isTail(2) && isTail(3) ? 4 : 0;
  }
  return 0;
}

bool isControl(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7F;
}

void checkCharacters(FieldErrors& errors, std::string field, std::string_view text, std::size_t longest) {
  if (text.size() > longest)
    errors.push_back({std::move(field), "This text is too long (over " + std::to_string(longest) +
                                            " bytes): please shorten it."});
  else if (std::ranges::any_of(text, isControl))
    errors.push_back({std::move(field),
                      "This text holds a control character, which no record may hold: please remove it."});
  else if (!isUtf8(text))
    errors.push_back({std::move(field), "This text is not valid UTF-8: please save the source as UTF-8."});
}

}  // namespace

bool isUtf8(std::string_view text) {
  while (!text.empty()) {
    const auto length = sequenceLength(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

bool isBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

OptionalText textOrNothing(std::string_view text) {
  if (isBlank(text)) return std::nullopt;
  return std::string(text);
}

void checkText(FieldErrors& errors, std::string field, const OptionalText& text, std::size_t longest) {
  if (text) checkCharacters(errors, std::move(field), *text, longest);
}

void checkName(FieldErrors& errors, std::string field, const std::string& name,
               std::string_view whatIsMissing) {
  if (isBlank(name))
    errors.push_back({std::move(field), std::string(whatIsMissing)});
  else
    checkCharacters(errors, std::move(field), name, kLongestName);
}

std::string entry(std::string_view list, std::size_t index) {
  return std::string(list) + '[' + std::to_string(index) + ']';
}

void checkScale(FieldErrors& errors, std::string field, std::optional<int> value, int low, int high) {
  if (!value || (*value >= low && *value <= high)) return;
  errors.push_back({std::move(field), "This value must be between " + std::to_string(low) + " and " +
                                          std::to_string(high) + "."});
}

}  // namespace trellis::model
