// The catalogue that the program ships, read once for a test program.
#pragma once

#include <fstream>

#include "core/exchange/catalogue_json.h"

namespace trellis::tests {

inline const model::Catalogue& catalogue() {
  static const model::Catalogue kCatalogue = [] {
    std::ifstream json(TRELLIS_SOURCE_DIR "/resources/catalogue/catalogue.json");
    return exchange::readCatalogue(json);
  }();
  return kCatalogue;
}

}  // namespace trellis::tests
