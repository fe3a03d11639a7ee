// The type of each role: one scale for the client's page, a tighter one for the clinical page.
// Sizes, leadings and tracking in points; the face is what plain words get, emphasis changes it.
#pragma once

#include "reports/content/document.h"
#include "reports/display/display_list.h"

namespace trellis::layout {

enum class TextRole { title, section, label, lead, body, quote, small, cell, cellHead, footer, eyebrow };

struct TextStyle {
  display::Face face = display::Face::regular;
  double size = 10;
  double leading = 15;
  display::Ink ink = display::Ink::text;
  double tracking = 0;
};

TextStyle styleOf(TextRole role, content::Style style);

display::Face faceOf(content::Emphasis emphasis, display::Face plain);
display::Ink inkOf(content::Tone tone, display::Ink normal);

// From the top of a line to its baseline.
double baselineOf(const TextStyle& style);

}  // namespace trellis::layout
