// The practice that shows what Trellis does: invented clients with their stories, imported from
// resources/sample as any practice would be. Makes a new vault. Errors: store::VaultError where the file
// exists or cannot be made.
#pragma once

#include <filesystem>

#include "core/model/catalogue.h"
#include "core/model/dates.h"
#include "core/store/vault.h"

namespace trellis::view {

store::Vault makeSamplePractice(const std::filesystem::path& file, const std::filesystem::path& resources,
                                const model::Catalogue& catalogue, model::Instant now);

}  // namespace trellis::view
