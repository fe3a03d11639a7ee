// The five levels of attainment as the screen names them: −2 is much less than expected, 0 as expected.
// Source: Goal Attainment Scaling, Kiresuk & Sherman 1968.
#pragma once

#include <string>

namespace trellis::view {

std::string attainmentLevel(int level);  // "−1", "+2"
std::string attainmentName(int level);   // "−1: less than expected"

}  // namespace trellis::view
