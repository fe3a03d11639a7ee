#include "core/store/format_writer.h"

namespace trellis::store {

FormatWriter::FormatWriter(Connection& connection)
    : wording_(connection, {insertSql("own_format", "key, began_as, name, state"),
                            sameSql("own_format", "key, began_as, name") + " AND :state IS NOT NULL"}),
      newSection_(connection, insertSql("own_format_section", sectionColumns_)),
      sameSection_(connection, sameSql("own_format_section", sectionColumns_)) {}

RowOutcome FormatWriter::addWording(const model::FormatWording& wording) {
  const RowOutcome outcome = wording_.write(wording.key, wording.beganAs, wording.name, wording.state);
  if (outcome == RowOutcome::added) new_.insert(wording.key);
  return outcome;
}

RowOutcome FormatWriter::addSection(const std::string& format, int position,
                                    const model::OwnSection& section) {
  if (new_.contains(format)) {
    newSection_.with(format, position, fieldsOf(section)).run();
    return RowOutcome::added;
  }
  sameSection_.with(format, position, fieldsOf(section)).nextOrMissing();
  return sameSection_.value<int>() > 0 ? RowOutcome::unchanged : RowOutcome::conflict;
}

}  // namespace trellis::store
