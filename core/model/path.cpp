#include "core/model/path.h"

#include <cstddef>

namespace trellis::model {
namespace {

struct PathKeys {
  std::string_view sign;
  std::string_view step;
  std::string_view characteristic;
};

constexpr std::array<PathKeys, kPaths.size()> kKeys = {{
    {"loss_of_self", "self_reflection", "personal_growth"},
    {"enabling_behaviors", "support_growth", "mutual_support"},
    {"poor_boundaries", "set_boundaries", "healthy_boundaries"},
    {"fear_of_abandonment", "communicate_openly", "open_communication"},
    {"unequal_give_and_take", "seek_balance", "shared_responsibility"},
}};

const PathKeys& keys(Path path) {
  return kKeys[static_cast<std::size_t>(path)];
}

std::optional<Path> pathWith(std::string_view PathKeys::*member, std::string_view key) {
  for (const Path path : kPaths)
    if (keys(path).*member == key) return path;
  return std::nullopt;
}

}  // namespace

std::string_view signKey(Path path) {
  return keys(path).sign;
}
std::string_view stepKey(Path path) {
  return keys(path).step;
}
std::string_view characteristicKey(Path path) {
  return keys(path).characteristic;
}

std::string_view itemKey(Item item) {
  return item.kind == ItemKind::sign ? signKey(item.path) : characteristicKey(item.path);
}

std::optional<Path> pathOfSign(std::string_view key) {
  return pathWith(&PathKeys::sign, key);
}
std::optional<Path> pathOfStep(std::string_view key) {
  return pathWith(&PathKeys::step, key);
}

std::optional<Item> itemFromKey(std::string_view key) {
  if (const auto path = pathOfSign(key)) return Item{ItemKind::sign, *path};
  if (const auto path = pathWith(&PathKeys::characteristic, key))
    return Item{ItemKind::characteristic, *path};
  return std::nullopt;
}

}  // namespace trellis::model
