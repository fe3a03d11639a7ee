// What the About box says: the version, the licenses of the program and of what it is made with, and where
// the catalogue's cut-offs come from. The version is that of the build and stands in the top CMakeLists.txt
// alone.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/model/catalogue.h"

namespace trellis::view {

std::string programVersion();  // "0.1.0"

struct AboutPart {
  std::string title;
  std::vector<std::string> lines;
};

std::vector<AboutPart> aboutParts(const model::Catalogue& catalogue, const std::filesystem::path& resources);

}  // namespace trellis::view
