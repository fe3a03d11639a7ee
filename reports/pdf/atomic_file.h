// Puts a finished file in its place on disk: whole and durable, or not at all.
// Promises mode 0600, and that a file that stood there before stays as it was when anything fails.
// Throws ReportError with a sentence that names the path and what the system said of it.
#pragma once

#include <filesystem>
#include <string_view>

namespace trellis::pdf {

void writeAtomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace trellis::pdf
