// A logo from its file to plain pixels, on white paper: libharu is never handed what somebody else made.
// Nothing where the bytes are no PNG picture, or one larger than any letterhead needs.
#pragma once

#include <memory>
#include <string_view>

#include "reports/display/display_list.h"

namespace trellis::pdf {

std::shared_ptr<const display::Picture> pictureOf(std::string_view png);

}  // namespace trellis::pdf
