// Runs the real `trellisctl` in a folder of its own and keeps what it answered.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>
#include <sys/wait.h>

#include "tests/support/temporary_folder.h"

namespace trellis::tests {

struct Answer {
  int exitCode = 0;
  std::string out;
  std::string messages;

  nlohmann::json json() const { return nlohmann::json::parse(out); }
  bool says(std::string_view words) const { return messages.find(words) != std::string::npos; }
};

class Trellisctl {
 public:
  const TemporaryFolder folder;

  std::filesystem::path vault() const { return folder / "practice.trellis"; }

  Answer run(const std::vector<std::string>& words) const {
    std::string line = quoted(TRELLISCTL) + " --vault " + quoted(vault().string());
    for (const std::string& word : words) line += ' ' + quoted(word);
    return runLine(line);
  }

  // Without the option that names the vault.
  Answer runBare(const std::string& environment, const std::string& words) const {
    return runLine("env " + environment + ' ' + quoted(TRELLISCTL) + ' ' + words);
  }

  Answer create() const {
    return run({"create", "--practice", "Willow Street", "--clinician", "ana", "--display-name", "Ana Ruiz"});
  }

 private:
  static std::string quoted(const std::string& word) {
    std::string text = "'";
    for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + '\'';
  }

  static std::string read(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

  Answer runLine(const std::string& line) const {
    const auto out = folder / "out";
    const auto messages = folder / "messages";
    const int status = std::system(
        (line + " </dev/null >" + quoted(out.string()) + " 2>" + quoted(messages.string())).c_str());
    return {WEXITSTATUS(status), read(out), read(messages)};
  }
};

}  // namespace trellis::tests
