// The page that says where the audit trail stands: what it is for, the entry with its mark, and how it is
// compared. It names no client. One page.
#pragma once

#include <string>

#include "core/model/dates.h"
#include "core/model/language.h"
#include "reports/content/document.h"

namespace trellis::content {

struct TrailPageInput {
  model::Language language = model::Language::english;
  std::string practice;
  model::Date madeOn;
  std::string mark;  // as it is typed
};

Document trailPage(const TrailPageInput& input);

}  // namespace trellis::content
