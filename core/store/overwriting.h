// Files whose words are not to stay on a disk: overwritten with zeros, which reach it, as far as its file
// system writes in place. `what` is how errors call the file. For this room alone; errors: VaultError.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace trellis::store {

void overwriteHead(const std::filesystem::path& file, std::size_t bytes, const std::string& what);
// From its end to its head, by which it is known until nothing is left to read.
void overwriteAndRemove(const std::filesystem::path& file, const std::string& what);

}  // namespace trellis::store
