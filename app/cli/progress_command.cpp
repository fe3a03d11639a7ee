#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/open_practice.h"
#include "app/cli/progress_json.h"
#include "app/cli/text_table.h"
#include "app/view/case_facts.h"
#include "core/store/audit_trail.h"
#include "core/store/caseload.h"
#include "core/store/client_repository.h"

namespace trellis::cli {
namespace {

RelationshipNames relationshipNames(const store::Vault& vault, const store::ClientRecord& client) {
  RelationshipNames names;
  for (const auto& relationship : store::ClientRepository(vault).relationshipsOf(client.id))
    names.emplace(relationship.id, nameOf(relationship, names.size() + 1, nameOf(client)));
  return names;
}

std::vector<analysis::Flag> flagsOf(const store::Vault& vault, model::ClientId client, model::Date today) {
  const auto rows = store::readCaseload(vault);
  const auto row = std::ranges::find(rows, client, &store::CaseloadRow::client);
  return row == rows.end() ? std::vector<analysis::Flag>() : analysis::flags(view::factsOf(*row), today);
}

Json wholeProgress(const store::Vault& vault, const store::ClientRecord& client, model::Date today) {
  WholeProgress whole{nameOf(client),
                      relationshipNames(vault, client),
                      view::readProgress(vault, client.id),
                      flagsOf(vault, client.id, today),
                      {}};
  std::vector<model::RelationshipId> relationships;
  for (const auto& [id, name] : whole.relationships) relationships.push_back(id);
  std::vector<model::GoalId> goals;
  for (const view::PlannedGoal& planned : whole.reading.goals) goals.push_back(planned.id);
  whole.progress = analysis::clientProgressOf(whole.reading.sessions, relationships, goals);
  return jsonOf(whole);
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

// A table of the findings, the same as JSON, or with --all as JSON whatever else is known.
void showProgress(const Arguments& arguments, Terminal& terminal) {
  const std::string name = arguments.required("--client");
  const auto vault = openVault(arguments, terminal);
  const auto client = store::ClientRepository(vault).find(clientNamed(name, vault));
  store::AuditTrail(vault).viewed(store::AuditObject::client, client.id.value, client.id);
  if (arguments.has("--all")) return print(terminal.out, wholeProgress(vault, client, terminal.today()));
  const RelationshipNames names = relationshipNames(vault, client);
  Json json = Json::array();
  std::vector<TextRow> table = {
      {"relationship", "rater", "item", "n", "baseline", "current", "per 30 days", "p", "verdict"}};
  for (const analysis::Finding& finding : analysis::findings(view::readProgress(vault, client.id).sessions)) {
    json.push_back(jsonOf(finding, nameOf(client), names));
    table.push_back(textOf(finding, names));
  }
  arguments.has("--json") ? print(terminal.out, json) : printTable(terminal.out, table);
}

}  // namespace trellis::cli
