#include "app/view/duplicates.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "app/view/names.h"

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

}  // namespace

std::vector<PossibleDuplicate> possibleDuplicates(const std::vector<store::ClientIdentity>& clients) {
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
  for (const auto& [one, other] : pairs) found.push_back({clients[one], clients[other]});
  return found;
}

}  // namespace trellis::view
