// The slopes between all pairs of ratings on different dates, counted rather than listed: four hundred
// ratings have eighty thousand pairs, but few differences of level and day. Answers which slope has a rank.
// Points per 30 days, exactly 30 · difference of ratings / difference of days; ranks from 0, smallest first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/analysis/series.h"

namespace trellis::analysis {

class PairSlopes {
 public:
  explicit PairSlopes(const Series& rated);  // in order of date, every entry with a value

  std::size_t size() const { return size_; }
  double ofRank(std::size_t rank) const;  // below the size

 private:
  struct Difference {
    int points = 0;
    int days = 0;
  };

  void count(const Series& rated, const std::vector<int>& days);
  static double slopeOf(const Difference& difference);
  std::size_t indexOf(const Difference& difference) const;
  std::size_t pairsWithin(const Difference& longest) const { return within_[indexOf(longest)]; }
  std::size_t pairsUpTo(const Difference& slope) const;
  std::size_t pairsUpTo(const Difference& slope, int points) const;
  Difference inOrder(int points, int place) const;
  int placesBelow(std::size_t rank, int points) const;

  int widest_ = 0;   // difference of ratings
  int longest_ = 0;  // difference of days
  std::size_t size_ = 0;
  std::vector<std::uint32_t> within_;  // pairs of a difference of ratings, no more than so many days apart
};

}  // namespace trellis::analysis
