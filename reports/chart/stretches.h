// The stretches of time that rows are told by: months, or years where the months would be too many. The same
// month of two years is two stretches; where there is more than one year, months say theirs: the first of
// each year in its row, every one in full.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/model/dates.h"
#include "core/model/language.h"

namespace trellis::chart {

enum class Stretch { month, year };

Stretch stretchFor(const std::vector<model::Date>& dates, std::size_t mostRows);
int stretchKey(model::Date date, Stretch stretch);  // keys grow with time

struct StretchName {
  std::string label;   // "Mar", "Jan 2026", "2026"
  std::string inFull;  // "Mar 2026"
};

// Of stretches in the order of time, which stand one beneath the other.
std::vector<StretchName> stretchNames(const std::vector<int>& keys, Stretch stretch,
                                      model::Language language);

template <class Told>
struct ToldInStretch {
  StretchName name;
  Told told;
};

// What was told in each stretch, by month; by year where the months are more than `most`; the latest `most`
// in either case. `add(Told&, seen)` puts what was seen on a date to all that was told in its stretch.
template <class Told, class Seen, class Add>
std::vector<ToldInStretch<Told>> byStretch(const std::vector<Seen>& all, std::size_t most,
                                           model::Language language, Add add) {
  std::vector<model::Date> dates;
  for (const Seen& seen : all) dates.push_back(seen.date);
  const Stretch stretch = stretchFor(dates, most);
  std::map<int, Told> told;
  for (const Seen& seen : all) add(told[stretchKey(seen.date, stretch)], seen);
  while (told.size() > most) told.erase(told.begin());
  std::vector<int> keys;
  for (const auto& entry : told) keys.push_back(entry.first);
  std::vector<ToldInStretch<Told>> rows;
  for (StretchName& name : stretchNames(keys, stretch, language))
    rows.push_back({std::move(name), std::move(told[keys[rows.size()]])});
  return rows;
}

}  // namespace trellis::chart
