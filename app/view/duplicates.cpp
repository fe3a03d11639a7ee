#include "app/view/duplicates.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "app/view/names.h"
#include "app/view/screen_words.h"

namespace trellis::view {
namespace {

// A preferred name of one word is no name to tell people apart by.
std::set<std::string> nameKeys(const store::ClientIdentity& client) {
  std::set<std::string> keys{nameKey(client.legalName)};
  if (!client.preferredName) return keys;
  std::string preferred = nameKey(*client.preferredName);
  if (std::ranges::count(preferred, ' ') > 1) keys.insert(std::move(preferred));
  return keys;
}

bool mayBeBornTogether(const store::ClientIdentity& one, const store::ClientIdentity& other) {
  return !one.dateOfBirth || !other.dateOfBirth || one.dateOfBirth == other.dateOfBirth;
}

bool areToldApart(const std::vector<store::Namesakes>& toldApart, model::ClientId one,
                  model::ClientId other) {
  return std::ranges::any_of(toldApart, [&](const store::Namesakes& pair) {
    return pair.one == std::min(one, other) && pair.other == std::max(one, other);
  });
}

}  // namespace

Comparable readComparable(const store::Vault& vault) {
  return {store::clientIdentities(vault), store::namesakes(vault)};
}

std::vector<PossibleDuplicate> possibleDuplicates(const Comparable& all) {
  const auto& clients = all.clients;
  std::map<std::string, std::vector<std::size_t>> byName;
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < clients.size(); ++i)
    for (const std::string& key : nameKeys(clients[i])) {
      auto& namesakes = byName[key];
      for (const std::size_t before : namesakes)
        if (mayBeBornTogether(clients[before], clients[i])) pairs.emplace(before, i);
      namesakes.push_back(i);
    }
  std::vector<PossibleDuplicate> found;
  for (const auto& [one, other] : pairs)
    if (!areToldApart(all.toldApart, clients[one].client, clients[other].client))
      found.push_back({clients[one], clients[other]});
  return found;
}

std::string duplicatesSentence(std::size_t pairs) {
  if (pairs == 0) return "";
  if (pairs == 1) return phrase("Two records may be of the same person.");
  return phrase("%1 pairs of records may each be of the same person.", {std::to_string(pairs)});
}

}  // namespace trellis::view
