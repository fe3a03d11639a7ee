#include "core/store/backup_rotation.h"

namespace trellis::store {
namespace {

constexpr std::string_view kEnding = ".trellis";
constexpr std::size_t kStampLength = 18;  // "2026-11-24T101500Z"
constexpr std::size_t kBeforeMinutes = 13;
constexpr std::size_t kBeforeSeconds = 15;

// Without the colons, which some disks do not take in a name.
std::string stamp(model::Instant at) {
  std::string text = model::isoInstant(at);
  std::erase(text, ':');
  return text;
}

std::optional<model::Instant> parseStamp(std::string_view text) {
  if (text.size() != kStampLength) return std::nullopt;
  std::string iso(text);
  iso.insert(kBeforeSeconds, 1, ':');
  iso.insert(kBeforeMinutes, 1, ':');
  return model::parseInstant(iso);
}

model::Date dayOf(model::Instant at) {
  return at.date();
}

model::Date weekOf(model::Instant at) {
  const model::Date day = at.date();
  const int sinceMonday = (day.day_of_week().as_number() + 6) % 7;
  return day - boost::gregorian::days(sinceMonday);
}

model::Date monthOf(model::Instant at) {
  return {at.date().year(), at.date().month(), 1};
}

// The newest of each of the latest `count` periods.
void keepNewest(std::set<model::Instant>& kept, const std::set<model::Instant>& past,
                model::Date (*periodOf)(model::Instant), std::size_t count) {
  std::set<model::Date> periods;
  for (auto backup = past.rbegin(); backup != past.rend(); ++backup) {
    if (!periods.insert(periodOf(*backup)).second) continue;
    if (periods.size() > count) return;
    kept.insert(*backup);
  }
}

}  // namespace

std::string backupName(const std::filesystem::path& vault, model::Instant at) {
  return vault.stem().string() + '-' + stamp(at) + std::string(kEnding);
}

std::optional<model::Instant> backupInstant(const std::filesystem::path& vault, std::string_view name) {
  const auto at = backupInstant(name);
  return at && backupName(vault, *at) == name ? at : std::nullopt;
}

std::optional<model::Instant> backupInstant(std::string_view name) {
  if (!name.ends_with(kEnding)) return std::nullopt;
  name.remove_suffix(kEnding.size());
  if (name.size() < kStampLength + 1 || name[name.size() - kStampLength - 1] != '-') return std::nullopt;
  return parseStamp(name.substr(name.size() - kStampLength));
}

std::set<model::Instant> backupsToKeep(const std::set<model::Instant>& backups, model::Instant now) {
  const auto future = backups.upper_bound(now);
  const std::set<model::Instant> past(backups.begin(), future);
  std::set<model::Instant> kept(future, backups.end());
  keepNewest(kept, past, dayOf, kDailyBackups);
  keepNewest(kept, past, weekOf, kWeeklyBackups);
  keepNewest(kept, past, monthOf, kMonthlyBackups);
  return kept;
}

}  // namespace trellis::store
