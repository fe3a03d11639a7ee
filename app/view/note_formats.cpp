#include "app/view/note_formats.h"

#include <algorithm>
#include <utility>

#include "app/view/names.h"
#include "app/view/words.h"

namespace trellis::view {
namespace {

using Records = std::vector<store::NoteFormatRecord>;

bool isOfToday(const store::NoteFormatRecord& record) {
  return record.state != model::FormatState::earlier;
}

std::string laterKey(const store::NoteFormatRecord& record, const Records& all) {
  if (isOfToday(record)) return {};
  const auto today = std::ranges::find_if(all, [&record](const store::NoteFormatRecord& each) {
    return each.beganAs == record.beganAs && isOfToday(each);
  });
  return today == all.end() ? std::string() : today->key;
}

NoteFormatLine lineOf(const store::NoteFormatRecord& record) {
  std::vector<std::string> titles;
  for (const model::OwnSection& section : record.format->sections) titles.push_back(section.title);
  const bool isInUse = record.state == model::FormatState::inUse;
  return {.name = record.format->name,
          .sections = joined(titles, " · "),
          .state = isInUse ? phrase("In use") : phrase("Out of use"),
          .isInUse = isInUse};
}

}  // namespace

std::vector<model::NoteFormat> ownFormatsOf(const store::Vault& vault, const model::Catalogue& installed) {
  const Records all = store::NoteFormatRepository(vault).all();
  std::vector<model::NoteFormat> formats;
  for (const store::NoteFormatRecord& record : all) {
    formats.push_back(model::noteFormatOf(record.key, *record.format, installed));
    formats.back().isOffered = record.state == model::FormatState::inUse;
    formats.back().laterKey = laterKey(record, all);
  }
  return formats;
}

void readOwnFormats(Workspace& workspace) {
  workspace.catalogue.ownFormats = ownFormatsOf(workspace.vault, workspace.catalogue);
}

NoteFormats::NoteFormats(Workspace& workspace) : workspace_(workspace) {
  refresh();
}

void NoteFormats::refresh() {
  readOwnFormats(workspace_);
  records_ = store::NoteFormatRepository(workspace_.vault).all();
  std::erase_if(records_, std::not_fn(isOfToday));
  lines_.clear();
  for (const auto& record : records_) lines_.push_back(lineOf(record));
  changed.notify();
}

std::set<std::string> NoteFormats::sectionsInDrafts(std::size_t row) const {
  return store::NoteFormatRepository(workspace_.vault).sectionsInDrafts(records_[row].key);
}

void NoteFormats::giveKeys(std::vector<model::OwnSection>& sections) const {
  for (model::OwnSection& section : sections)
    if (section.key.empty() && !model::isBlank(section.title))
      section.key = model::sectionKeyFor(section.title, sections, workspace_.catalogue);
}

bool NoteFormats::isNameTaken(std::optional<std::size_t> row, const std::string& name) const {
  const std::string wanted = folded(name);
  for (std::size_t i = 0; i < lines_.size(); ++i)
    if (i != row && folded(lines_[i].name) == wanted) return true;
  return std::ranges::any_of(workspace_.catalogue.noteFormats, [&wanted](const model::NoteFormat& format) {
    return folded(format.name.english) == wanted || folded(format.name.spanish) == wanted;
  });
}

model::FieldErrors NoteFormats::lostSections(std::size_t row, const model::OwnFormatFields& fields) const {
  const auto written = sectionsInDrafts(row);
  model::FieldErrors errors;
  for (const model::OwnSection& before : fieldsOf(row).sections)
    if (written.contains(before.key) &&
        std::ranges::find(fields.sections, before.key, &model::OwnSection::key) == fields.sections.end())
      errors.push_back(
          {"sections",
           phrase("'%1' stays: a draft is written in it. It can be retitled and moved.", {before.title})});
  return errors;
}

model::FieldErrors NoteFormats::save(std::optional<std::size_t> row, model::OwnFormatFields fields) {
  giveKeys(fields.sections);
  if (row && fields == fieldsOf(*row)) return {};
  if (isNameTaken(row, fields.name))
    return {{"name", phrase("There is a format of this name already, perhaps out of use.")}};
  if (row)
    if (auto lost = lostSections(*row, fields); !lost.empty()) return lost;
  const auto format = model::OwnFormat::make(std::move(fields));
  if (!format.isValid()) return format.errors();
  if (row)
    change(*row, format.value());
  else
    add(format.value());
  return {};
}

void NoteFormats::add(const model::OwnFormat& format) {
  const std::string key = store::NoteFormatRepository(workspace_.vault).add(format);
  changedTo(phrase("Notes can be written in %1 from now on.", {format->name}),
            [key](store::NoteFormatRepository& formats) {
              formats.isWritten(key) ? formats.putOutOfUse(key) : formats.drop(key);
            });
}

void NoteFormats::change(std::size_t row, const model::OwnFormat& format) {
  const model::OwnFormat before = records_[row].format;
  const std::string key = store::NoteFormatRepository(workspace_.vault).save(records_[row].key, format);
  changedTo(phrase("%1 was changed.", {format->name}),
            [key, before](store::NoteFormatRepository& formats) { formats.save(key, before); });
}

void NoteFormats::putOutOfUse(std::size_t row) {
  const std::string key = records_[row].key;
  store::NoteFormatRepository(workspace_.vault).putOutOfUse(key);
  changedTo(phrase("%1 is no longer offered.", {lines_[row].name}),
            [key](store::NoteFormatRepository& formats) { formats.bringBack(key); });
}

void NoteFormats::bringBack(std::size_t row) {
  const std::string key = records_[row].key;
  store::NoteFormatRepository(workspace_.vault).bringBack(key);
  changedTo(phrase("%1 is offered for new notes again.", {lines_[row].name}),
            [key](store::NoteFormatRepository& formats) { formats.putOutOfUse(key); });
}

void NoteFormats::undo() {
  if (!undo_) return;
  store::NoteFormatRepository formats(workspace_.vault);
  std::exchange(undo_, nullptr)(formats);
  lastChange_.clear();
  refresh();
}

void NoteFormats::changedTo(std::string sentence, std::function<void(store::NoteFormatRepository&)> undo) {
  lastChange_ = std::move(sentence);
  undo_ = std::move(undo);
  refresh();
}

}  // namespace trellis::view
