#include "core/model/own_format.h"

#include <algorithm>

namespace trellis::model {
namespace {

// Small letters and '_' for blanks; what lies beyond ASCII stays.
std::string plain(std::string_view title) {
  std::string key;
  for (const char c : title) {
    if (c >= 'A' && c <= 'Z')
      key += static_cast<char>(c - 'A' + 'a');
    else if (c != ' ' && c != '\t')
      key += c;
    else if (!key.empty() && key.back() != '_')
      key += '_';
  }
  return key;
}

const NoteSectionWords* installedSection(const Catalogue& catalogue, auto isIt) {
  for (const NoteFormat& format : catalogue.noteFormats) {
    const auto found = std::ranges::find_if(format.sections, isIt);
    if (found != format.sections.end()) return &*found;
  }
  return nullptr;
}

std::string wantedKey(std::string_view title, const Catalogue& catalogue) {
  std::string key = plain(title);
  const auto* same = installedSection(catalogue, [&key](const NoteSectionWords& section) {
    return plain(section.title.english) == key || plain(section.title.spanish) == key;
  });
  return same ? same->key : key;
}

Words inEveryLanguage(const std::string& words) {
  return {.english = words, .spanish = words};
}

void checkTitles(FieldErrors& errors, const std::vector<OwnSection>& sections) {
  for (std::size_t i = 0; i < sections.size(); ++i)
    for (std::size_t before = 0; before < i; ++before)
      if (sections[before].title == sections[i].title)
        errors.push_back({entry("sections", i) + ".title", "Another section of this format has this title."});
}

}  // namespace

FieldErrors check(const OwnSection& section) {
  FieldErrors errors;
  checkName(errors, "title", section.title, "A section needs its title.");
  checkName(errors, "key", section.key, "A section of a note needs its key.");
  checkText(errors, "hint", section.hint, kLongestName);
  return errors;
}

FieldErrors check(const OwnFormatFields& fields) {
  FieldErrors errors;
  checkName(errors, "name", fields.name, "A format needs its name.");
  if (fields.sections.empty()) errors.push_back({"sections", "A format needs a section at least."});
  if (fields.sections.size() > kMostOwnSections)
    errors.push_back({"sections", "A format has 12 sections at most."});
  checkEntries(errors, "sections", fields.sections);
  checkTitles(errors, fields.sections);
  for (std::size_t i = 0; i < fields.sections.size(); ++i)
    if (std::ranges::count(fields.sections, fields.sections[i].key, &OwnSection::key) > 1)
      errors.push_back({entry("sections", i) + ".key", "Each section of a format has a key of its own."});
  return errors;
}

std::string sectionKeyFor(std::string_view title, const std::vector<OwnSection>& taken,
                          const Catalogue& catalogue) {
  const std::string wanted = wantedKey(title, catalogue);
  std::string key = wanted;
  for (int again = 2; std::ranges::find(taken, key, &OwnSection::key) != taken.end(); ++again)
    key = wanted + '_' + std::to_string(again);
  return key;
}

NoteFormat noteFormatOf(std::string key, const OwnFormatFields& fields, const Catalogue& catalogue) {
  NoteFormat format{.key = std::move(key), .name = inEveryLanguage(fields.name), .sections = {}};
  for (const OwnSection& section : fields.sections) {
    const auto* same = installedSection(
        catalogue, [&section](const NoteSectionWords& each) { return each.key == section.key; });
    format.sections.push_back({.key = section.key,
                               .title = inEveryLanguage(section.title),
                               .hint = inEveryLanguage(section.hint.value_or("")),
                               .alike = same ? same->alike : std::vector<std::string>{}});
  }
  return format;
}

}  // namespace trellis::model
