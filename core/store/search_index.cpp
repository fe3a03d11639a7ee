#include "core/store/search_index.h"

#include <algorithm>
#include <utility>

#include "core/store/statement.h"

namespace trellis::store {
namespace {

constexpr int kMostContinuations = 200;  // of a word still being typed

// The parts of the index. Rowids name their owners, and the highest were entered last. %1 is what a filter
// asks of a row; it goes before the snippet is made.
constexpr std::string_view kInClients = R"(
  WITH hit AS (
    SELECT rowid AS id, place, snippet(client_search, 0, char(2), char(3), '…', 24) AS snippet
    FROM client_search WHERE client_search MATCH :words %1 ORDER BY rowid DESC LIMIT :limit)
  SELECT client.id, coalesce(client.preferred_name, client.legal_name), NULL, NULL, 0, place, '', snippet, NULL
  FROM hit JOIN client ON client.id = hit.id / 4096)";

constexpr std::string_view kInPassages = R"(
  WITH hit AS (
    SELECT rowid AS id, place, part, snippet(passage_search, 0, char(2), char(3), '…', 24) AS snippet
    FROM passage_search WHERE passage_search MATCH :words %1 ORDER BY rowid DESC LIMIT :limit)
  SELECT client.id, coalesce(client.preferred_name, client.legal_name), session.id, session.date,
    signed_at IS NOT NULL, place, coalesce(part, ''), snippet, NULL
  FROM hit JOIN session ON session.id = hit.id / 4096 JOIN client ON client.id = session.client_id)";

constexpr std::string_view kInNotes = R"(
  WITH hit AS (
    SELECT rowid AS id, snippet(note_search, 0, char(2), char(3), '…', 24) AS snippet
    FROM note_search WHERE note_search MATCH :words %1 ORDER BY rowid DESC LIMIT :limit)
  SELECT client.id, coalesce(client.preferred_name, client.legal_name), session.id, session.date,
    signed_at IS NOT NULL, 'section', note_section.section, snippet, note_format
  FROM hit JOIN note_section ON note_section.id = hit.id JOIN session ON session.id = note_section.session_id
    JOIN client ON client.id = session.client_id)";

constexpr std::string_view kInPrivateNotes = R"(
  WITH hit AS (
    SELECT rowid AS id, snippet(private_text, 0, char(2), char(3), '…', 24) AS snippet
    FROM temp.private_text WHERE private_text MATCH :words %1 ORDER BY rowid DESC LIMIT :limit)
  SELECT client.id, coalesce(client.preferred_name, client.legal_name), session.id, session.date,
    signed_at IS NOT NULL, 'psychotherapy_note', '', snippet, NULL
  FROM hit JOIN session ON session.id = hit.id JOIN client ON client.id = session.client_id)";

// Kinds by their keys; %2 is the column, %3 the place.
constexpr std::string_view kInKinds = R"(
  WITH hit AS (
    SELECT rowid AS id, %2 AS kinds FROM kind_search WHERE kind_search MATCH :words %1
    ORDER BY rowid DESC LIMIT :limit)
  SELECT client.id, coalesce(client.preferred_name, client.legal_name), session.id, session.date,
    signed_at IS NOT NULL, %3, '', hit.kinds, NULL
  FROM hit JOIN session ON session.id = hit.id JOIN client ON client.id = session.client_id)";

constexpr std::string_view kInThemes = R"(
  WITH hit AS (
    SELECT client_id AS id, theme FROM root
    WHERE theme IN (SELECT value FROM json_each(:words))
      AND client_id NOT IN (SELECT gone FROM client_merge) %1
    ORDER BY root.id DESC LIMIT :limit)
  SELECT client.id, coalesce(client.preferred_name, client.legal_name), NULL, NULL, 0, 'root_theme', '', theme, NULL
  FROM hit JOIN client ON client.id = hit.id)";

// What a filter needs to know of a part.
struct Searched {
  std::string_view sql;
  std::string_view owner;
  bool isOfSessions;
  std::string_view place;
  std::string_view column = {};  // of kinds
};

