// The ratings of a signed session as they stand today, with all that they were before: an amendment never
// takes the place of what was signed, it stands beside it. Words are in the screen's language.
#pragma once

#include <string>
#include <vector>

#include "app/view/session_draft.h"
#include "app/view/workspace.h"
#include "core/store/records.h"

namespace trellis::view {

// "3 marked", or "not discussed".
std::string ratingWords(const Workspace& workspace, model::Item item, std::optional<int> value);
// "20 Nov 2026 10:55, Ana Ruiz"
std::string signatureWords(const Workspace& workspace, const model::Signature& signature);

struct SignedRating {
  RatingPlace place;
  std::string item;                  // "Poor boundaries"
  std::string rater;                 // "by the clinician"
  std::vector<std::string> struck;   // what it was, first to last: "3 marked"
  std::string value;                 // what counts today
  std::string evidence;              // empty where none was written
  std::vector<std::string> reasons;  // one an amendment: "… changed 20 Nov 2026 10:55, Ana Ruiz: misheard."
};

// Of one relationship, path by path; items that were neither rated nor amended are left out.
std::vector<SignedRating> signedRatings(const Workspace& workspace, const store::SessionRecord& record,
                                        model::RelationshipId relationship);

}  // namespace trellis::view
