// The page with a practice's recovery key: what it is for, the key in groups, and where to keep it.
// It names no client. One page.
#pragma once

#include <string>
#include <vector>

#include "core/model/dates.h"
#include "core/model/language.h"
#include "reports/content/document.h"

namespace trellis::content {

struct RecoveryPageInput {
  model::Language language = model::Language::english;
  std::string practice;
  model::Date madeOn;
  std::vector<std::string> groups;  // as they are typed
};

Document recoveryPage(const RecoveryPageInput& input);

}  // namespace trellis::content
