// Where the program's own data lies, the catalogue, the sample practice, the translations and the icon: in
// the nearest share folder above the program, so that an installed program may be moved as a whole and a
// built one reads the tree it was built from; and where a practice lies unless told otherwise. The one place
// where both programs look. Errors: std::runtime_error where there is none, exchange::CatalogueError.
#pragma once

#include <filesystem>

#include "core/model/catalogue.h"

namespace trellis::view {

std::filesystem::path resourceFolder();
model::Catalogue loadCatalogue(const std::filesystem::path& resources);
std::filesystem::path samplePracticeFolder(const std::filesystem::path& resources);
std::filesystem::path translationsFolder();  // of es/LC_MESSAGES/trellis.mo; may be missing
std::filesystem::path iconFile();            // SVG; may be missing

std::filesystem::path defaultVaultFile();  // $XDG_DATA_HOME/trellis/practice.trellis

}  // namespace trellis::view
