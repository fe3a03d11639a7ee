#include "core/model/catalogue.h"

#include <algorithm>
#include <cassert>

namespace trellis::model {

const PathWords& Catalogue::path(Path path) const {
  return paths[static_cast<std::size_t>(path)];
}

const ItemWords& Catalogue::item(Item item) const {
  const PathWords& words = path(item.path);
  return item.kind == ItemKind::sign ? words.sign : words.characteristic;
}

const Words& Catalogue::scaleWord(ItemKind kind, int level) const {
  assert(level >= 0 && level < kLevels);
  const auto& scale = kind == ItemKind::sign ? signScale : characteristicScale;
  return scale[static_cast<std::size_t>(level)];
}

const NoteFormat* Catalogue::noteFormat(std::string_view key) const {
  const auto found = std::ranges::find(noteFormats, key, &NoteFormat::key);
  return found == noteFormats.end() ? nullptr : &*found;
}

const Words& nameOf(const std::vector<Term>& terms, std::string_view key) {
  const auto found = std::ranges::find(terms, key, &Term::key);
  assert(found != terms.end());
  return found->name;
}

}  // namespace trellis::model
