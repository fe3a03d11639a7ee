// What the ratings tell the client: how each sign and characteristic went, the cards of what has grown, and
// the sentence that also names what stayed and what got harder.
// Words before numbers; a hint is called a hint until there are ratings enough to tell.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analysis/trend.h"
#include "reports/content/client_summary.h"

namespace trellis::content {

struct ItemStory {
  model::Item item;
  std::string name;  // the plain one
  analysis::Series rated;
  std::optional<analysis::Change> change = {};  // nothing where it was rated once
  analysis::Course course = analysis::Course::unclear;
};

// Where there is a safety concern, boundaries and balance rest.
bool isPaused(model::Path path, const ClientSummaryInput& input);

// One for each item that was rated, in the order of the paths, sign before characteristic.
std::vector<ItemStory> storiesOf(const ClientSummaryInput& input, const model::Catalogue& catalogue);

// Up to three, the clearest change first; what the client did where no rating has moved yet.
Cards grownCards(const ClientSummaryInput& input, const std::vector<ItemStory>& stories,
                 const model::Catalogue& catalogue);

// A line before the cards where there is nothing to compare or nothing moved; nothing where things grew.
std::optional<std::string> beforeCards(const std::vector<ItemStory>& stories, model::Language language);

bool isAnyComparable(const std::vector<ItemStory>& stories);  // rated more than once

std::string howItWent(const std::vector<ItemStory>& stories, model::Language language);

// The practice to suggest: a step of the path that weighs most now.
std::string suggestedPractice(const ClientSummaryInput& input, const model::Catalogue& catalogue);

}  // namespace trellis::content
