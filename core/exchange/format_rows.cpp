// The practice's own note formats, a row for each section.
#include <utility>

#include "core/exchange/practice_rows.h"

namespace trellis::exchange {
namespace {

model::FormatWording wordingOf(CsvRow& row, const model::Catalogue& catalogue) {
  model::FormatWording wording{.key = std::string(row.requiredCell("format_key")),
                               .beganAs = std::string(row.requiredCell("began_as")),
                               .name = std::string(row.requiredCell("name"))};
  wording.state = row.required("state", row.read<model::FormatState>("state"));
  for (const model::NoteFormat& installed : catalogue.noteFormats)
    if (installed.key == wording.key)
      row.refuse("format_key", "Trellis itself has a note format of this key.");
  return wording;
}

model::OwnSection formatSectionOf(CsvRow& row) {
  return {.key = std::string(row.requiredCell("section")),
          .title = std::string(row.requiredCell("title")),
          .hint = row.optionalText("hint")};
}

// Of the section that came last, or of the format as a whole.
void refuseFormat(CsvRow& row, const model::OwnFormatFields& fields) {
  const auto errors = check(fields);
  if (errors.empty()) return;
  const bool isOfName = errors.front().field == "name";
  row.refuse(isOfName ? "name" : "section", errors.front().sentence);
}

}  // namespace

RowOutcome readNoteFormat(CsvRow& row, ImportContext& context) {
  const model::FormatWording wording = wordingOf(row, context.catalogue);
  model::OwnSection section = formatSectionOf(row);
  if (row.isRefused()) return std::nullopt;
  PlacedFormat* placed = context.keys.formats.find(wording.key);
  if (placed && placed->wording != wording)
    row.refuse("format_key",
               "A row above tells of this format in other words: please give each a key of its own.");
  model::OwnFormatFields fields = placed ? placed->fields : model::OwnFormatFields{.name = wording.name};
  fields.sections.push_back(section);
  refuseFormat(row, fields);
  if (row.isRefused()) return std::nullopt;
  if (!placed && context.sink.noteFormat(wording) == Outcome::conflict) return Outcome::conflict;
  const int position = static_cast<int>(fields.sections.size()) - 1;
  const Outcome outcome = context.sink.noteFormatSection(wording.key, position, section);
  if (outcome == Outcome::conflict) return outcome;
  if (!placed)
    placed = &context.keys.formats.add(wording.key, {.wording = wording, .fields = {}, .format = {}});
  placed->format = model::noteFormatOf(wording.key, fields, context.catalogue);
  placed->fields = std::move(fields);
  return outcome;
}

}  // namespace trellis::exchange
