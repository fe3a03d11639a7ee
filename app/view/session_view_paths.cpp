// The five paths on the session form: ratings with their evidence, ghosts, stages, give-and-take.
#include <cstdlib>
#include <tuple>

#include "app/view/safety.h"
#include "app/view/session_view.h"
#include "app/view/words.h"
#include "core/store/client_repository.h"

namespace trellis::view {

void SessionView::refreshRelationships() {
  const bool isViolent = tellsOfViolence(fields_) || isViolenceRecorded(workspace_, client_);
  relationships_.clear();
  for (const auto& record : store::ClientRepository(workspace_.vault).relationshipsOf(client_)) {
    const auto& fields = *record.relationship;
    relationships_.push_back(
        {record.id, fields.alias, fields.hasSafetyConcern || isViolent, fields.valuedGiving.value_or("")});
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

std::string SessionView::levelWords(model::Item item, int level) const {
  const auto& [catalogue, language] = std::tie(workspace_.catalogue, workspace_.language);
  return phrase("%1, %2 %3: %4", {catalogue.item(item).name.in(language), std::to_string(level),
                                  catalogue.scaleWord(item.kind, level).in(language), anchor(item, level)});
}

std::string SessionView::gapWords(model::RelationshipId relationship, model::Item item) const {
  const auto mine = rating(relationship, model::Rater::clinician, item);
  const auto theirs = rating(relationship, model::Rater::client, item);
  if (!mine || !theirs) return "";
  const std::string steps = std::to_string(std::abs(*theirs - *mine));
  if (*theirs == *mine) return phrase("the same");
  return *theirs < *mine ? phrase("%1 lower", {steps}) : phrase("%1 higher", {steps});
}

std::string SessionView::gapSentence(model::RelationshipId relationship, model::Item item) const {
  const std::string gap = gapWords(relationship, item);
  if (gap.empty()) return "";
  const auto level = [&](model::Rater rater) {
    const int rated = rating(relationship, rater, item).value_or(0);
    return phrase("%1 %2", {std::to_string(rated),
                            workspace_.catalogue.scaleWord(item.kind, rated).in(workspace_.language)});
  };
  return phrase("The clinician rates %1, the client %2: %3.",
                {level(model::Rater::clinician), level(model::Rater::client), gap});
}

std::optional<model::Stage> SessionView::stage(std::optional<model::RelationshipId> relationship,
                                               model::Path path) const {
  return stageOf(fields_, relationship, path);
}

void SessionView::setStage(std::optional<model::RelationshipId> relationship, model::Path path,
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

model::GiveAndTake SessionView::giveAndTakeLastTime(model::RelationshipId relationship) const {
  return previous_ ? giveAndTakeOf(*previous_, relationship)
                   : model::GiveAndTake{.relationship = relationship};
}

void SessionView::setGiveAndTake(model::RelationshipId relationship, std::optional<int> given,
                                 std::optional<int> received) {
  const model::GiveAndTake told{relationship, given, received};
  if (giveAndTakeOf(fields_, relationship) == told) return;
  change([&](model::SessionFields& fields) { view::setGiveAndTake(fields, told); });
}

}  // namespace trellis::view
