// The five paths on the session form: ratings with their evidence, ghosts, stages, give-and-take.
#include "app/view/session_view.h"
#include "core/store/client_repository.h"

namespace trellis::view {

void SessionView::refreshRelationships() {
  relationships_.clear();
  for (const auto& record : store::ClientRepository(workspace_.vault).relationshipsOf(client_)) {
    const auto& fields = *record.relationship;
    relationships_.push_back(
        {record.id, fields.alias, fields.hasSafetyConcern, fields.valuedGiving.value_or("")});
  }
}

std::optional<int> SessionView::rating(model::RelationshipId relationship, model::Rater rater,
                                       model::Item item) const {
  return ratingOf(fields_, relationship, rater, item);
}

void SessionView::rate(model::RelationshipId relationship, model::Rater rater, model::Item item,
                       std::optional<int> value) {
  if (!canEdit() || rating(relationship, rater, item) == value) return;
  const RatingPlace place{relationship, rater, item};
  const std::string written = evidence(relationship, rater, item);
  setRating(fields_, place, value);
  if (!value)
    evidenceAside_[place] = written;
  else if (const auto aside = evidenceAside_.extract(place))
    setEvidence(fields_, place, aside.mapped());
  touch();
}

std::string SessionView::evidence(model::RelationshipId relationship, model::Rater rater,
                                  model::Item item) const {
  const auto* known = findRating(fields_, {relationship, rater, item});
  return known ? known->evidence.value_or("") : "";
}

void SessionView::writeEvidence(model::RelationshipId relationship, model::Rater rater, model::Item item,
                                std::string_view text) {
  if (!canWriteEvidence(relationship, rater, item) || evidence(relationship, rater, item) == text) return;
  setEvidence(fields_, {relationship, rater, item}, text);
  touch();
}

bool SessionView::canWriteEvidence(model::RelationshipId relationship, model::Rater rater,
                                   model::Item item) const {
  return canEdit() && findRating(fields_, {relationship, rater, item});
}

std::optional<int> SessionView::ghost(model::RelationshipId relationship, model::Rater rater,
                                      model::Item item) const {
  return previous_ ? ratingOf(*previous_, relationship, rater, item) : std::nullopt;
}

const std::string& SessionView::anchor(model::Item item, int level) const {
  return workspace_.catalogue.item(item).whatOneSees[static_cast<std::size_t>(level)].in(workspace_.language);
}

std::optional<model::Stage> SessionView::stage(model::RelationshipId relationship, model::Path path) const {
  return stageOf(fields_, relationship, path);
}

void SessionView::setStage(model::RelationshipId relationship, model::Path path,
                           std::optional<model::Stage> stage) {
  if (stageOf(fields_, relationship, path) == stage) return;
  change([&](model::SessionFields& fields) { view::setStage(fields, relationship, path, stage); });
}

std::optional<int> SessionView::given(model::RelationshipId relationship) const {
  return giveAndTakeOf(fields_, relationship).given;
}

std::optional<int> SessionView::received(model::RelationshipId relationship) const {
  return giveAndTakeOf(fields_, relationship).received;
}

void SessionView::setGiveAndTake(model::RelationshipId relationship, std::optional<int> given,
                                 std::optional<int> received) {
  const model::GiveAndTake told{relationship, given, received};
  if (giveAndTakeOf(fields_, relationship) == told) return;
  change([&](model::SessionFields& fields) { view::setGiveAndTake(fields, told); });
}

}  // namespace trellis::view
