// What a PDF file says, as poppler's tools read it back.
#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

namespace trellis::tests {

inline std::string outputOf(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string output;
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;)
    output.append(buffer.data(), n);
  return output;
}

inline std::string textOf(const std::filesystem::path& pdf) {
  return outputOf("pdftotext -layout '" + pdf.string() + "' -");
}

}  // namespace trellis::tests
