// What helped, what comes next and the goals, as lists short enough for the page.
// Texts are cut at a word, with an ellipsis; of many, the first few are kept.
// Where there is a safety concern, whatever is about boundaries or balance is left out.
#pragma once

#include "reports/content/client_summary.h"

namespace trellis::content {

List helpedList(const ClientSummaryInput& input);

// The open tasks, or else one practice to try; then the next session.
List nextList(const ClientSummaryInput& input, const model::Catalogue& catalogue);

// With the level reached, where it was rated.
List goalList(const ClientSummaryInput& input);

}  // namespace trellis::content
