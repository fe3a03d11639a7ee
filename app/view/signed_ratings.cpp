#include "app/view/signed_ratings.h"

#include <algorithm>

#include "app/view/words.h"
#include "core/store/clinician_repository.h"

namespace trellis::view {
namespace {

bool isOf(const store::Amendment& amendment, const RatingPlace& place) {
  return RatingPlace{amendment.relationship, amendment.rater, amendment.item} == place;
}

std::string reasonWords(const Workspace& workspace, const store::Amendment& amendment,
                        const std::string& before, const std::string& after) {
  return phrase("From %1 to %2 on %3: %4",
                {before, after, signatureWords(workspace, amendment.signature), amendment.reason});
}

SignedRating asSigned(const Workspace& workspace, const store::SessionRecord& record,
                      const RatingPlace& place) {
  const model::Rating* rating = findRating(*record.session, place);
  return {.place = place,
          .item = workspace.catalogue.item(place.item).name.in(workspace.language),
          .rater = wordOf(place.rater),
          .struck = {},
          .value = ratingWords(workspace, place.item, rating ? std::optional(rating->value) : std::nullopt),
          .evidence = rating ? rating->evidence.value_or("") : "",
          .reasons = {}};
}

void amend(SignedRating& line, const Workspace& workspace, const store::Amendment& amendment) {
  const std::string after = ratingWords(workspace, amendment.item, amendment.value);
  line.reasons.push_back(reasonWords(workspace, amendment, line.value, after));
  line.struck.push_back(line.value);
  line.value = after;
}

bool isThere(const store::SessionRecord& record, const RatingPlace& place) {
  return findRating(*record.session, place) ||
         std::ranges::any_of(record.amendments, [&](const auto& each) { return isOf(each, place); });
}

}  // namespace

std::string ratingWords(const Workspace& workspace, model::Item item, std::optional<int> value) {
  if (!value) return phrase("not discussed");
  return phrase("%1 %2", {std::to_string(*value),
                          workspace.catalogue.scaleWord(item.kind, *value).in(workspace.language)});
}

std::string signatureWords(const Workspace& workspace, const model::Signature& signature) {
  const auto by = store::ClinicianRepository(workspace.vault).find(signature.clinician);
  return phrase("%1, %2", {dateAndTime(signature.at), by.clinician->displayName});
}

std::vector<SignedRating> signedRatings(const Workspace& workspace, const store::SessionRecord& record,
                                        model::RelationshipId relationship) {
  std::vector<SignedRating> lines;
  for (const model::Path path : model::kPaths)
    for (const auto kind : {model::ItemKind::sign, model::ItemKind::characteristic})
      for (const auto rater : model::every<model::Rater>()) {
        const RatingPlace place{relationship, rater, {kind, path}};
        if (!isThere(record, place)) continue;
        SignedRating& line = lines.emplace_back(asSigned(workspace, record, place));
        for (const store::Amendment& each : record.amendments)
          if (isOf(each, place)) amend(line, workspace, each);
      }
  return lines;
}

}  // namespace trellis::view
