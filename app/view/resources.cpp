#include "app/view/resources.h"

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <system_error>

#include "core/exchange/catalogue_json.h"

namespace trellis::view {
namespace {

std::filesystem::path catalogueFile(const std::filesystem::path& resources) {
  return resources / "catalogue" / "catalogue.json";
}

// Above the program: of the prefix that it is installed under, or of the build.
std::filesystem::path shareFolder() {
  std::error_code error;
  for (auto above = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
       above.has_relative_path(); above = above.parent_path())
    if (std::filesystem::exists(catalogueFile(above / "share" / "trellis"))) return above / "share";
  throw std::runtime_error("The catalogue of Trellis is missing: please install the program again.");
}

std::filesystem::path dataFolder() {
  if (const char* folder = std::getenv("XDG_DATA_HOME"); folder && *folder) return folder;
  if (const char* home = std::getenv("HOME"); home && *home)
    return std::filesystem::path(home) / ".local" / "share";
  throw std::runtime_error("This account has no home folder: please say where the vault is.");
}

}  // namespace

std::filesystem::path resourceFolder() {
  return shareFolder() / "trellis";
}

model::Catalogue loadCatalogue(const std::filesystem::path& resources) {
  std::ifstream json(catalogueFile(resources));
  return exchange::readCatalogue(json);
}

std::filesystem::path samplePracticeFolder(const std::filesystem::path& resources) {
  return resources / "sample";
}

std::filesystem::path translationsFolder() {
  return shareFolder() / "locale";
}

std::filesystem::path iconFile() {
  return shareFolder() / "icons" / "hicolor" / "scalable" / "apps" / "io.github.trellispractice.Trellis.svg";
}

std::filesystem::path defaultVaultFile() {
  return dataFolder() / "trellis" / "practice.trellis";
}

}  // namespace trellis::view
