// The few things that this account sets, apart from any practice: they hold no word of a client and are
// readable while the vault is locked. A small file of lines "name = value"; what is missing or cannot be read
// is as it is at first. Errors of writing: pdf::ReportError.
#pragma once

#include <filesystem>
#include <optional>

#include "app/view/auto_lock.h"
#include "core/model/language.h"

namespace trellis::view {

struct Settings {
  int idleMinutes = kUsualIdleMinutes;
  std::optional<std::filesystem::path> backupFolder = {};
  std::optional<model::Language> language = {};  // of the screen; else the system's
  bool operator==(const Settings&) const = default;
};

std::optional<std::filesystem::path> settingsFolder();  // none where the account has no home folder
std::filesystem::path settingsFile();                   // $XDG_CONFIG_HOME/trellis/settings
Settings readSettings(const std::filesystem::path& file);
void writeSettings(const std::filesystem::path& file, const Settings& settings);

}  // namespace trellis::view
