// How one relationship went, with its numbers: a table of the rated signs and characteristics (first, latest,
// change, medians of the first and last three, range, how often rated, course), every rating at a glance, and
// which findings are too few to tell. Ordinal ratings: no means, no tests printed.
#pragma once

#include <string>
#include <vector>

#include "core/model/catalogue.h"
#include "core/model/rating.h"
#include "reports/content/document.h"
#include "reports/content/path_ratings.h"

namespace trellis::content {

struct RelationshipCourse {
  std::string name;     // how the page names it: the alias
  std::string context;  // "romantic"
  model::Rater ratedBy = model::Rater::clinician;
  AllPathRatings ratings = {};
  bool hasSafetyConcern = false;
};

// Items by how they went, of all relationships: "6 of 10 eased or grew".
struct CourseCount {
  int compared = 0;
  int better = 0;
  int unchanged = 0;
  int worse = 0;
};

CourseCount countCourses(const std::vector<RelationshipCourse>& courses);

std::vector<Block> courseBlocks(const RelationshipCourse& course, const model::Catalogue& catalogue,
                                model::Language language);

}  // namespace trellis::content
