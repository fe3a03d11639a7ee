// How backups are named, and which of them stay: of the days, weeks and months that have one, the newest of
// each of the latest 7, 4 and 12. Days begin at midnight UTC, weeks on Monday. The newest of all always
// stays, and so does one from a time that has not come: a wrong clock deletes nothing.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/model/dates.h"

namespace trellis::store {

inline constexpr std::size_t kDailyBackups = 7;
inline constexpr std::size_t kWeeklyBackups = 4;
inline constexpr std::size_t kMonthlyBackups = 12;

// "practice-2026-11-24T101500Z.trellis", of a vault "practice.trellis".
std::string backupName(const std::filesystem::path& vault, model::Instant at);
// None where it is not the name of a backup of this vault.
std::optional<model::Instant> backupInstant(const std::filesystem::path& vault, std::string_view name);
// Of any vault.
std::optional<model::Instant> backupInstant(std::string_view name);

std::set<model::Instant> backupsToKeep(const std::set<model::Instant>& backups, model::Instant now);

}  // namespace trellis::store
