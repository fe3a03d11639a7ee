#include "app/view/search_view.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/view/named_kinds.h"
#include "app/view/names.h"
#include "app/view/words.h"
#include "core/model/rules.h"
#include "core/store/audit_trail.h"
#include "core/store/client_names.h"
#include "core/store/search_index.h"

namespace trellis::view {
namespace {

constexpr int kMostLines = 200;

std::string itemName(const std::string& key, const Workspace& workspace) {
  const auto item = model::itemFromKey(key);
  return item ? workspace.catalogue.item(*item).name.in(workspace.language) : key;
}

std::string placeWords(const store::SearchHit& hit, const Workspace& workspace) {
  switch (hit.where) {
    case store::HitPlace::name:
      return phrase("Name");
    case store::HitPlace::identity:
      return phrase("Details");
    case store::HitPlace::concerns:
      return phrase("Presenting concerns");
    case store::HitPlace::contact:
      return phrase("Contact");
    case store::HitPlace::diagnosis:
      return phrase("Diagnosis");
    case store::HitPlace::consent:
      return phrase("Consent");
    case store::HitPlace::relationship:
      return phrase("Relationship");
    case store::HitPlace::root:
      return phrase("Root");
    case store::HitPlace::rootTheme:
      return phrase("Root: theme");
    case store::HitPlace::goal:
      return phrase("Goal");
    case store::HitPlace::measure:
      return phrase("Measure");
    case store::HitPlace::section:
      return phrase("Note: %1", {workspace.catalogue.sectionTitle(hit.noteFormat.value_or(""), hit.detail,
                                                                  workspace.language)});
    case store::HitPlace::takeaway:
      return phrase("Takeaway");
    case store::HitPlace::risk:
      return phrase("Risk: what was done");
    case store::HitPlace::riskKind:
      return phrase("Risk");
    case store::HitPlace::evidence:
      return phrase("Evidence: %1", {itemName(hit.detail, workspace)});
    case store::HitPlace::boundary:
      return phrase("Boundary");
    case store::HitPlace::intervention:
    case store::HitPlace::interventionKind:
      return phrase("Intervention");
    case store::HitPlace::task:
      return phrase("Practice task");
    case store::HitPlace::addendum:
      return phrase("Addendum");
    case store::HitPlace::amendment:
      return phrase("Amendment: %1", {itemName(hit.detail, workspace)});
    case store::HitPlace::psychotherapyNote:
      return phrase("Psychotherapy note (private)");
  }
  return "";
}

// Their names, those that were meant as the hits.
std::vector<SearchRun> runsOf(const std::vector<NamedKind>& kinds) {
  std::vector<SearchRun> runs;
  for (const NamedKind& kind : kinds) {
    if (!runs.empty()) runs.push_back({", ", false});
    runs.push_back({kind.name, kind.isMeant});
  }
  return runs;
}

std::vector<SearchRun> runsOf(std::string_view snippet) {
  std::vector<SearchRun> runs;
  while (!snippet.empty()) {
    const bool isHit = snippet.front() == store::kHitBegins;
    if (isHit) snippet.remove_prefix(1);
    const auto ends = std::min(snippet.find(isHit ? store::kHitEnds : store::kHitBegins), snippet.size());
    if (ends > 0) runs.push_back({std::string(snippet.substr(0, ends)), isHit});
    snippet.remove_prefix(std::min(isHit ? ends + 1 : ends, snippet.size()));
  }
  return runs;
}

ClientPlace tabOf(store::HitPlace place) {
  switch (place) {
    case store::HitPlace::identity:
    case store::HitPlace::contact:
    case store::HitPlace::diagnosis:
    case store::HitPlace::consent:
      return ClientPlace::record;
    case store::HitPlace::measure:
      return ClientPlace::measures;
    case store::HitPlace::relationship:
    case store::HitPlace::root:
    case store::HitPlace::rootTheme:
      return ClientPlace::people;
    case store::HitPlace::goal:
      return ClientPlace::plan;
    default:
      return ClientPlace::overview;
  }
}

std::string fieldOf(const store::SearchHit& hit) {
  switch (hit.where) {
    case store::HitPlace::section:
      return "note." + hit.detail;
    case store::HitPlace::takeaway:
      return "takeaway";
    case store::HitPlace::risk:
      return "risk.action";
    case store::HitPlace::intervention:
      return "otherInterventions";
    case store::HitPlace::psychotherapyNote:
      return "privateNote";
    default:
      return "";
  }
}

// The first that was meant, in the session's form; a root's theme has no field of its own.
std::string fieldOf(const store::SearchHit& hit, const std::vector<NamedKind>& kinds) {
  const auto meant = std::ranges::find(kinds, true, &NamedKind::isMeant);
  if (meant == kinds.end() || !hit.session) return "";
  return (hit.where == store::HitPlace::riskKind ? "risk." : "intervention.") + meant->key;
}

SearchLine lineOf(const store::SearchHit& hit, const store::KindsMeant& meant, const Workspace& workspace) {
  const auto kinds = isOfKinds(hit) ? kindsOf(hit, meant, workspace.catalogue, workspace.language)
                                    : std::vector<NamedKind>();
  return {.client = hit.client,
          .session = hit.session,
          .place = tabOf(hit.where),
          .field = isOfKinds(hit) ? fieldOf(hit, kinds) : fieldOf(hit),
          .name = hit.clientName,
          .date = hit.date ? shortDate(*hit.date) : "",
          .state = hit.session ? signedMark(hit.isSigned) : "",
          .where = placeWords(hit, workspace),
          .sentence = isOfKinds(hit) ? runsOf(kinds) : runsOf(hit.snippet)};
}

// A word is still being typed until a space follows it.
store::LastWord lastWordOf(const std::string& words) {
  return words.ends_with(' ') ? store::LastWord::whole : store::LastWord::open;
}

std::vector<store::HitPlace> placesOf(SearchPlace place) {
  using Place = store::HitPlace;
  switch (place) {
    case SearchPlace::everywhere:
      return {};
    case SearchPlace::notes:
      return {Place::section, Place::addendum, Place::amendment,        Place::takeaway,
              Place::risk,    Place::riskKind, Place::psychotherapyNote};
    case SearchPlace::ratings:
      return {Place::evidence, Place::boundary};
    case SearchPlace::tasks:
      return {Place::task, Place::intervention, Place::interventionKind};
    case SearchPlace::plan:
      return {Place::goal, Place::measure};
    case SearchPlace::people:
      return {Place::relationship, Place::root, Place::rootTheme};
    case SearchPlace::details:
      return {Place::name,    Place::identity,  Place::concerns,
              Place::contact, Place::diagnosis, Place::consent};
  }
  return {};
}

}  // namespace

std::string wordOf(SearchPlace place) {
  switch (place) {
    case SearchPlace::everywhere:
      return phrase("Everywhere");
    case SearchPlace::notes:
      return phrase("Notes and takeaways");
    case SearchPlace::ratings:
      return phrase("Evidence lines and boundaries");
    case SearchPlace::tasks:
      return phrase("Tasks and interventions");
    case SearchPlace::plan:
      return phrase("Goals");
    case SearchPlace::people:
      return phrase("Relationships and roots");
    case SearchPlace::details:
      return phrase("Names and details");
  }
  return "";
}

SearchView::SearchView(Workspace& workspace) : workspace_(workspace) {}
SearchView::~SearchView() = default;

void SearchView::search(std::string words) {
  // Once a search, however long it is typed at; its words are nobody's business.
  if (model::isBlank(words_) && !model::isBlank(words))
    store::AuditTrail(workspace_.vault)
        .record({store::AuditAction::searched, store::AuditObject::vault, {}, {}, {}});
  words_ = std::move(words);
  look();
}

void SearchView::filter(SearchFilters filters) {
  if (filters == filters_) return;
  if (only_ && filters.client != only_->name) only_.reset();
  filters_ = std::move(filters);
  look();
}

void SearchView::searchOnly(model::ClientId client, const std::string& name) {
  only_ = Only{client, name};
  filters_.client = name;
  look();
}

void SearchView::forget(model::ClientId client) {
  if (only_ && only_->client == client) {
    only_.reset();
    filters_.client.clear();
  }
  look();
}

void SearchView::searchPrivateNotes(bool isOn) {
  if (isOn == searchesPrivateNotes()) return;
  private_.reset();
  if (isOn) {
    private_ = std::make_unique<store::PrivateSearch>(workspace_.vault, workspace_.clinician);
    store::AuditTrail(workspace_.vault)
        .record({store::AuditAction::searched, store::AuditObject::psychotherapyNote, {}, {}, {}});
  }
  look();
}

// As they are typed into the filter: without regard to case and accents.
std::vector<model::ClientId> SearchView::clientsMeant() const {
  if (only_) return {only_->client};
  const std::string part = folded(filters_.client);
  std::vector<model::ClientId> clients;
  for (const auto& [id, names] : store::clientNames(workspace_.vault))
    if (folded(names).find(part) != std::string::npos) clients.push_back(id);
  return clients;
}

std::vector<store::SearchHit> SearchView::hits(const store::KindsMeant& meant) const {
  store::SearchFilter filter{
      .clients = {}, .from = filters_.from, .to = filters_.to, .places = placesOf(filters_.place)};
  if (!model::isBlank(filters_.client)) filter.clients = clientsMeant();
  auto hits =
      store::SearchIndex(workspace_.vault).find(words_, lastWordOf(words_), kMostLines + 1, filter, meant);
  if (!private_) return hits;
  auto found = private_->find(words_, lastWordOf(words_), kMostLines + 1, filter);
  // What was asked for deliberately comes first.
  found.insert(found.end(), std::make_move_iterator(hits.begin()), std::make_move_iterator(hits.end()));
  return found;
}

void SearchView::look() {
  const auto meant = kindsMeant(workspace_.catalogue, words_);
  const auto found = hits(meant);
  isCut_ = found.size() > kMostLines;
  lines_.clear();
  for (const auto& hit : found)
    if (lines_.size() < kMostLines) lines_.push_back(lineOf(hit, meant, workspace_));
  changed.notify();
}

std::string SearchView::summary() const {
  if (model::isBlank(words_))
    return phrase("Type a few words: all notes and fields are searched, but no psychotherapy notes.");
  if (lines_.empty() && filters_ != SearchFilters())
    return phrase("No hits with these filters: every word must occur. Clear the filters to look everywhere.");
  if (lines_.empty()) return phrase("No hits: every word must occur. Fewer or shorter words find more.");
  if (isCut_) return phrase("The latest %1 hits. More words find fewer.", {std::to_string(kMostLines)});
  return counted(static_cast<int>(lines_.size()), "hit", "hits");
}

}  // namespace trellis::view
