// The slopes between all pairs of ratings on different dates, counted rather than listed: four hundred
// ratings have eighty thousand pairs, but few differences of level and day. Answers which slope has a rank.
// Points per 30 days, exactly 30 · difference of ratings / difference of days; ranks from 0, smallest first.
#pragma once

#include <cstddef>
#include <vector>

#include "core/analysis/series.h"

namespace trellis::analysis {

class PairSlopes {
 public:
  explicit PairSlopes(const Series& rated);  // in order of date, every entry with a value

  std::size_t size() const { return size_; }
  // The slopes of these ranks, which ascend and lie below the size.
  std::vector<double> ofRanks(const std::vector<std::size_t>& ranks) const;

 private:
  // One difference of ratings, with how many pairs have it at each difference of days.
  struct Lane {
    int points = 0;
    std::size_t days = 0;
    double slope = 0;
  };

  void count(const Lane& lane);
  std::size_t placeOf(const Lane& lane) const;
  std::size_t countAt(const Lane& lane) const;
  bool isOver(const Lane& lane) const { return lane.days == 0 || lane.days >= daysEnd_; }
  void toNext(Lane& lane) const;
  std::vector<Lane> lanes() const;

  int widest_ = 0;           // difference of ratings
  std::size_t daysEnd_ = 1;  // one past the largest difference of days
  std::size_t size_ = 0;
  std::vector<std::size_t> counts_;
};

}  // namespace trellis::analysis
