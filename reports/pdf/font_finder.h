// Where the reports' fonts lie: below a folder first, then wherever fontconfig knows them with TrueType
// outlines. Promises the same answer for the same folder and the same installed fonts; a font that is nowhere
// is left out. Names are file names, as Debian's packages fonts-lato, fonts-noto-core, fonts-wqy-microhei,
// fonts-dejavu give them.
#pragma once

#include <filesystem>
#include <map>
#include <string_view>
#include <vector>

#include "reports/pdf/font_face.h"

namespace trellis::pdf {

struct FontName {
  std::string_view file;
  const char* family;
  const char* style;
};

std::map<std::string_view, FontFile> findFonts(const std::vector<FontName>& names,
                                               const std::filesystem::path& folder);

}  // namespace trellis::pdf
