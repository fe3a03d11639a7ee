// Who a client is and how to reach them, each fact with its name: what was not recorded is not listed.
// In the screen's language. Throws store::VaultError.
#pragma once

#include <string>
#include <vector>

#include "app/view/workspace.h"
#include "core/store/records.h"

namespace trellis::view {

struct DetailLine {
  std::string name;  // "Emergency contact"
  std::string words;
};

std::vector<DetailLine> detailsOf(const Workspace& workspace, const store::ClientRecord& record);

}  // namespace trellis::view
