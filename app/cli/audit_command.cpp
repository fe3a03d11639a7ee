#include <map>
#include <string>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/json_values.h"
#include "app/cli/open_practice.h"
#include "app/cli/text_table.h"
#include "core/store/audit_trail.h"
#include "core/store/client_repository.h"
#include "core/store/clinician_repository.h"

namespace trellis::cli {
namespace {

// Names of whom entries tell; each is looked up once.
class Names {
 public:
  explicit Names(const store::Vault& vault) : vault_(vault) {
    for (const auto& record : store::ClinicianRepository(vault).all())
      clinicians_[record.id] = record.clinician->signInName;
  }
  std::optional<std::string> clinician(const store::AuditEntry& entry) const {
    if (!entry.clinician) return std::nullopt;
    const auto found = clinicians_.find(*entry.clinician);
    return found == clinicians_.end() ? std::to_string(entry.clinician->value) : found->second;
  }
  std::optional<std::string> client(const store::AuditEntry& entry) {
    if (!entry.act.client) return std::nullopt;
    const auto [place, isNew] = clients_.try_emplace(*entry.act.client);
    if (isNew) place->second = nameOf(*entry.act.client, vault_);
    return place->second;
  }

 private:
  const store::Vault& vault_;
  std::map<model::ClinicianId, std::string> clinicians_;
  std::map<model::ClientId, std::string> clients_;
};

Json jsonOf(const store::AuditEntry& entry, Names& names) {
  Json json;
  json["sequence"] = entry.sequence;
  json["at"] = model::isoInstant(entry.at);
  json["clinician"] = orNull(names.clinician(entry));
  json["action"] = model::keyOf(entry.act.action);
  json["object"] = model::keyOf(entry.act.object);
  json["object_id"] = orNull(entry.act.objectId);
  json["client"] = orNull(names.client(entry));
  json["detail"] = entry.act.detail.empty() ? Json(nullptr) : Json(entry.act.detail);
  return json;
}

TextRow textOf(const store::AuditEntry& entry, Names& names) {
  return {std::to_string(entry.sequence),
          model::isoInstant(entry.at),
          names.clinician(entry).value_or("–"),
          std::string(model::keyOf(entry.act.action)),
          std::string(model::keyOf(entry.act.object)),
          names.client(entry).value_or("–"),
          entry.act.detail};
}

store::AuditFilter filterOf(const Arguments& arguments, const store::Vault& vault) {
  store::AuditFilter filter;
  if (const auto name = arguments.value("--client")) filter.client = clientNamed(*name, vault);
  if (const auto from = dateOf(arguments, "--from")) filter.from = model::Instant(*from);
  return filter;
}

std::vector<store::AuditEntry> everyEntry(const store::Vault& vault, store::AuditFilter filter) {
  std::vector<store::AuditEntry> all;
  for (auto page = store::AuditTrail(vault).list(filter); !page.empty();
       page = store::AuditTrail(vault).list(filter)) {
    filter.beforeSequence = page.back().sequence;
    for (store::AuditEntry& entry : page) all.push_back(std::move(entry));
  }
  return all;
}

}  // namespace

void showAudit(const Arguments& arguments, Terminal& terminal) {
  dateOf(arguments, "--from");  // wrong usage is said before a passphrase is asked for
  const auto vault = openVault(arguments, terminal);
  const auto filter = filterOf(arguments, vault);
  store::AuditTrail(vault).viewed(store::AuditObject::audit, {}, filter.client);
  Names names(vault);
  Json json = Json::array();
  std::vector<TextRow> table = {{"entry", "when (UTC)", "who", "what", "of", "client", "detail"}};
  for (const store::AuditEntry& entry : everyEntry(vault, filter)) {
    json.push_back(jsonOf(entry, names));
    table.push_back(textOf(entry, names));
  }
  arguments.has("--json") ? print(terminal.out, json) : printTable(terminal.out, table);
}

}  // namespace trellis::cli
