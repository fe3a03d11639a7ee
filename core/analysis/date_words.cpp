#include "core/analysis/date_words.h"

#include <array>
#include <cassert>

namespace trellis::analysis {
namespace {

using TwelveNames = std::array<std::string_view, 12>;
constexpr TwelveNames kEnglish = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr TwelveNames kSpanish = {"ene", "feb", "mar", "abr", "may", "jun",
                                  "jul", "ago", "sep", "oct", "nov", "dic"};

}  // namespace

std::string_view shortMonth(int month, model::Language language) {
  assert(month >= 1 && month <= 12);
  const auto& names = language == model::Language::english ? kEnglish : kSpanish;
  return names[static_cast<std::size_t>(month - 1)];
}

std::string shortDate(model::Date date, model::Language language) {
  std::string words = std::to_string(date.day().as_number());
  words += ' ';
  words += shortMonth(date.month().as_number(), language);
  words += ' ';
  words += std::to_string(int{date.year()});
  return words;
}

}  // namespace trellis::analysis
