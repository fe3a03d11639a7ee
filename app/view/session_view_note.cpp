// The note on the session form: its format, its sections, what is kept from another format, the private note.
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/view/session_view.h"

namespace trellis::view {

std::vector<const model::NoteFormat*> SessionView::formats() const {
  std::vector<const model::NoteFormat*> formats;
  const auto& catalogue = workspace_.catalogue;
  for (const auto* known : {&catalogue.noteFormats, &catalogue.ownFormats})
    for (const model::NoteFormat& format : *known)
      if (format.isOffered || (fields_.note && fields_.note->format == format.key))
        formats.push_back(&format);
  return formats;
}

void SessionView::chooseFormat(std::string_view key) {
  const model::NoteFormat* format = workspace_.catalogue.noteFormat(key);
  if (!format || (fields_.note && fields_.note->format == key)) return;
  change([&](model::SessionFields& fields) {
    fields.note = inFormat(fields.note.value_or(model::ProgressNote{}), *format);
  });
}

// A draft goes on in today's wording of its format, whatever became of the sections that it was begun with.
bool SessionView::settleFormat() {
  if (!canEdit() || !fields_.note) return false;
  const model::NoteFormat* format = workspace_.catalogue.formatOfToday(fields_.note->format);
  if (!format || format->key == fields_.note->format) return false;
  fields_.note = inFormat(*std::move(fields_.note), *format);
  return true;
}

void SessionView::refreshFormats() {
  if (settleFormat()) touch();
}

const std::vector<model::NoteSectionWords>& SessionView::sections() const {
  static const std::vector<model::NoteSectionWords> kNone;
  const model::NoteFormat* format =
      fields_.note ? workspace_.catalogue.noteFormat(fields_.note->format) : nullptr;
  return format ? format->sections : kNone;
}

std::string SessionView::sectionText(std::string_view section) const {
  const auto* found = findSection(fields_, section);
  return found ? found->text.value_or("") : "";
}

void SessionView::writeSection(std::string_view section, std::string_view text) {
  if (sectionText(section) == text) return;
  change([&](model::SessionFields& fields) {
    if (auto* found = sectionToWrite(fields, section)) found->text = model::textOrNothing(text);
  });
}

bool SessionView::isNotApplicable(std::string_view section) const {
  const auto* found = findSection(fields_, section);
  return found && found->isNotApplicable;
}

void SessionView::markNotApplicable(std::string_view section, bool isNotApplicable) {
  change([&](model::SessionFields& fields) {
    if (auto* found = sectionToWrite(fields, section)) found->isNotApplicable = isNotApplicable;
  });
}

std::string SessionView::sectionTitle(std::string_view section) const {
  return workspace_.catalogue.sectionTitle(fields_.note ? fields_.note->format : "", section,
                                           workspace_.language);
}

std::vector<model::NoteSection> SessionView::keptSections() const {
  std::vector<model::NoteSection> kept;
  if (!fields_.note) return kept;
  const auto isKept = [this](const model::NoteSection& section) {
    return section.text &&
           std::ranges::find(sections(), section.key, &model::NoteSectionWords::key) == sections().end();
  };
  std::ranges::copy_if(fields_.note->sections, std::back_inserter(kept), isKept);
  return kept;
}

void SessionView::addToSection(std::string_view section, std::string_view text) {
  if (model::isBlank(text)) return;
  const std::string before = sectionText(section);
  writeSection(section, before.empty() ? std::string(text) : before + "\n\n" + std::string(text));
}

void SessionView::moveKept(std::string_view kept, std::string_view section) {
  if (!canEdit() || kept == section || !findSection(fields_, kept)) return;
  addToSection(section, sectionText(kept));
  change([&](model::SessionFields& fields) { dropSection(fields, kept); });
}

void SessionView::writePrivateNote(std::string text) {
  if (!canWritePrivateNote() || privateNote_ == text) return;
  privateNote_ = std::move(text);
  touch();
}

}  // namespace trellis::view
