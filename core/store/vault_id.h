// Which vault a file is, told without a key: the same for its copies and backups. As letters, for names.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace trellis::store {

std::optional<std::string> vaultIdOf(const std::filesystem::path& file);  // none where it cannot be read

}  // namespace trellis::store
