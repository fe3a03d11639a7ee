// The boundaries of a relationship and the guilt after them, in sentences that claim no more than what was
// logged allows. In the language of the screen.
#pragma once

#include <string>
#include <vector>

#include "core/analysis/boundary_course.h"

namespace trellis::view {

// "Boundaries: 14 logged (kept: 9, tested: 5).", "Kept: 2 of the first 7, 5 of the latest 7.",
// "Guilt after a boundary, 0 to 4: at first 4, lately 2, clearly easing (9 sessions)."
std::vector<std::string> boundarySentences(const analysis::BoundaryCourse& course);

}  // namespace trellis::view
