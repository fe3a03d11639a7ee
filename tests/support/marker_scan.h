// Looks for words that must be in no file: what a therapist typed, and what a readable database would show.
// Words of 7 bytes and more, for shorter ones are hit by chance.
#pragma once

#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace trellis::tests {

struct MarkerScan {
  std::vector<std::string_view> markers = {};
  std::uintmax_t bytes = 0;             // that were looked through
  std::vector<std::string> found = {};  // the file and the marker

  void look(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);  // one that has just gone reads as empty
    std::stringstream read;
    read << in.rdbuf();
    const std::string content = read.str();
    bytes += content.size();
    for (const std::string_view marker : markers)
      if (::memmem(content.data(), content.size(), marker.data(), marker.size()) != nullptr)
        found.push_back(file.filename().string() + ": " + std::string(marker));
  }
  void lookThrough(const std::filesystem::path& folder) {
    std::error_code gone;
    std::vector<std::filesystem::path> files;
    for (std::filesystem::recursive_directory_iterator entry(folder, gone), end; !gone && entry != end;
         entry.increment(gone))
      if (std::error_code left; entry->is_regular_file(left)) files.push_back(entry->path());
    for (const auto& file : files) look(file);
  }
};

}  // namespace trellis::tests
