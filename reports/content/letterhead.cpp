#include "reports/content/letterhead.h"

#include <cstddef>

#include "reports/content/filled_words.h"
#include "reports/content/summary_words.h"

namespace trellis::content {
namespace {

constexpr std::size_t kLongestContact = 90;
constexpr std::size_t kMostRanges = 6;

const model::Words kOneSession{"Session {1}", "Sesión {1}"};
const model::Words kSessionNumbers{"Sessions {1}", "Sesiones {1}"};

// "1–3", "5": the runs of numbers without a gap.
std::vector<std::string> rangesOf(const std::vector<int>& numbers) {
  std::vector<std::string> ranges;
  for (std::size_t first = 0; first < numbers.size();) {
    std::size_t last = first;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
    ranges.push_back(std::to_string(numbers[first]));
    if (last > first) ranges.back() += "–" + std::to_string(numbers[last]);
    first = last + 1;
  }
  return ranges;
}

std::string joinedRanges(const std::vector<std::string>& ranges) {
  std::string all;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    const bool isLeftOut =
        ranges.size() > kMostRanges && i >= kMostRanges / 2 && i + kMostRanges / 2 < ranges.size();
    if (isLeftOut) continue;
    if (!all.empty())
      all += ranges.size() > kMostRanges && i + kMostRanges / 2 == ranges.size() ? ", …, " : ", ";
    all += ranges[i];
  }
  return all;
}

}  // namespace

BoxedNote hardTimesNote(const Letterhead& letterhead, model::Language language) {
  std::string words;
  const std::string contact = withUnbrokenNumbers(cut(letterhead.contact, kLongestContact));
  const std::string line = withUnbrokenNumbers(cut(letterhead.emergencyLine, kLongestContact));
  if (!contact.empty()) words += say(Phrase::callPractice, language, {contact});
  if (!line.empty()) words += say(Phrase::callAnyHour, language, {line});
  return {say(Phrase::ifHard, language), {{{words + say(Phrase::callEmergency, language)}}}};
}

PageNumberWords pageNumberWords(model::Language language) {
  return {say(Phrase::pageBefore, language), say(Phrase::pageBetween, language)};
}

std::string sessionNumbers(const std::vector<int>& numbers, model::Language language) {
  if (numbers.empty()) return "";
  return Say{language}(numbers.size() == 1 ? kOneSession : kSessionNumbers,
                       {joinedRanges(rangesOf(numbers))});
}

std::string afterSeparator(const std::string& words) {
  return words.empty() ? words : "  ·  " + words;
}

}  // namespace trellis::content
