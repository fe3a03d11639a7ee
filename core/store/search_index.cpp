#include "core/store/search_index.h"

#include <algorithm>
#include <utility>

#include "core/store/statement.h"

namespace trellis::store {
namespace {

constexpr int kMostContinuations = 200;  // of a word still being typed

// The three parts of the index. Rowids name their owners, and the highest were entered last.
constexpr std::string_view kInClients = R"(
  WITH hit AS (
    SELECT rowid AS id, place, snippet(client_search, 0, char(2), char(3), '…', 24) AS snippet
    FROM client_search WHERE client_search MATCH :words ORDER BY rowid DESC LIMIT :limit)
  SELECT client.id, coalesce(client.preferred_name, client.legal_name), NULL, NULL, place, '', snippet
  FROM hit JOIN client ON client.id = hit.id / 4096)";

constexpr std::string_view kInPassages = R"(
  WITH hit AS (
    SELECT rowid AS id, place, part, snippet(passage_search, 0, char(2), char(3), '…', 24) AS snippet
    FROM passage_search WHERE passage_search MATCH :words ORDER BY rowid DESC LIMIT :limit)
  SELECT client.id, coalesce(client.preferred_name, client.legal_name), session.id, session.date, place,
    coalesce(part, ''), snippet
  FROM hit JOIN session ON session.id = hit.id / 4096 JOIN client ON client.id = session.client_id)";

constexpr std::string_view kInNotes = R"(
  WITH hit AS (
    SELECT rowid AS id, snippet(note_search, 0, char(2), char(3), '…', 24) AS snippet
    FROM note_search WHERE note_search MATCH :words ORDER BY rowid DESC LIMIT :limit)
  SELECT client.id, coalesce(client.preferred_name, client.legal_name), session.id, session.date, 'section',
    note_section.section, snippet
  FROM hit JOIN note_section ON note_section.id = hit.id JOIN session ON session.id = note_section.session_id
    JOIN client ON client.id = session.client_id)";

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

void readHits(Connection& connection, std::string_view part, const std::string& match, int limit,
              std::vector<SearchHit>& hits) {
  Statement select(connection, part);
  select.with(match, limit);
  while (select.next()) {
    SearchHit& hit = hits.emplace_back();
    select.read(hit.client, hit.clientName, hit.session, hit.date, hit.where, hit.detail, hit.snippet);
  }
}

bool comesFirst(const SearchHit& one, const SearchHit& other) {
  if (one.date.has_value() != other.date.has_value()) return !one.date.has_value();
  return one.date > other.date;
}

}  // namespace

std::vector<SearchHit> SearchIndex::find(std::string_view text, LastWord lastWord, int limit) const {
  const std::vector<std::string> words = wordsIn(text);
  std::vector<SearchHit> hits;
  if (words.empty() || limit <= 0) return hits;
  const std::string match = matchOf(connection_, words, lastWord);
  for (const std::string_view part : {kInClients, kInPassages, kInNotes})
    readHits(connection_, part, match, limit, hits);
  std::ranges::stable_sort(hits, comesFirst);
  if (std::cmp_greater(hits.size(), limit)) hits.erase(hits.begin() + limit, hits.end());
  return hits;
}

}  // namespace trellis::store
