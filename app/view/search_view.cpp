#include "app/view/search_view.h"

#include <algorithm>
#include <utility>

#include "app/view/words.h"
#include "core/model/rules.h"
#include "core/store/audit_trail.h"
#include "core/store/search_index.h"

namespace trellis::view {
namespace {

constexpr int kMostLines = 200;

std::string sectionTitle(const std::string& key, const Workspace& workspace) {
  for (const auto& format : workspace.catalogue.noteFormats)
    for (const auto& section : format.sections)
      if (section.key == key) return section.title.in(workspace.language);
  return key;
}

std::string itemName(const std::string& key, const Workspace& workspace) {
  const auto item = model::itemFromKey(key);
  return item ? workspace.catalogue.item(*item).name.in(workspace.language) : key;
}

std::string placeWords(const store::SearchHit& hit, const Workspace& workspace) {
  switch (hit.where) {
    case store::HitPlace::name:
      return phrase("Name");
    case store::HitPlace::concerns:
      return phrase("Presenting concerns");
    case store::HitPlace::relationship:
      return phrase("Relationship");
    case store::HitPlace::root:
      return phrase("Root");
    case store::HitPlace::goal:
      return phrase("Goal");
    case store::HitPlace::section:
      return phrase("Note: %1", {sectionTitle(hit.detail, workspace)});
    case store::HitPlace::takeaway:
      return phrase("Takeaway");
    case store::HitPlace::risk:
      return phrase("Risk: what was done");
    case store::HitPlace::evidence:
      return phrase("Evidence: %1", {itemName(hit.detail, workspace)});
    case store::HitPlace::boundary:
      return phrase("Boundary");
    case store::HitPlace::intervention:
      return phrase("Intervention");
    case store::HitPlace::task:
      return phrase("Practice task");
    case store::HitPlace::addendum:
      return phrase("Addendum");
  }
  return "";
}

std::string withoutMarks(std::string text) {
  std::erase_if(text, [](char c) { return c == store::kHitBegins || c == store::kHitEnds; });
  return text;
}

SearchLine lineOf(const store::SearchHit& hit, const Workspace& workspace) {
  const auto begins = std::min(hit.snippet.find(store::kHitBegins), hit.snippet.size());
  const auto ends = std::min(hit.snippet.find(store::kHitEnds, begins), hit.snippet.size());
  return {.client = hit.client,
          .session = hit.session,
          .name = hit.clientName,
          .date = hit.date ? shortDate(*hit.date) : "",
          .where = placeWords(hit, workspace),
          .before = hit.snippet.substr(0, begins),
          .hit = withoutMarks(hit.snippet.substr(begins, ends - begins)),
          .after = withoutMarks(hit.snippet.substr(ends))};
}

// A word is still being typed until a space follows it.
store::LastWord lastWordOf(const std::string& words) {
  return words.ends_with(' ') ? store::LastWord::whole : store::LastWord::open;
}

}  // namespace

SearchView::SearchView(Workspace& workspace) : workspace_(workspace) {}

void SearchView::search(std::string words) {
  // Once a search, however long it is typed at; its words are nobody's business.
  if (model::isBlank(words_) && !model::isBlank(words))
    store::AuditTrail(workspace_.vault)
        .record({store::AuditAction::searched, store::AuditObject::vault, {}, {}, {}});
  words_ = std::move(words);
  const auto hits = store::SearchIndex(workspace_.vault).find(words_, lastWordOf(words_), kMostLines + 1);
  isCut_ = hits.size() > kMostLines;
  lines_.clear();
  for (const auto& hit : hits)
    if (lines_.size() < kMostLines) lines_.push_back(lineOf(hit, workspace_));
  changed.notify();
}

std::string SearchView::summary() const {
  if (model::isBlank(words_))
    return phrase("Type a few words: all notes, names, evidence lines and tasks are searched.");
  if (lines_.empty()) return phrase("No hits: every word must occur. Fewer or shorter words find more.");
  if (isCut_) return phrase("The latest %1 hits. More words find fewer.", {std::to_string(kMostLines)});
  return counted(static_cast<int>(lines_.size()), "hit", "hits");
}

}  // namespace trellis::view
