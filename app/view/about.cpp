#include "app/view/about.h"

#include <fstream>

#include "app/view/words.h"

namespace trellis::view {
namespace {

AboutPart ownLicense() {
  return {
      phrase("License"),
      {phrase("Trellis is free software under the MIT License: it may be used, copied, changed and passed "
              "on, and comes without any warranty."),
       phrase("Poppler, which shows the pages of a report, is under the GPL: whoever passes the program on "
              "together with it keeps to the terms of the GPL."),
       phrase("© 2026 Trellis contributors")}};
}

AboutPart madeWith(const std::filesystem::path& resources) {
  AboutPart part{phrase("Made with"), {}};
  std::ifstream list(resources / "made_with.txt");
  for (std::string line; std::getline(list, line);) part.lines.push_back(line);
  return part;
}

AboutPart sources(const model::Catalogue& catalogue) {
  AboutPart part{phrase("Where the outside measures come from"), {}};
  for (const auto& measure : catalogue.measures)
    part.lines.push_back(measure.name + ": " + measure.source.value_or(phrase("no source given")));
  return part;
}

}  // namespace

std::string programVersion() {
  return TRELLIS_VERSION;
}

std::vector<AboutPart> aboutParts(const model::Catalogue& catalogue, const std::filesystem::path& resources) {
  return {ownLicense(), madeWith(resources), sources(catalogue)};
}

}  // namespace trellis::view