constexpr Searched kClientPart{kInClients, "rowid / 4096", false, "place"};
constexpr Searched kPassagePart{kInPassages, "rowid / 4096", true, "place"};
constexpr Searched kNotePart{kInNotes, "rowid / 64", true, "'section'"};
constexpr Searched kPrivatePart{kInPrivateNotes, "rowid", true, "'psychotherapy_note'"};
constexpr Searched kInterventionPart{kInKinds, "rowid", true, "'intervention_kind'", "interventions"};
constexpr Searched kRiskPart{kInKinds, "rowid", true, "'risk_kind'", "risk_kinds"};
constexpr Searched kThemePart{kInThemes, "client_id", false, "'root_theme'"};

// The owners that a filter lets in: clients come as JSON, by which the index of sessions is used. What
// belongs to no session has no date.
std::string ownersSql(const Searched& part, const SearchFilter& filter) {
  const std::string client = part.isOfSessions ? "client_id" : "id";
  return std::string(part.isOfSessions ? "SELECT id FROM session WHERE " : "SELECT id FROM client WHERE ") +
         (filter.clients ? client + " IN (SELECT value FROM json_each(:clients))" : ":clients IS NULL") +
         (part.isOfSessions ? " AND date >= :from AND (:to = '' OR date <= :to)"
                            : " AND :from = '' AND :to = ''");
}

void putInPlace(std::string& sql, std::string_view mark, std::string_view words) {
  if (const auto at = sql.find(mark); at != std::string::npos) sql.replace(at, mark.size(), words);
}

std::string sqlOf(const Searched& part, const SearchFilter& filter) {
  const std::string condition = "AND (:any_owner OR " + std::string(part.owner) + " IN (" +
                                ownersSql(part, filter) + ")) AND (:any_place OR " + std::string(part.place) +
                                " IN (SELECT value FROM json_each(:places)))";
  std::string sql(part.sql);
  putInPlace(sql, "%1", condition);
  putInPlace(sql, "%2", part.column);
  putInPlace(sql, "%3", part.place);
  return sql;
}

model::OptionalText asJson(const std::optional<std::vector<model::ClientId>>& clients) {
  if (!clients) return std::nullopt;
  std::string json;
  for (const model::ClientId client : *clients)
    json += (json.empty() ? "" : ",") + std::to_string(client.value);
  return '[' + json + ']';
}

// Of keys, which have nothing in them that JSON would take for its own.
template <class Words>
std::string listed(const Words& words) {
  std::string json;
  for (const std::string_view word : words)
    json.append(json.empty() ? "\"" : ",\"").append(word).append("\"");
  return '[' + json + ']';
}

std::string asJson(const std::vector<HitPlace>& places) {
  std::vector<std::string_view> keys;
  for (const HitPlace place : places) keys.push_back(model::keyOf(place));
  return listed(keys);
}

bool isAscii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isWordByte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z');
}

std::vector<std::string> wordsIn(std::string_view text) {
  std::vector<std::string> words;
  bool isInside = false;
  for (const char c : text) {
    if (isWordByte(c)) {
      if (!isInside) words.emplace_back();
      words.back() += c;
    }
    isInside = isWordByte(c);
  }
  return words;
}

std::string asPhrase(std::string_view word) {
  return '"' + std::string(word) + '"';
}

std::string lowerCase(std::string word) {
  for (char& c : word)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return word;
}

// The index can look up beginnings by itself, but reads every place of every such word to do so. Naming the
// words lets it stop at the first hits. Where they are too many, or the beginning has letters that the index
// folds, it does.
std::string openWord(Connection& connection, const std::string& word) {
  const std::string byItself = asPhrase(word) + " *";
  if (!isAscii(word)) return byItself;
  Statement select(connection, R"(
    SELECT term FROM search_word WHERE term >= :prefix AND term < :prefix || char(1114111) LIMIT :most)");
  select.with(std::string_view(lowerCase(word)), kMostContinuations);
  std::string alternatives;
  int count = 0;
  for (; select.next(); ++count)
    alternatives += (count == 0 ? "" : " OR ") + asPhrase(select.value<std::string>());
  if (count == 0) return asPhrase(word);
  return count == kMostContinuations ? byItself : '(' + alternatives + ')';
}

std::string matchOf(Connection& connection, const std::vector<std::string>& words, LastWord lastWord) {
  std::string match;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) match += asPhrase(words[i]) + " AND ";
  return match + (lastWord == LastWord::open ? openWord(connection, words.back()) : asPhrase(words.back()));
}

