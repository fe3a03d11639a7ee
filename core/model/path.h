// The five paths, and what each leads from (a sign), through (a step) and to (a characteristic).
// An Item is what a rating rates: one sign or one characteristic; which direction is better lives here, once.
#pragma once

#include <optional>
#include <string_view>

#include "core/model/keys.h"

namespace trellis::model {

enum class Path { self, support, boundaries, security, balance };

template <>
struct Keys<Path> {
  static constexpr std::array<std::pair<Path, std::string_view>, 5> all = {{{Path::self, "self"},
                                                                            {Path::support, "support"},
                                                                            {Path::boundaries, "boundaries"},
                                                                            {Path::security, "security"},
                                                                            {Path::balance, "balance"}}};
};

inline constexpr auto kPaths = every<Path>();

enum class ItemKind { sign, characteristic };
enum class Better { lower, higher };

struct Item {
  ItemKind kind = ItemKind::sign;
  Path path = Path::self;
  constexpr auto operator<=>(const Item&) const = default;
};

constexpr Better better(ItemKind kind) {
  return kind == ItemKind::sign ? Better::lower : Better::higher;
}

std::string_view signKey(Path path);            // "loss_of_self"
std::string_view stepKey(Path path);            // "self_reflection"
std::string_view characteristicKey(Path path);  // "personal_growth"
std::string_view itemKey(Item item);

std::optional<Path> pathOfSign(std::string_view key);
std::optional<Path> pathOfStep(std::string_view key);
std::optional<Item> itemFromKey(std::string_view key);

}  // namespace trellis::model
