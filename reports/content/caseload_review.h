// The caseload for supervision: a row a client by initials, how the two overviews stand and move, and what
// needs attention. It has no place for names, birth dates, notes or relationships.
// Overviews are means of 0 to 4; absent where too little was rated.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/client.h"
#include "reports/content/letterhead.h"

namespace trellis::content {

enum class Moving { falling, level, rising };

struct ReviewedOverview {
  std::optional<double> now = {};
  std::optional<Moving> moving = {};
};

struct ReviewedCase {
  std::string initials;
  model::ClientStatus status = model::ClientStatus::active;
  int sessions = 0;
  std::optional<model::Date> lastSession = {};
  ReviewedOverview codependence = {};
  ReviewedOverview interdependence = {};
  std::vector<model::Words> attention = {};  // one sentence each, most pressing first
};

struct CaseloadReviewInput {
  model::Language language = model::Language::english;
  model::Date printedOn;
  Letterhead letterhead;
  std::string clinicianName;
  std::vector<ReviewedCase> cases;
};

Document caseloadReview(const CaseloadReviewInput& input);

// "Małgorzata Nguyễn" gives "M. N."; of more than three names, the first and the last two.
std::string initialsOf(const std::string& name);

}  // namespace trellis::content
