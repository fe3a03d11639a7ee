// Words across all fields of clients and sessions: all words must occur, case and accents do not matter. Hits
// come latest first. Psychotherapy notes are not in the index; they have a search of their own, which lasts
// as long as it is wanted and leaves nothing behind. Errors: VaultError.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/model/keys.h"
#include "core/model/rules.h"
#include "core/store/vault.h"

namespace trellis::store {

enum class HitPlace {
  name,      // of the client
  identity,  // record number, pronouns, date of birth
  concerns,  // what the client presented with
  contact,   // how to reach them, and whom in an emergency
  diagnosis,
  consent,       // to release information, with whom
  relationship,  // names of the other person, notes
  root,
  rootTheme,  // its key is the snippet
  goal,
  measure,  // that the client took
  section,  // of a progress note; `detail` is its key
  takeaway,
  risk,      // what was done about it
  riskKind,  // the snippet is the keys of the session, with ';' between
  evidence,  // of a rating; `detail` is the key of the item
  boundary,
  intervention,
  interventionKind,  // likewise
  task,
  addendum,
  amendment,         // why a rating was amended; `detail` is the key of the item
  psychotherapyNote  // never but in PrivateSearch
};

// How the marks around a hit in a snippet read; they cannot occur in a record.
inline constexpr char kHitBegins = '\x02';
inline constexpr char kHitEnds = '\x03';

struct SearchHit {
  model::ClientId client;
  std::string clientName;  // what the client is called
  std::optional<model::SessionId> session;
  std::optional<model::Date> date;  // of the session
  bool isSigned = false;            // the session
  HitPlace where = HitPlace::section;
  std::string detail;
  std::string snippet;                  // the words around the hit, hits between the marks
  model::OptionalText noteFormat = {};  // its key, where a section of a note was hit
};

enum class LastWord {
  whole,  // as it stands
  open    // still being typed: every word that begins so
};

// Where to look; what is empty or absent leaves all in. Dates are of sessions: with one, only they are found.
struct SearchFilter {
  std::optional<std::vector<model::ClientId>> clients = {};
  std::optional<model::Date> from = {};
  std::optional<model::Date> to = {};
  std::vector<HitPlace> places = {};
  bool operator==(const SearchFilter&) const = default;
};

// Keys of the catalogue, for what is recorded by choosing and has its words there alone.
struct KindsMeant {
  std::vector<std::string> interventions = {};
  std::vector<std::string> risks = {};
  std::vector<std::string> themes = {};  // of roots
  bool operator==(const KindsMeant&) const = default;
};

class SearchIndex {
 public:
  explicit SearchIndex(const Vault& vault) : connection_(vault.connection()) {}

  // At most `limit` hits, of the sessions that were entered last; none where there are no words. Sessions and
  // roots of any of the kinds that the words mean are hits too.
  std::vector<SearchHit> find(std::string_view text, LastWord lastWord, int limit,
                              const SearchFilter& filter = {}, const KindsMeant& meant = {}) const;

 private:
  Connection& connection_;
};

// The private notes of one clinician's own sessions, in an index in memory.
class PrivateSearch {
 public:
  PrivateSearch(const Vault& vault, model::ClinicianId clinician);
  ~PrivateSearch();
  PrivateSearch(const PrivateSearch&) = delete;
  PrivateSearch& operator=(const PrivateSearch&) = delete;

  std::vector<SearchHit> find(std::string_view text, LastWord lastWord, int limit,
                              const SearchFilter& filter = {}) const;

 private:
  Connection& connection_;
};

}  // namespace trellis::store

template <>
struct trellis::model::Keys<trellis::store::HitPlace> {
  static constexpr std::array<std::pair<store::HitPlace, std::string_view>, 23> all = {
      {{store::HitPlace::name, "name"},
       {store::HitPlace::identity, "identity"},
       {store::HitPlace::concerns, "concerns"},
       {store::HitPlace::contact, "contact"},
       {store::HitPlace::diagnosis, "diagnosis"},
       {store::HitPlace::consent, "consent"},
       {store::HitPlace::relationship, "relationship"},
       {store::HitPlace::root, "root"},
       {store::HitPlace::rootTheme, "root_theme"},
       {store::HitPlace::goal, "goal"},
       {store::HitPlace::measure, "measure"},
       {store::HitPlace::section, "section"},
       {store::HitPlace::takeaway, "takeaway"},
       {store::HitPlace::risk, "risk"},
       {store::HitPlace::riskKind, "risk_kind"},
       {store::HitPlace::evidence, "evidence"},
       {store::HitPlace::boundary, "boundary"},
       {store::HitPlace::intervention, "intervention"},
       {store::HitPlace::interventionKind, "intervention_kind"},
       {store::HitPlace::task, "task"},
       {store::HitPlace::addendum, "addendum"},
       {store::HitPlace::amendment, "amendment"},
       {store::HitPlace::psychotherapyNote, "psychotherapy_note"}}};
};
