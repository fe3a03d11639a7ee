#include "core/exchange/written_date.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace trellis::exchange {
namespace {

constexpr std::size_t kYearDigits = 4;
constexpr int kMonths = 12;

struct Part {
  int number = 0;
  std::size_t digits = 0;
};
using Parts = std::array<Part, 3>;

std::string_view withoutTime(std::string_view text) {
  const auto end = text.find_first_of(" T");
  if (end == std::string_view::npos || text.find(':', end) == std::string_view::npos) return text;
  return text.substr(0, end);
}

std::optional<Part> partOf(std::string_view text) {
  Part part{0, text.size()};
  const char* const end = text.data() + text.size();
  const auto [last, error] = std::from_chars(text.data(), end, part.number);
  if (error != std::errc() || last != end || part.number < 0 || part.digits > kYearDigits)
    return std::nullopt;
  return part;
}

// Three numbers with the same sign between them.
std::optional<Parts> partsOf(std::string_view text) {
  text = withoutTime(text);
  const auto first = text.find_first_of("/.-");
  if (first == std::string_view::npos) return std::nullopt;
  const auto second = text.find(text[first], first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto one = partOf(text.substr(0, first));
  const auto two = partOf(text.substr(first + 1, second - first - 1));
  const auto three = partOf(text.substr(second + 1));
  if (!one || !two || !three) return std::nullopt;
  return Parts{*one, *two, *three};
}

bool isYearLast(const Parts& parts) {
  return parts[2].digits == kYearDigits && parts[0].digits <= 2 && parts[1].digits <= 2;
}

std::optional<model::Date> dateOf(int year, int month, int day) {
  std::array<char, 40> iso{};
  std::snprintf(iso.data(), iso.size(), "%04d-%02d-%02d", year, month, day);
  return model::parseDate(iso.data());
}

}  // namespace

std::optional<model::Date> parseWrittenDate(std::string_view text, DateOrder order) {
  const auto parts = partsOf(text);
  if (!parts) return std::nullopt;
  const auto& [one, two, three] = *parts;
  if (one.digits == kYearDigits && two.digits <= 2 && three.digits <= 2)
    return dateOf(one.number, two.number, three.number);
  if (!isYearLast(*parts)) return std::nullopt;
  return order == DateOrder::dayFirst ? dateOf(three.number, two.number, one.number)
                                      : dateOf(three.number, one.number, two.number);
}

DateOrderGuess guessDateOrder(std::span<const std::string> dates) {
  DateOrderGuess guess;
  bool isDayFirst = false;
  bool isMonthFirst = false;
  for (const std::string& date : dates) {
    const auto parts = partsOf(date);
    if (!parts || !isYearLast(*parts)) continue;
    guess.isNeeded = true;
    if ((*parts)[0].number > kMonths) isDayFirst = true;
    if ((*parts)[1].number > kMonths) isMonthFirst = true;
  }
  if (isDayFirst != isMonthFirst) guess.order = isDayFirst ? DateOrder::dayFirst : DateOrder::monthFirst;
  return guess;
}

}  // namespace trellis::exchange
