#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/json_values.h"
#include "app/cli/open_practice.h"
#include "app/cli/progress_json.h"
#include "app/cli/text_table.h"
#include "app/view/case_facts.h"
#include "app/view/named_kinds.h"
#include "app/view/resources.h"
#include "core/analysis/flags.h"
#include "core/store/audit_trail.h"
#include "core/store/caseload.h"
#include "core/store/client_repository.h"
#include "core/store/search_index.h"
#include "core/store/session_repository.h"

namespace trellis::cli {
namespace {

constexpr int kHits = 50;
constexpr int kMostHits = 100'000;

std::string wordsOf(const std::optional<model::Date>& date) {
  return date ? model::isoDate(*date) : std::string();
}

Json jsonOf(const store::CaseloadRow& row) {
  Json json;
  json["client"] = nameOf(row.recordNumber, row.externalKey);
  json["record_number"] = row.recordNumber;
  json["external_key"] = orNull(row.externalKey);
  json["name"] = row.legalName;
  json["preferred_name"] = orNull(row.preferredName);
  json["status"] = model::keyOf(row.status);
  json["sessions"] = row.sessions;
  json["last_session"] = orNull(row.lastSession);
  return json;
}

Json jsonOf(const std::optional<model::Appointment>& appointment) {
  if (!appointment) return nullptr;
  return model::isoDate(appointment->date) + 'T' + model::isoTime(appointment->time);
}

Json trendOf(const store::CaseloadRow& row, model::ItemKind kind) {
  return orNull(view::smallTrendOf(row, kind).now);
}

Json caseOf(const store::CaseloadRow& row, model::Date today) {
  Json json = jsonOf(row);
  json["next_appointment"] = jsonOf(row.nextAppointment);
  json["codependence"] = trendOf(row, model::ItemKind::sign);
  json["interdependence"] = trendOf(row, model::ItemKind::characteristic);
  json["flags"] = Json::array();
  for (const analysis::Flag& flag : analysis::flags(view::factsOf(row), today))
    json["flags"].push_back(cli::jsonOf(flag));
  return json;
}

std::string flagWords(const store::CaseloadRow& row, model::Date today) {
  std::string words;
  for (const analysis::Flag& flag : analysis::flags(view::factsOf(row), today))
    words += (words.empty() ? "" : ", ") + nameOf(flag.kind).english;
  return words;
}

TextRow textOf(const store::CaseloadRow& row) {
  return {nameOf(row.recordNumber, row.externalKey), row.legalName, std::string(model::keyOf(row.status)),
          std::to_string(row.sessions), wordsOf(row.lastSession)};
}

int limitOf(const Arguments& arguments) {
  const auto text = arguments.value("--limit");
  if (!text) return kHits;
  int limit = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), limit);
  if (error != std::errc{} || end != text->data() + text->size() || limit < 1 || limit > kMostHits)
    throw UsageError("--limit is a number from 1 to " + std::to_string(kMostHits) + '.');
  return limit;
}

std::string withoutMarks(std::string snippet) {
  std::erase_if(snippet, [](char c) { return c == store::kHitBegins || c == store::kHitEnds; });
  return snippet;
}

std::string onOneLine(std::string snippet) {
  std::ranges::replace(snippet, store::kHitBegins, '[');
  std::ranges::replace(snippet, store::kHitEnds, ']');
  std::ranges::replace_if(
      snippet, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return snippet;
}

// The names of what hits point at.
class HitNames {
 public:
  explicit HitNames(const store::Vault& vault) : clients_(vault), sessions_(vault) {}

  std::string client(const store::SearchHit& hit) const { return nameOf(clients_.find(hit.client)); }
  std::optional<std::string> session(const store::SearchHit& hit) const {
    if (!hit.session) return std::nullopt;
    return nameOf(sessions_.find(*hit.session), client(hit));
  }

 private:
  store::ClientRepository clients_;
  store::SessionRepository sessions_;
};

Json jsonOf(const store::SearchHit& hit, const HitNames& names) {
  Json json;
  json["client"] = names.client(hit);
  json["session"] = orNull(names.session(hit));
  json["date"] = orNull(hit.date);
  json["where"] = model::keyOf(hit.where);
  json["detail"] = hit.detail.empty() ? Json(nullptr) : Json(hit.detail);
  json["snippet"] = withoutMarks(hit.snippet);
  return json;
}

TextRow textOf(const store::SearchHit& hit, const HitNames& names) {
  return {names.client(hit), names.session(hit).value_or(""), wordsOf(hit.date),
          std::string(model::keyOf(hit.where)), onOneLine(hit.snippet)};
}

std::vector<store::CaseloadRow> seenCaseload(const store::Vault& vault) {
  store::AuditTrail(vault).viewed(store::AuditObject::caseload, {});
  return store::readCaseload(vault);
}

}  // namespace

void listClients(const Arguments& arguments, Terminal& terminal) {
  const auto rows = seenCaseload(openVault(arguments, terminal));
  Json json = Json::array();
  std::vector<TextRow> table = {{"client", "name", "status", "sessions", "last session"}};
  for (const store::CaseloadRow& row : rows) {
    json.push_back(jsonOf(row));
    table.push_back(textOf(row));
  }
  arguments.has("--json") ? print(terminal.out, json) : printTable(terminal.out, table);
}

void showCaseload(const Arguments& arguments, Terminal& terminal) {
  const auto rows = seenCaseload(openVault(arguments, terminal));
  Json json = Json::array();
  std::vector<TextRow> table = {{"client", "name", "status", "sessions", "last session", "flags"}};
  for (const store::CaseloadRow& row : rows) {
    json.push_back(caseOf(row, terminal.today()));
    table.push_back(textOf(row));
    table.back().push_back(flagWords(row, terminal.today()));
  }
  arguments.has("--json") ? print(terminal.out, json) : printTable(terminal.out, table);
}

void search(const Arguments& arguments, Terminal& terminal) {
  const int limit = limitOf(arguments);
  const auto vault = openVault(arguments, terminal);
  const auto& words = arguments.operands().front();
  const auto meant = view::kindsMeant(view::loadCatalogue(view::resourceFolder()), words);
  const auto hits = store::SearchIndex(vault).find(words, store::LastWord::whole, limit, {}, meant);
  store::AuditTrail(vault).record({store::AuditAction::searched, store::AuditObject::vault, {}, {}, {}});
  const HitNames names(vault);
  Json json = Json::array();
  std::vector<TextRow> table;
  for (const store::SearchHit& hit : hits) {
    json.push_back(jsonOf(hit, names));
    table.push_back(textOf(hit, names));
  }
  arguments.has("--json") ? print(terminal.out, json) : printTable(terminal.out, table);
  if (hits.empty()) terminal.messages << "No hits.\n";
}

}  // namespace trellis::cli
