#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/json_values.h"
#include "app/cli/open_practice.h"
#include "app/cli/text_table.h"
#include "core/analysis/findings.h"
#include "core/store/audit_trail.h"
#include "core/store/client_repository.h"
#include "core/store/session_repository.h"

namespace trellis::cli {
namespace {

using RelationshipNames = std::map<model::RelationshipId, std::string>;

RelationshipNames relationshipNames(const store::Vault& vault, const store::ClientRecord& client) {
  RelationshipNames names;
  for (const auto& relationship : store::ClientRepository(vault).relationshipsOf(client.id))
    names.emplace(relationship.id, nameOf(relationship, names.size() + 1, nameOf(client)));
  return names;
}

std::vector<analysis::Finding> findingsOf(const store::Vault& vault, model::ClientId client) {
  std::vector<analysis::SessionObservations> sessions;
  for (const auto& record : store::SessionRepository(vault).of(client))
    if (auto observed = analysis::observe(record.id, asAmended(record)))
      sessions.push_back(std::move(*observed));
  return analysis::findings(std::move(sessions));
}

Json jsonOf(const analysis::Finding& finding, const std::string& client, const RelationshipNames& names) {
  Json json;
  json["client"] = client;
  json["relationship"] = names.at(finding.relationship);
  json["rater"] = model::keyOf(finding.rater);
  json["item"] = itemKey(finding.item);
  json["n"] = finding.n;
  json["baseline"] = orNull(finding.baseline);
  json["current"] = orNull(finding.current);
  json["change"] = orNull(finding.change);
  json["slope_per_30_days"] = orNull(finding.slopePer30Days);
  json["slope_low"] = orNull(finding.slopeLow);
  json["slope_high"] = orNull(finding.slopeHigh);
  json["s"] = orNull(finding.s);
  json["p"] = orNull(finding.p);
  json["verdict"] = model::keyOf(finding.verdict);
  return json;
}

std::string words(const std::optional<int>& value) {
  return value ? std::to_string(*value) : std::string("–");
}

std::string words(const std::optional<double>& value) {
  if (!value) return "–";
  std::array<char, 32> text{};
  const int length = std::snprintf(text.data(), text.size(), "%.3f", *value);
  return {text.data(), static_cast<std::size_t>(length)};
}

TextRow textOf(const analysis::Finding& finding, const RelationshipNames& names) {
  return {names.at(finding.relationship),
          std::string(model::keyOf(finding.rater)),
          std::string(itemKey(finding.item)),
          std::to_string(finding.n),
          words(finding.baseline),
          words(finding.current),
          words(finding.slopePer30Days),
          words(finding.p),
          std::string(model::keyOf(finding.verdict))};
}

}  // namespace

void showProgress(const Arguments& arguments, Terminal& terminal) {
  const std::string name = arguments.required("--client");
  const auto vault = openVault(arguments, terminal);
  const auto client = store::ClientRepository(vault).find(clientNamed(name, vault));
  store::AuditTrail(vault).viewed(store::AuditObject::client, client.id.value, client.id);
  const RelationshipNames names = relationshipNames(vault, client);
  Json json = Json::array();
  std::vector<TextRow> table = {
      {"relationship", "rater", "item", "n", "baseline", "current", "per 30 days", "p", "verdict"}};
  for (const analysis::Finding& finding : findingsOf(vault, client.id)) {
    json.push_back(jsonOf(finding, nameOf(client), names));
    table.push_back(textOf(finding, names));
  }
  arguments.has("--json") ? print(terminal.out, json) : printTable(terminal.out, table);
}

}  // namespace trellis::cli
