#include "reports/chart/date_axis.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/model/date_words.h"

namespace trellis::chart {
namespace {

using display::Align;
using display::Ink;
using model::Date;

constexpr std::array<int, 9> kMonthsOfUnits = {1, 2, 3, 6, 12, 24, 60, 120, 240};
constexpr int kMonthsOfYear = 12;
constexpr double kDaysOfMonth = 30.4375;
constexpr double kLabelDrop = 10.5;  // from the line to the baseline of the names
constexpr double kTick = 3;
constexpr double kAir = 3;         // between two names
constexpr double kOverhang = 4.5;  // of a name beyond the ends of the axis

struct Label {
  double center;
  std::string words;
};

int monthsSinceZero(Date date) {
  return int{date.year()} * kMonthsOfYear + date.month().as_number() - 1;
}

Date monthStart(int months) {
  return Date(static_cast<unsigned short>(months / kMonthsOfYear),
              static_cast<unsigned short>(months % kMonthsOfYear + 1), 1);
}

bool spansYears(const DateSpan& span) {
  return span.first.year() != span.last.year();
}

std::string nameOf(int months, int unit, const DateSpan& span, model::Language language) {
  const bool isYear = unit >= kMonthsOfYear || (months % kMonthsOfYear == 0 && spansYears(span));
  if (isYear) return std::to_string(months / kMonthsOfYear);
  return std::string(model::shortMonth(months % kMonthsOfYear + 1, language));
}

std::string monthAndYear(Date date, model::Language language) {
  return std::string(model::shortMonth(date.month().as_number(), language)) + " " +
         std::to_string(int{date.year()});
}

// The smallest unit, in months, whose names have room.
int unitFor(const Drawing& drawing, const DateAxis& axis) {
  const double widest =
      std::max(drawing.width("2026", drawing.axisType()), drawing.width("May", drawing.axisType()));
  for (const int unit : kMonthsOfUnits)
    if (unit * kDaysOfMonth * axis.pointsPerDay() >= widest + drawing.scaled(kAir)) return unit;
  return kMonthsOfUnits.back();
}

// Starts of units from the one that holds the first date to the one that holds the last.
std::vector<int> unitStarts(const DateSpan& span, int unit) {
  std::vector<int> starts;
  for (int months = monthsSinceZero(span.first) / unit * unit; months <= monthsSinceZero(span.last);
       months += unit)
    starts.push_back(months);
  return starts;
}

double xOfStart(const DateAxis& axis, int months) {
  return std::clamp(axis.x(std::clamp(monthStart(months), axis.span().first, axis.span().last)), axis.left(),
                    axis.right());
}

// A name stands under its own month or year, as far as that shows, and hardly beyond the axis.
std::optional<Label> labelOf(const Drawing& drawing, const DateAxis& axis, int months, int unit) {
  const int own = unit < kMonthsOfYear ? 1 : kMonthsOfYear;
  if (monthStart(months + own) <= axis.span().first) return std::nullopt;
  const double center = (xOfStart(axis, months) + xOfStart(axis, months + own)) / 2;
  std::string name = nameOf(months, unit, axis.span(), drawing.language());
  const double half = drawing.width(name, drawing.axisType()) / 2;
  const double overhang = drawing.scaled(kOverhang);
  if (center - half < axis.left() - overhang || center + half > axis.right() + overhang) return std::nullopt;
  return Label{center, std::move(name)};
}

std::vector<Label> labelsFor(const Drawing& drawing, const DateAxis& axis, int unit) {
  std::vector<Label> labels;
  double freeFrom = axis.left() - drawing.scaled(kOverhang);
  for (const int months : unitStarts(axis.span(), unit)) {
    auto label = labelOf(drawing, axis, months, unit);
    if (!label) continue;
    const double half = drawing.width(label->words, drawing.axisType()) / 2;
    if (label->center - half < freeFrom) continue;
    freeFrom = label->center + half + drawing.scaled(kAir);
    labels.push_back(std::move(*label));
  }
  return labels;
}

void drawTicks(Drawing& drawing, const DateAxis& axis, int unit, double y) {
  for (const int months : unitStarts(axis.span(), unit)) {
    if (monthStart(months) <= axis.span().first) continue;
    const double x = axis.x(monthStart(months));
    drawing.line({x, y}, {x, y + drawing.scaled(kTick)}, Ink::rule, 0.7);
  }
}

void drawEnds(Drawing& drawing, const DateAxis& axis, double baseline) {
  const std::string first = monthAndYear(axis.span().first, drawing.language());
  const std::string last = monthAndYear(axis.span().last, drawing.language());
  const double both = drawing.width(first, drawing.axisType()) + drawing.width(last, drawing.axisType());
  const bool hasRoom = both + 2 * drawing.scaled(kAir) <= axis.right() - axis.left();
  if (hasRoom && first != last)
    drawing.text({axis.left(), baseline}, first, drawing.axisType(), Ink::quietText);
  drawing.text({axis.right(), baseline}, last, drawing.axisType(), Ink::quietText, Align::end);
}

}  // namespace

std::optional<DateSpan> spanOf(const analysis::Series& series) {
  if (series.empty()) return std::nullopt;
  return DateSpan{series.front().date, series.back().date};
}

DateAxis::DateAxis(DateSpan span, double left, double right) : span_(span), left_(left), right_(right) {}

double DateAxis::pointsPerDay() const {
  const int days = model::daysBetween(span_.first, span_.last);
  return days == 0 ? 0 : (right_ - left_) / days;
}

double DateAxis::x(Date date) const {
  if (span_.first == span_.last) return (left_ + right_) / 2;
  return left_ + model::daysBetween(span_.first, date) * pointsPerDay();
}

void drawDateAxis(Drawing& drawing, const DateAxis& axis, double y) {
  const double baseline = y + drawing.scaled(kLabelDrop);
  if (axis.span().first == axis.span().last)
    return drawing.text({axis.x(axis.span().first), baseline},
                        model::shortDate(axis.span().first, drawing.language()), drawing.axisType(),
                        Ink::quietText, Align::middle);
  const int unit = unitFor(drawing, axis);
  const std::vector<Label> labels = labelsFor(drawing, axis, unit);
  if (labels.empty()) return drawEnds(drawing, axis, baseline);
  drawTicks(drawing, axis, unit, y);
  for (const Label& label : labels)
    drawing.text({label.center, baseline}, label.words, drawing.axisType(), Ink::quietText, Align::middle);
}

}  // namespace trellis::chart
