// What the About box says: the version, the licenses of the program and of what it is made with, each with
// the version that runs where it tells one, and where the catalogue's cut-offs come from. The program's
// version is that of the build and stands in the top CMakeLists.txt alone.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/model/catalogue.h"

namespace trellis::view {

std::string programVersion();  // "0.1.0"

struct AboutPart {
  std::string title;
  std::vector<std::string> lines;
};

using Versions = std::map<std::string, std::string, std::less<>>;  // by name: "SQLite", "3.40.1"

// `ofWindow` are the versions of what the window is made with.
std::vector<AboutPart> aboutParts(const model::Catalogue& catalogue, const std::filesystem::path& resources,
                                  Versions ofWindow);

}  // namespace trellis::view
