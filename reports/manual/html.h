// A page of the manual as HTML for the window: plain tags, colors by role, a link as the key of its page,
// pictures by the address of their file. Nothing of the page's words is taken for a tag.
#pragma once

#include <optional>
#include <string>

#include "reports/display/palette.h"
#include "reports/manual/manual.h"

namespace trellis::manual {

struct Look {
  display::Ground ground = display::Ground::light;
  std::optional<std::size_t> chosenLink =
      {};  // among targetsOf(page): it is marked, and is the anchor "chosen"
};

std::string htmlOf(const Page& page, const Manual& manual, const Look& look);

// "file:/usr/share/trellis/manual/en/pictures/home.png", with what an address may not hold written as %20.
std::string addressOf(const std::filesystem::path& file);

}  // namespace trellis::manual
