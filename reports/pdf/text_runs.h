// A text cut where its font, script or direction changes.
// Promises runs in the order in which they stand on the page from left to right, that cover the text once.
// Starts and lengths count UTF-16 code units.
#pragma once

#include <vector>

#include "reports/pdf/text_cover.h"

namespace trellis::pdf {

struct TextRun {
  const FontFace* face = nullptr;
  unsigned start = 0;
  unsigned length = 0;
  hb_script_t script = HB_SCRIPT_COMMON;
  hb_direction_t direction = HB_DIRECTION_LTR;
};

std::vector<TextRun> visualRuns(const CoveredText& text);

// Whether no character of it runs from right to left or changes the direction of others.
bool isLeftToRight(std::string_view utf8);

}  // namespace trellis::pdf
