// True time from left to right: where a date falls, and the months or years beneath.
// One single date falls in the middle. Names are centered under their own month or year; months where they
// fit, else every second, third or sixth, then years; January says its year where there is more than one.
#pragma once

#include <optional>

#include "core/analysis/series.h"
#include "core/model/dates.h"
#include "reports/chart/drawing.h"

namespace trellis::chart {

struct DateSpan {
  model::Date first;
  model::Date last;
};

// From the first to the last session, rated or not; nothing where there is no session.
std::optional<DateSpan> spanOf(const analysis::Series& series);

class DateAxis {
 public:
  DateAxis(DateSpan span, double left, double right);

  double left() const { return left_; }
  double right() const { return right_; }
  const DateSpan& span() const { return span_; }
  double x(model::Date date) const;
  double pointsPerDay() const;  // 0 where there is one single date

 private:
  DateSpan span_;
  double left_;
  double right_;
};

// Ticks at the starts of months or years on the line at `y`, names beneath.
void drawDateAxis(Drawing& drawing, const DateAxis& axis, double y);

}  // namespace trellis::chart
