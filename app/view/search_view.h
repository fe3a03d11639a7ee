// Search as you type, over all notes and fields; each hit in its sentence, the latest first. Filters say
// among which clients, between which days and where to look. The clinician's own psychotherapy notes are
// searched only while that is switched on, and never to begin with. Throws store::VaultError.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/view/client_place.h"
#include "app/view/notifier.h"
#include "app/view/workspace.h"
#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/model/keys.h"

namespace trellis::store {
class PrivateSearch;
struct KindsMeant;
struct SearchHit;
}  // namespace trellis::store

namespace trellis::view {

struct SearchRun {
  std::string words;
  bool isHit = false;
  bool operator==(const SearchRun&) const = default;
};

struct SearchLine {
  model::ClientId client;
  std::optional<model::SessionId> session;
  ClientPlace place = ClientPlace::overview;  // where it lies on the client's page
  std::string field;                          // of the session's form; empty where it has none of its own
  std::string name;
  std::string date;
  std::string state;                // of the session: "● signed", "○ draft"
  std::string where;                // "Note: subjective", "Evidence", "Task", …
  std::vector<SearchRun> sentence;  // all hits in it marked
};

enum class SearchPlace { everywhere, notes, ratings, tasks, plan, people, details };

std::string wordOf(SearchPlace place);

struct SearchFilters {
  std::string client = {};  // any part of a name; empty: all
  std::optional<model::Date> from = {};
  std::optional<model::Date> to = {};
  SearchPlace place = SearchPlace::everywhere;
  bool operator==(const SearchFilters&) const = default;
};

class SearchView {
 public:
  explicit SearchView(Workspace& workspace);
  ~SearchView();

  void search(std::string words);
  void filter(SearchFilters filters);
  // In this client's record alone, as long as its name stays in the filter: others may be called the same.
  void searchOnly(model::ClientId client, const std::string& name);
  void forget(model::ClientId client);  // whose record is gone: no hit stays, and no filter by their name
  void searchPrivateNotes(bool isOn);   // from a click of the person alone
  bool searchesPrivateNotes() const { return private_ != nullptr; }
  const std::string& words() const { return words_; }
  const SearchFilters& filters() const { return filters_; }
  const std::vector<SearchLine>& lines() const { return lines_; }
  std::string summary() const;  // "12 hits", "The first 200 hits", "No hits: …", or how to begin

  Notifier changed;

 private:
  void look();
  std::vector<store::SearchHit> hits(const store::KindsMeant& meant) const;
  std::vector<model::ClientId> clientsMeant() const;

  Workspace& workspace_;
  std::string words_;
  SearchFilters filters_;
  struct Only {
    model::ClientId client;
    std::string name;
  };
  std::optional<Only> only_;
  std::unique_ptr<store::PrivateSearch> private_;
  std::vector<SearchLine> lines_;
  bool isCut_ = false;
};

}  // namespace trellis::view

template <>
struct trellis::model::Keys<trellis::view::SearchPlace> {
  using Place = view::SearchPlace;
  static constexpr std::array<std::pair<Place, std::string_view>, 7> all = {
      {{Place::everywhere, "everywhere"},
       {Place::notes, "notes"},
       {Place::ratings, "ratings"},
       {Place::tasks, "tasks"},
       {Place::plan, "plan"},
       {Place::people, "people"},
       {Place::details, "details"}}};
};
