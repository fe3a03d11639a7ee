// Progress as JSON: the findings of one client, a row each, and the whole of what is known of how it goes.
// Keys are those of the command's contract; what there is too little data for is null.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/cli/json_values.h"
#include "app/view/progress_reading.h"
#include "core/analysis/client_progress.h"
#include "core/analysis/flags.h"

namespace trellis::cli {

using RelationshipNames = std::map<model::RelationshipId, std::string>;

struct WholeProgress {
  std::string client;
  RelationshipNames relationships;
  view::ProgressReading reading;
  std::vector<analysis::Flag> flags;
  analysis::ClientProgress progress;
};

Json jsonOf(const analysis::Finding& finding, const std::string& client, const RelationshipNames& names);
Json jsonOf(const analysis::Flag& flag);
Json jsonOf(const WholeProgress& whole);

}  // namespace trellis::cli
