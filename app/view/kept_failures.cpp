#include "app/view/kept_failures.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "app/view/settings.h"
#include "core/store/vault_id.h"

namespace trellis::view {
namespace {

struct Failures {
  int count = 0;
  std::optional<model::Instant> at = {};
};

// "3 2026-11-28T16:20:00Z"
Failures failuresFrom(const std::string& words) {
  Failures failures;
  const std::size_t blank = std::min(words.find(' '), words.size());
  std::from_chars(words.data(), words.data() + blank, failures.count);
  failures.count = std::max(0, failures.count);
  failures.at = model::parseInstant(std::string_view(words).substr(std::min(blank + 1, words.size())));
  return failures;
}

}  // namespace

KeptFailures::KeptFailures(std::filesystem::path file, std::string practice,
                           std::function<model::Instant()> clock)
    : memory_(std::move(file)), practice_(std::move(practice)), clock_(std::move(clock)) {}

int KeptFailures::count() const {
  return failuresFrom(memory_.find(practice_).value_or("")).count;
}

std::chrono::seconds KeptFailures::passed() const {
  const auto at = failuresFrom(memory_.find(practice_).value_or("")).at;
  const auto seconds = at ? (clock_() - *at).total_seconds() : 0;
  return std::chrono::seconds(std::max<std::int64_t>(0, seconds));
}

void KeptFailures::keep(int count) {
  if (count == 0 && this->count() == 0) return;
  memory_.keep(practice_, std::to_string(count) + ' ' + model::isoInstant(clock_()));
}

std::optional<std::filesystem::path> failuresFile() {
  const auto folder = settingsFolder();
  return folder ? std::optional(*folder / "attempts") : std::nullopt;
}

std::optional<KeptFailures> failuresAt(const std::filesystem::path& vault,
                                       const std::optional<std::filesystem::path>& file,
                                       std::function<model::Instant()> clock) {
  if (!file) return std::nullopt;
  auto id = store::vaultIdOf(vault);
  if (!id) return std::nullopt;
  return KeptFailures(*file, std::move(*id), std::move(clock));
}

}  // namespace trellis::view
