#include "app/view/settings.h"

#include <charconv>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

#include "reports/pdf/atomic_file.h"

namespace trellis::view {
namespace {

constexpr std::string_view kIdleMinutes = "idle-minutes";
constexpr std::string_view kBackupFolder = "backup-folder";
constexpr std::string_view kLanguage = "language";
constexpr std::string_view kEquals = " = ";

std::optional<int> number(std::string_view words) {
  int value = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
  if (error != std::errc() || end != words.data() + words.size()) return std::nullopt;
  return value;
}

void take(Settings& settings, std::string_view name, std::string_view value) {
  if (name == kBackupFolder && !value.empty()) settings.backupFolder = std::filesystem::path(value);
  if (name == kLanguage) settings.language = model::fromKey<model::Language>(value);
  if (name != kIdleMinutes) return;
  const auto minutes = number(value);
  if (minutes && *minutes >= kLeastIdleMinutes && *minutes <= kMostIdleMinutes)
    settings.idleMinutes = *minutes;
}

std::string line(std::string_view name, std::string_view value) {
  return std::string(name).append(kEquals).append(value) + '\n';
}

}  // namespace

std::optional<std::filesystem::path> settingsFolder() {
  if (const char* folder = std::getenv("XDG_CONFIG_HOME"); folder && *folder)
    return std::filesystem::path(folder) / "trellis";
  if (const char* home = std::getenv("HOME"); home && *home)
    return std::filesystem::path(home) / ".config" / "trellis";
  return std::nullopt;
}

std::filesystem::path settingsFile() {
  if (const auto folder = settingsFolder()) return *folder / "settings";
  throw std::runtime_error("This account has no home folder: settings cannot be kept.");
}

Settings readSettings(const std::filesystem::path& file) {
  Settings settings;
  std::ifstream lines(file);
  for (std::string words; std::getline(lines, words);) {
    const auto at = words.find(kEquals);
    if (at == std::string::npos) continue;
    const std::string_view all = words;
    take(settings, all.substr(0, at), all.substr(at + kEquals.size()));
  }
  return settings;
}

void writeSettings(const std::filesystem::path& file, const Settings& settings) {
  // Where the folder cannot be made, writing says so.
  std::error_code unmade;
  std::filesystem::create_directories(file.parent_path(), unmade);
  std::string lines = line(kIdleMinutes, std::to_string(settings.idleMinutes));
  if (settings.backupFolder) lines += line(kBackupFolder, settings.backupFolder->string());
  if (settings.language) lines += line(kLanguage, keyOf(*settings.language));
  pdf::writeAtomically(file, lines);
}

}  // namespace trellis::view
