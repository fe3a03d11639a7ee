// The two copies of the header in the file. One is written at a time and synced, so that a torn write always
// leaves the other. Errors: SealError.
#pragma once

#include <filesystem>
#include <vector>

#include "core/seal/header.h"

namespace trellis::seal {

struct WholeCopy {
  HeaderCopy bytes;
  Header header;
};

// The copies that are whole, newest first: one or two.
std::vector<WholeCopy> readHeader(const std::filesystem::path& file);
// The newest of them that was written with this key: damaged where there is none.
Header newestAuthentic(const std::vector<WholeCopy>& copies, const Secret& headerKey);

// Counts the generation up and overwrites the older copy; `header` changes only if that succeeds.
void writeNext(const std::filesystem::path& file, Header& header, const Secret& headerKey);

bool startsAsSealed(const std::filesystem::path& file);

}  // namespace trellis::seal
