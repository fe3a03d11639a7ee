// The practice that shows what Trellis does: invented clients with their stories, imported from
// resources/sample as any practice would be. Makes a new vault. Errors: store::VaultError where the file
// exists or cannot be made.
#pragma once

#include <filesystem>

#include "app/view/workspace.h"
#include "core/model/catalogue.h"
#include "core/seal/kdf.h"
#include "core/store/vault.h"

namespace trellis::view {

// "sample practice": the sample is sealed as every vault is, and everybody may open it.
seal::Secret samplePassphrase();
inline constexpr seal::KdfCost kSampleCost{1, std::uint64_t{8} << 20};

// Told by what its passphrase costs to try: no practice of anybody's is as cheap.
bool isSample(const Workspace& workspace);

store::Vault makeSamplePractice(const std::filesystem::path& file, const std::filesystem::path& resources,
                                const model::Catalogue& catalogue, const store::Clock& clock);

}  // namespace trellis::view
