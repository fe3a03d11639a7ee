#include "reports/display/text_metrics.h"

#include <doctest/doctest.h>

using namespace trellis::display;

TEST_CASE("fixed metrics give every character half the size, whatever its bytes and face") {
  const FixedTextMetrics metrics;
  CHECK(metrics.width("", Face::regular, 10) == doctest::Approx(0));
  CHECK(metrics.width("four", Face::regular, 10) == doctest::Approx(20));
  CHECK(metrics.width("Nguyễn", Face::bold, 10) == doctest::Approx(30));
}
