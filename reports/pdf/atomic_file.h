// Puts a finished file in its place on disk: whole and durable, or not at all.
// Promises mode 0600, and that a file that stood there before stays as it was when anything fails.
// Throws ReportError with a sentence that names the path and what the system said of it.
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

namespace trellis::pdf {

void writeAtomically(const std::filesystem::path& path, std::string_view bytes);

// In parts, for what need not be in memory at once. What `writeAll` throws leaves no file.
using WritePart = std::function<void(std::string_view bytes)>;
void writeAtomically(const std::filesystem::path& path,
                     const std::function<void(const WritePart&)>& writeAll);

}  // namespace trellis::pdf
