// The stretches of time that rows are told by: months, or years where the months would be too many.
// Keys grow with time; the same month of two years has two keys.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/model/dates.h"
#include "core/model/language.h"

namespace trellis::chart {

enum class Stretch { month, year };

Stretch stretchFor(const std::vector<model::Date>& dates, std::size_t mostRows);
int stretchKey(model::Date date, Stretch stretch);
std::string stretchLabel(int key, Stretch stretch, model::Language language);  // "Mar", "2026"

}  // namespace trellis::chart
