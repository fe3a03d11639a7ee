// Interventions, kinds of risk and themes of roots as a search finds them: by their names in the catalogue,
// in either language, whatever the screen speaks. Every word typed begins a word of the name.
#pragma once

#include <string>
#include <vector>

#include "core/model/catalogue.h"
#include "core/model/language.h"
#include "core/store/search_index.h"

namespace trellis::view {

store::KindsMeant kindsMeant(const model::Catalogue& catalogue, const std::string& typed);

struct NamedKind {
  std::string key;
  std::string name;  // the key, where the catalogue has it no more
  bool isMeant = false;
};

bool isOfKinds(const store::SearchHit& hit);

// Of such a hit, in the order of its keys.
std::vector<NamedKind> kindsOf(const store::SearchHit& hit, const store::KindsMeant& meant,
                               const model::Catalogue& catalogue, model::Language language);

}  // namespace trellis::view
