#include "app/view/relationship_words.h"

namespace trellis::view {

std::string contextWords(const model::RelationshipFields& fields, const Workspace& workspace) {
  std::vector<std::string> parts = {
      nameOf(workspace.catalogue.contexts, keyOf(fields.context)).in(workspace.language)};
  if (fields.began) parts.push_back(phrase("since %1", {std::to_string(fields.began->year())}));
  if (fields.ended) parts.push_back(phrase("ended %1", {shortDate(*fields.ended)}));
  if (fields.livesTogether)
    parts.push_back(*fields.livesTogether ? phrase("living together") : phrase("not living together"));
  return joined(parts, ", ");
}

std::string safetyWords(const model::RelationshipFields& fields) {
  if (fields.hasSafetyConcern) return phrase("Safety concern: not to be printed");
  switch (fields.printSafety) {
    case model::PrintSafety::safe:
      return "";
    case model::PrintSafety::ask:
      return phrase("Ask before printing");
    case model::PrintSafety::unsafe:
      return phrase("Not to be printed");
  }
  return "";
}

}  // namespace trellis::view
