// Dates as people and spreadsheets write them: "4/23/1990", "23.04.1990", "1990-04-23", with a time of day
// behind them or not. Which of the first two numbers is the day has to be known; a column shows it as soon as
// one of its dates can be read in one way only. Years have four digits.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/model/dates.h"
#include "core/model/keys.h"

namespace trellis::exchange {

enum class DateOrder { dayFirst, monthFirst };

std::optional<model::Date> parseWrittenDate(std::string_view text, DateOrder order);

struct DateOrderGuess {
  bool isNeeded = false;           // a date begins with day or month
  std::optional<DateOrder> order;  // none where no date shows it, or where they disagree
};

DateOrderGuess guessDateOrder(std::span<const std::string> dates);

}  // namespace trellis::exchange

template <>
struct trellis::model::Keys<trellis::exchange::DateOrder> {
  using Order = exchange::DateOrder;
  static constexpr std::array all = {std::pair{Order::dayFirst, std::string_view("day_first")},
                                     std::pair{Order::monthFirst, std::string_view("month_first")}};
};
