#include "reports/chart/stretches.h"

#include <set>

#include "core/model/date_words.h"

namespace trellis::chart {
namespace {

constexpr int kMonthsInYear = 12;

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

std::string stretchLabel(int key, Stretch stretch, model::Language language) {
  if (stretch == Stretch::year) return std::to_string(key);
  return std::string(model::shortMonth(key % kMonthsInYear + 1, language));
}

}  // namespace trellis::chart
