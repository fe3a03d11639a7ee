// The catalogue as it stands in resources/catalogue/catalogue.json, read into the model.
// What it returns is complete: every path, level, key and language; nothing unknown, nothing blank, measures
// checked. Anything else throws a CatalogueError that names the place, such as
// "paths.self.loss_of_self.levels[2].es".
#pragma once

#include <istream>
#include <stdexcept>
#include <string_view>

#include "core/model/catalogue.h"

namespace trellis::exchange {

class CatalogueError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

model::Catalogue readCatalogue(std::string_view text);
model::Catalogue readCatalogue(std::istream& stream);

}  // namespace trellis::exchange
