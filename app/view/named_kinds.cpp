#include "app/view/named_kinds.h"

#include <algorithm>
#include <sstream>

#include "app/view/names.h"

namespace trellis::view {
namespace {

std::vector<std::string> beginnings(const std::string& typed) {
  std::vector<std::string> words = foldedWords(nameKey(typed));
  for (std::string& word : words) word.insert(0, 1, ' ');
  return words;
}

bool isMeant(const model::Words& name, const std::vector<std::string>& words) {
  return hasEach(' ' + nameKey(name.in(model::Language::english)), words) ||
         hasEach(' ' + nameKey(name.in(model::Language::spanish)), words);
}

template <class Named>
std::vector<std::string> meantOf(const std::vector<Named>& all, const std::vector<std::string>& words) {
  std::vector<std::string> keys;
  for (const Named& each : all)
    if (isMeant(each.name, words)) keys.push_back(each.key);
  return keys;
}

template <class Named>
std::string nameIn(const std::vector<Named>& all, const std::string& key, model::Language language) {
  const auto found = std::ranges::find(all, key, &Named::key);
  return found == all.end() ? key : found->name.in(language);
}

template <class Named>
std::vector<NamedKind> named(const std::string& keys, const std::vector<Named>& all,
                             const std::vector<std::string>& meant, model::Language language) {
  std::istringstream stream(keys);
  std::vector<NamedKind> kinds;
  for (std::string key; std::getline(stream, key, ';');)
    kinds.push_back({key, nameIn(all, key, language), std::ranges::find(meant, key) != meant.end()});
  return kinds;
}

}  // namespace

store::KindsMeant kindsMeant(const model::Catalogue& catalogue, const std::string& typed) {
  const auto words = beginnings(typed);
  if (words.empty()) return {};
  return {meantOf(catalogue.interventions, words), meantOf(catalogue.riskKinds, words),
          meantOf(catalogue.rootThemes, words)};
}

bool isOfKinds(const store::SearchHit& hit) {
  return hit.where == store::HitPlace::interventionKind || hit.where == store::HitPlace::riskKind ||
         hit.where == store::HitPlace::rootTheme;
}

std::vector<NamedKind> kindsOf(const store::SearchHit& hit, const store::KindsMeant& meant,
                               const model::Catalogue& catalogue, model::Language language) {
  if (hit.where == store::HitPlace::riskKind)
    return named(hit.snippet, catalogue.riskKinds, meant.risks, language);
  if (hit.where == store::HitPlace::rootTheme)
    return named(hit.snippet, catalogue.rootThemes, meant.themes, language);
  return named(hit.snippet, catalogue.interventions, meant.interventions, language);
}

}  // namespace trellis::view
