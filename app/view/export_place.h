// Where what leaves the practice goes: a name that nothing bears yet, so that an export never lies over
// another one, the sentence that says who can read it there, and how leaving ended. What goes wrong with the
// folder or the disk is answered as a sentence.
#pragma once

#include <filesystem>
#include <string>

namespace trellis::view {

// "trellis-csv-2026-11-20", or the first of "-2", "-3"… behind it that is free in `folder`.
std::filesystem::path freePlace(const std::filesystem::path& folder, const std::string& stem,
                                const std::string& extension = {});

std::string unsealedWarning();

}  // namespace trellis::view