// In one column of the index.
std::string anyOf(const std::string& column, const std::vector<std::string>& keys) {
  std::string alternatives;
  for (const std::string& key : keys) alternatives += (alternatives.empty() ? "" : " OR ") + asPhrase(key);
  return column + " : (" + alternatives + ')';
}

void readHits(Connection& connection, const Searched& part, const std::string& match, int limit,
              const SearchFilter& filter, std::vector<SearchHit>& hits) {
  Statement select(connection, sqlOf(part, filter));
  const auto clients = asJson(filter.clients);
  const std::string places = asJson(filter.places);
  const std::string from = filter.from ? model::isoDate(*filter.from) : "";
  const std::string to = filter.to ? model::isoDate(*filter.to) : "";
  const bool anyOwner = !filter.clients && !filter.from && !filter.to;
  select.with(match, anyOwner, clients, from, to, filter.places.empty(), places, limit);
  while (select.next()) {
    SearchHit& hit = hits.emplace_back();
    select.read(hit.client, hit.clientName, hit.session, hit.date, hit.isSigned, hit.where, hit.detail,
                hit.snippet, hit.noteFormat);
  }
}

void readKinds(Connection& connection, const KindsMeant& meant, int limit, const SearchFilter& filter,
               std::vector<SearchHit>& hits) {
  if (!meant.interventions.empty())
    readHits(connection, kInterventionPart, anyOf("interventions", meant.interventions), limit, filter, hits);
  if (!meant.risks.empty())
    readHits(connection, kRiskPart, anyOf("risk_kinds", meant.risks), limit, filter, hits);
  if (!meant.themes.empty()) readHits(connection, kThemePart, listed(meant.themes), limit, filter, hits);
}

bool comesFirst(const SearchHit& one, const SearchHit& other) {
  if (one.date.has_value() != other.date.has_value()) return !one.date.has_value();
  return one.date > other.date;
}

void putInOrder(std::vector<SearchHit>& hits, int limit) {
  std::ranges::stable_sort(hits, comesFirst);
  if (std::cmp_greater(hits.size(), limit)) hits.erase(hits.begin() + limit, hits.end());
}

}  // namespace

std::vector<SearchHit> SearchIndex::find(std::string_view text, LastWord lastWord, int limit,
                                         const SearchFilter& filter, const KindsMeant& meant) const {
  const std::vector<std::string> words = wordsIn(text);
  std::vector<SearchHit> hits;
  if (words.empty() || limit <= 0) return hits;
  const std::string match = matchOf(connection_, words, lastWord);
  for (const Searched& part : {kClientPart, kPassagePart, kNotePart})
    readHits(connection_, part, match, limit, filter, hits);
  readKinds(connection_, meant, limit, filter, hits);
  putInOrder(hits, limit);
  return hits;
}

PrivateSearch::PrivateSearch(const Vault& vault, model::ClinicianId clinician)
    : connection_(vault.connection()) {
  connection_.execute(R"(
    DROP TABLE IF EXISTS temp.private_text;
    CREATE VIRTUAL TABLE temp.private_text USING fts5(text, tokenize = 'unicode61 remove_diacritics 2');)");
  Statement(connection_, R"(
    INSERT INTO temp.private_text (rowid, text)
    SELECT session.id, psychotherapy_note.text
    FROM session JOIN psychotherapy_note ON psychotherapy_note.session_id = session.id
    WHERE session.clinician_id = :clinician)")
      .with(clinician)
      .run();
}

// Where dropping it fails, it goes with the connection: it was never on the disk.
PrivateSearch::~PrivateSearch() {
  try {
    connection_.execute("DROP TABLE IF EXISTS temp.private_text");
  } catch (const VaultError&) {
  }
}

// The words of private notes are in no list of words: the index looks up beginnings by itself.
std::vector<SearchHit> PrivateSearch::find(std::string_view text, LastWord lastWord, int limit,
                                           const SearchFilter& filter) const {
  const std::vector<std::string> words = wordsIn(text);
  std::vector<SearchHit> hits;
  if (words.empty() || limit <= 0) return hits;
  std::string match;
  for (const std::string& word : words) match += (match.empty() ? "" : " AND ") + asPhrase(word);
  if (lastWord == LastWord::open) match += " *";
  readHits(connection_, kPrivatePart, match, limit, filter, hits);
  putInOrder(hits, limit);
  return hits;
}

}  // namespace trellis::store
