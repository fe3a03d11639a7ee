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

std::filesystem::path installedShare() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  return program.parent_path().parent_path() / "share";
}

std::filesystem::path dataFolder() {
  if (const char* folder = std::getenv("XDG_DATA_HOME"); folder && *folder) return folder;
  if (const char* home = std::getenv("HOME"); home && *home)
    return std::filesystem::path(home) / ".local" / "share";
  throw std::runtime_error("This account has no home folder: please say where the vault is.");
}

}  // namespace

std::filesystem::path resourceFolder() {
  for (const std::filesystem::path& folder :
       {installedShare() / "trellis", std::filesystem::path(TRELLIS_RESOURCES)})
    if (std::filesystem::exists(catalogueFile(folder))) return folder;
  throw std::runtime_error("The catalogue of Trellis is missing: please install the program again.");
}

model::Catalogue loadCatalogue(const std::filesystem::path& resources) {
  std::ifstream json(catalogueFile(resources));
  return exchange::readCatalogue(json);
}

std::filesystem::path samplePracticeFolder(const std::filesystem::path& resources) {
  return resources / "sample";
}

std::filesystem::path translationsFolder() {
  const bool isInstalled = std::filesystem::exists(catalogueFile(installedShare() / "trellis"));
  return isInstalled ? installedShare() / "locale" : std::filesystem::path(TRELLIS_TRANSLATIONS);
}

std::filesystem::path defaultVaultFile() {
  return dataFolder() / "trellis" / "practice.trellis";
}

}  // namespace trellis::view
