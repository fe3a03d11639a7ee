#include "reports/display/palette.h"

#include <array>
#include <cstddef>

namespace trellis::display {
namespace {

struct RoleColor {
  Ink ink;
  std::uint32_t light;
  std::uint32_t dark;
};

// Each dark color has the hue of its light one, and the same contrast against its own paper.
constexpr std::array kRoles = {
    RoleColor{Ink::paper, 0xFFFFFF, 0x141B21},        RoleColor{Ink::text, 0x1B2733, 0xEBF0F5},
    RoleColor{Ink::quietText, 0x51606D, 0x91A0AD},    RoleColor{Ink::rule, 0x7A8793, 0x687580},
    RoleColor{Ink::hairline, 0xD6DDE3, 0x2A343D},     RoleColor{Ink::panel, 0xF3F6F8, 0x18232A},
    RoleColor{Ink::accent, 0x0F6B7A, 0x2CA8BC},       RoleColor{Ink::accentMid, 0x8FBFC8, 0x2B5158},
    RoleColor{Ink::accentLight, 0xE3F0F2, 0x152A2E},  RoleColor{Ink::onAccent, 0xFFFFFF, 0x141B21},
    RoleColor{Ink::harder, 0xB4540A, 0xCB7330},       RoleColor{Ink::harderMid, 0xE0A878, 0x72431B},
    RoleColor{Ink::harderGround, 0xF3D9C2, 0x492B11}, RoleColor{Ink::ring, 0x6B7783, 0x788491},
    RoleColor{Ink::level0, 0xEDF3F5, 0x18262B},       RoleColor{Ink::level1, 0xC6DDE2, 0x20393E},
    RoleColor{Ink::level2, 0x8DBCC6, 0x2D535B},       RoleColor{Ink::level3, 0x3A7C8B, 0x4390A1},
    RoleColor{Ink::level4, 0x0C4A57, 0x7DCFE0},       RoleColor{Ink::onLevelLight, 0x1B2733, 0xEBF0F5},
    RoleColor{Ink::onLevelDark, 0xFFFFFF, 0x141B21},
};

constexpr bool isInOrderOfInks() {
  for (std::size_t i = 0; i < kRoles.size(); ++i)
    if (static_cast<std::size_t>(kRoles[i].ink) != i) return false;
  return kRoles.size() == static_cast<std::size_t>(Ink::onLevelDark) + 1;
}
static_assert(isInOrderOfInks());

Color fromHex(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>(hex >> 8U),
          static_cast<std::uint8_t>(hex)};
}

}  // namespace

Color color(Ink ink, Ground ground) {
  const RoleColor& role = kRoles[static_cast<std::size_t>(ink)];
  return fromHex(ground == Ground::light ? role.light : role.dark);
}

}  // namespace trellis::display
