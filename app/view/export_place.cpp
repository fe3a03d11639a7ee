#include "app/view/export_place.h"

#include <system_error>

#include "app/view/words.h"

namespace trellis::view {
namespace {

bool isTaken(const std::filesystem::path& place) {
  std::error_code unread;
  return std::filesystem::exists(std::filesystem::symlink_status(place, unread));
}

}  // namespace

std::filesystem::path freePlace(const std::filesystem::path& folder, const std::string& stem,
                                const std::string& extension) {
  auto place = folder / (stem + extension);
  for (int next = 2; isTaken(place); ++next)
    place = folder / std::string(stem).append(1, '-').append(std::to_string(next)).append(extension);
  return place;
}

std::string unsealedWarning() {
  return phrase(
      "What is written is not sealed: whoever gets at that folder can read it, on this computer, on a stick "
      "or in an online storage. Please delete it once it has served.");
}

}  // namespace trellis::view
