// The practice's own note formats, as an import brings them: each wording, then its sections in order. Of a
// wording that is there, all that is compared is which and what it says: the practice may have put it out of
// use since. No section is added to one that was there. Errors: VaultError.
#pragma once

#include <string>
#include <unordered_set>

#include "core/model/own_format.h"
#include "core/store/row_writer.h"
#include "core/store/rows.h"
#include "core/store/statement.h"

namespace trellis::store {

class FormatWriter {
 public:
  explicit FormatWriter(Connection& connection);

  RowOutcome addWording(const model::FormatWording& wording);
  RowOutcome addSection(const std::string& format, int position, const model::OwnSection& section);

 private:
  std::string sectionColumns_ = columnsWith<model::OwnSection>("format_key, position");
  RowWriter wording_;
  Statement newSection_;
  Statement sameSection_;
  std::unordered_set<std::string> new_;  // the wordings that this import brought
};

}  // namespace trellis::store
