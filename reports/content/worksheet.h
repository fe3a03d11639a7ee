// The page between two sessions: a blank check-in, what to try, and lines to write on, for one path. It has
// no place for anything about the client but the practice that was agreed, and names nobody: whoever finds it
// learns what the printed words say. In the client's plain words; two pages.
#pragma once

#include <string>
#include <vector>

#include "core/model/catalogue.h"
#include "core/model/dates.h"
#include "core/model/language.h"
#include "core/model/path.h"
#include "reports/content/letterhead.h"

namespace trellis::content {

struct WorksheetInput {
  model::Language language = model::Language::english;
  model::Date printedOn;
  Letterhead letterhead;
  model::Path path = model::Path::self;
  std::vector<std::string> agreedPractice = {};  // open tasks of this path; else the catalogue suggests
};

Document worksheet(const WorksheetInput& input, const model::Catalogue& catalogue);

}  // namespace trellis::content
