#include "core/model/catalogue.h"

#include <algorithm>
#include <cassert>

namespace trellis::model {
namespace {

const NoteFormat* findFormat(const std::vector<NoteFormat>& formats, std::string_view key) {
  const auto found = std::ranges::find(formats, key, &NoteFormat::key);
  return found == formats.end() ? nullptr : &*found;
}

const NoteSectionWords* findSection(const NoteFormat& format, std::string_view key) {
  const auto found = std::ranges::find(format.sections, key, &NoteSectionWords::key);
  return found == format.sections.end() ? nullptr : &*found;
}

const NoteSectionWords* findSection(const std::vector<NoteFormat>& formats, std::string_view key) {
  for (const NoteFormat& format : formats)
    if (const auto* section = findSection(format, key)) return section;
  return nullptr;
}

}  // namespace

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
  const NoteFormat* installed = findFormat(noteFormats, key);
  return installed ? installed : findFormat(ownFormats, key);
}

const NoteFormat* Catalogue::formatOfToday(std::string_view key) const {
  const NoteFormat* format = noteFormat(key);
  return format && !format->laterKey.empty() ? noteFormat(format->laterKey) : format;
}

std::string Catalogue::sectionTitle(std::string_view format, std::string_view section,
                                    Language language) const {
  const NoteFormat* written = noteFormat(format);
  const NoteSectionWords* words = written ? findSection(*written, section) : nullptr;
  if (!words) words = findSection(noteFormats, section);
  if (!words) words = findSection(ownFormats, section);
  return words ? words->title.in(language) : std::string(section);
}

std::vector<NoteSection> Catalogue::inOrder(const ProgressNote& note) const {
  std::vector<NoteSection> sections = note.sections;
  const NoteFormat* format = noteFormat(note.format);
  if (!format) return sections;
  std::ranges::stable_sort(sections, {}, [format](const NoteSection& section) {
    return std::ranges::find(format->sections, section.key, &NoteSectionWords::key) -
           format->sections.begin();
  });
  return sections;
}

const Words& nameOf(const std::vector<Term>& terms, std::string_view key) {
  const auto found = std::ranges::find(terms, key, &Term::key);
  assert(found != terms.end());
  return found->name;
}

}  // namespace trellis::model
