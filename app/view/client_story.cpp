#include "app/view/client_story.h"

#include <utility>

#include "app/view/relationship_words.h"
#include "core/analysis/trend.h"
#include "core/store/client_repository.h"
#include "core/store/rated_sessions.h"

namespace trellis::view {
namespace {

using Observed = std::vector<analysis::SessionObservations>;

Observed observedOf(const Workspace& workspace, model::ClientId client) {
  Observed observed;
  for (auto& session : store::ratedSessionsOf(workspace.vault, client))
    observed.push_back({.session = session.session,
                        .date = session.date,
                        .start = session.start,
                        .ratings = std::move(session.ratings)});
  return observed;
}

std::string courseOf(const analysis::Series& series) {
  if (const auto change = changeOf(series))
    return phrase("%1 → %2", {std::to_string(change->baseline), std::to_string(change->current)});
  const auto rated = ratedOnly(series);
  return rated.empty() ? "–" : std::to_string(*rated.back().value);
}

StoryLine lineOf(const Observed& observed, model::RelationshipId relationship, model::ItemKind kind) {
  StoryLine line{.relationship = relationship,
                 .alias = {},
                 .context = {},
                 .kind = kind == model::ItemKind::sign ? phrase("Signs") : phrase("Characteristics"),
                 .now = {},
                 .safety = {}};
  for (const model::Path path : model::kPaths)
    line.now[static_cast<std::size_t>(path)] =
        courseOf(seriesOf(observed, relationship, model::Rater::clinician, {kind, path}));
  return line;
}

}  // namespace

std::vector<StoryLine> storyOf(const Workspace& workspace, model::ClientId client) {
  const Observed observed = observedOf(workspace, client);
  std::vector<StoryLine> story;
  for (const auto& record : store::ClientRepository(workspace.vault).relationshipsOf(client)) {
    StoryLine& signs = story.emplace_back(lineOf(observed, record.id, model::ItemKind::sign));
    signs.alias = record.relationship->alias;
    signs.context = contextWords(*record.relationship, workspace);
    signs.safety = safetyWords(*record.relationship);
    story.push_back(lineOf(observed, record.id, model::ItemKind::characteristic));
  }
  return story;
}

}  // namespace trellis::view
