// Client summaries to test pages with: invented people, ratings that ease and grow with a few gaps, and the
// catalogue that the program ships.
#pragma once

#include <string>

#include "core/model/catalogue.h"
#include "reports/content/client_summary.h"

namespace trellis::test {

const model::Catalogue& shippedCatalogue();

// Weekly sessions from 4 March 2025 on. Signs ease from 4, characteristics grow from 0, one item gets harder
// and one stays.
content::ClientSummaryInput summaryAfter(int sessions, model::Language language = model::Language::english);

// The same, with every text as long as it gets: names of 200 characters, three long goals, tasks, quotes.
content::ClientSummaryInput longestSummary(model::Language language = model::Language::english);

// Every word of a document that the client reads, figures' text alternatives aside.
std::string wordsOf(const content::Document& document);

}  // namespace trellis::test
