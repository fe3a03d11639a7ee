// Answers command lines as `trellisctl` does, in a folder of its own, with cheap passphrases and what is
// typed told beforehand; runs the real program where a test is about the process.
#pragma once

#include <cstdlib>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>
#include <sys/wait.h>

#include "app/cli/answer.h"
#include "tests/support/passphrases.h"
#include "tests/support/temporary_folder.h"

namespace trellis::tests {

inline constexpr std::string_view kAnasPassphrase = "lighthouse keeps its own hours";
inline constexpr std::string_view kBensPassphrase = "copper drizzle under ninety lanterns";

struct Answer {
  int exitCode = 0;
  std::string out;
  std::string messages;

  nlohmann::json json() const { return nlohmann::json::parse(out); }
  bool says(std::string_view words) const { return messages.find(words) != std::string::npos; }
  bool tells(std::string_view words) const { return out.find(words) != std::string::npos; }
};

class Trellisctl {
 public:
  const TemporaryFolder folder;
  std::string now = "2026-11-20T10:55:00Z";
  mutable std::deque<std::string> typed;  // on the terminal, from now on; then Ana's passphrase

  std::filesystem::path vault() const { return folder / "practice.trellis"; }

  // A file that only its owner may read.
  std::string passphraseFile(std::string_view name, std::string_view line) const {
    const auto file = folder.write(name, std::string(line) + '\n');
    std::filesystem::permissions(file,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    return file.string();
  }

  Answer run(std::vector<std::string> words) const {
    words.insert(words.begin(), {"--vault", vault().string()});
    std::ostringstream out, messages;
    cli::Terminal terminal{out,
                           messages,
                           false,
                           [this] { return *model::parseInstant(now); },
                           [this](std::string_view) { return nextTyped(); },
                           [] { return kQuickCost; },
                           folder / "attempts"};
    const auto code = cli::answer(words, terminal);
    return {static_cast<int>(code), out.str(), messages.str()};
  }

  // The program itself, without a terminal.
  Answer runProgram(const std::string& environment, const std::string& words) const {
    const auto out = folder / "out";
    const auto messages = folder / "messages";
    const int status =
        std::system(("env XDG_CONFIG_HOME=" + folder.path().string() + ' ' + environment + " setsid -w " +
                     TRELLISCTL + ' ' + words + " </dev/null >" + out.string() + " 2>" + messages.string())
                        .c_str());
    return {WEXITSTATUS(status), bytesOf(out), bytesOf(messages)};
  }

  Answer create() const {
    return run({"create", "--practice", "Willow Street", "--clinician", "ana", "--display-name", "Ana Ruiz"});
  }
  Answer addBen() const {
    return run({"clinicians", "add", "ben", "--display-name", "Ben Okafor", "--new-passphrase-file",
                passphraseFile("ben", kBensPassphrase)});
  }

 private:
  seal::Secret nextTyped() const {
    if (typed.empty()) return seal::Secret::copyOf(seal::bytesOf(kAnasPassphrase));
    std::string next = typed.front();
    typed.pop_front();
    return seal::Secret::taking(next);
  }
};

}  // namespace trellis::tests
