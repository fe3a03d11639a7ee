#include "app/view/about.h"

#include <fstream>
#include <string_view>
#include <utility>

#include "app/view/words.h"
#include "core/seal/versions.h"
#include "reports/pdf/pdf_versions.h"

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

// "SQLite: public domain" becomes "SQLite 3.40.1: public domain".
std::string withVersion(std::string line, const Versions& versions) {
  const auto end = line.find(':');
  const auto version = versions.find(std::string_view(line).substr(0, end));
  if (version != versions.end()) line.insert(end, ' ' + version->second);
  return line;
}

AboutPart madeWith(const std::filesystem::path& resources, const Versions& versions) {
  AboutPart part{phrase("Made with"), {}};
  std::ifstream list(resources / "made_with.txt");
  for (std::string line; std::getline(list, line);) part.lines.push_back(withVersion(line, versions));
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

std::vector<AboutPart> aboutParts(const model::Catalogue& catalogue, const std::filesystem::path& resources,
                                  Versions ofWindow) {
  Versions versions = std::move(ofWindow);
  versions.insert({{"SQLite", seal::sqliteVersion()},
                   {"libsodium", seal::sodiumVersion()},
                   {"OpenSSL", seal::opensslVersion()}});
  for (const auto& [name, version] : pdf::pdfVersions()) versions.emplace(name, version);
  return {ownLicense(), madeWith(resources, versions), sources(catalogue)};
}

}  // namespace trellis::view
