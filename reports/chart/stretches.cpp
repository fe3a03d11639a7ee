#include "reports/chart/stretches.h"

#include <set>

#include "core/model/date_words.h"

namespace trellis::chart {
namespace {

constexpr int kMonthsInYear = 12;

int yearOf(int key, Stretch stretch) {
  return stretch == Stretch::year ? key : key / kMonthsInYear;
}

StretchName monthNameOf(int key, model::Language language, bool isFirstOfYear, bool areManyYears) {
  const std::string month(model::shortMonth(key % kMonthsInYear + 1, language));
  const std::string inFull = month + ' ' + std::to_string(yearOf(key, Stretch::month));
  if (!areManyYears) return {month, month};
  return {isFirstOfYear ? inFull : month, inFull};
}

}  // namespace

int stretchKey(model::Date date, Stretch stretch) {
  const int year = date.year();
  return stretch == Stretch::year ? year : year * kMonthsInYear + date.month().as_number() - 1;
}

Stretch stretchFor(const std::vector<model::Date>& dates, std::size_t mostRows) {
  std::set<int> months;
  for (const model::Date date : dates) months.insert(stretchKey(date, Stretch::month));
  return months.size() <= mostRows ? Stretch::month : Stretch::year;
}

std::vector<StretchName> stretchNames(const std::vector<int>& keys, Stretch stretch,
                                      model::Language language) {
  std::vector<StretchName> names;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const int year = yearOf(keys[i], stretch);
    const bool isFirstOfYear = i == 0 || yearOf(keys[i - 1], stretch) != year;
    const bool areManyYears = yearOf(keys.front(), stretch) != yearOf(keys.back(), stretch);
    if (stretch == Stretch::year)
      names.push_back({std::to_string(year), std::to_string(year)});
    else
      names.push_back(monthNameOf(keys[i], language, isFirstOfYear, areManyYears));
  }
  return names;
}

}  // namespace trellis::chart
