#include "app/view/boundary_words.h"

#include "app/view/progress_words.h"
#include "app/view/words.h"

namespace trellis::view {
namespace {

std::string loggedWords(const analysis::OutcomeCounts& outcomes) {
  std::vector<std::string> parts;
  for (const auto outcome : model::every<model::BoundaryOutcome>())
    if (const auto count = analysis::countOf(outcomes, outcome); count > 0)
      parts.push_back(phrase("%1: %2", {wordOf(outcome), std::to_string(count)}));
  return phrase("Boundaries: %1 logged (%2).",
                {std::to_string(analysis::logged(outcomes)), joined(parts, ", ")});
}

std::string keptWords(const analysis::KeptHalves& halves) {
  const auto number = [](std::size_t count) { return std::to_string(count); };
  return phrase("Kept: %1 of the first %2 boundaries, %3 of the latest %2.",
                {number(halves.first.kept), number(halves.first.of), number(halves.latest.kept)});
}

std::string guiltWords(const analysis::Finding& guilt) {
  const std::string sessions = counted(static_cast<int>(guilt.n), "session", "sessions");
  const std::string course = courseWords(guilt.verdict, model::Better::lower);
  if (!guilt.baseline) return phrase("Guilt after a boundary: %1 (%2).", {course, sessions});
  return phrase("Guilt after a boundary, 0 to 4: at first %1, lately %2, %3 (%4).",
                {std::to_string(*guilt.baseline), std::to_string(*guilt.current), course, sessions});
}

}  // namespace

std::vector<std::string> boundarySentences(const analysis::BoundaryCourse& course) {
  std::vector<std::string> sentences = {loggedWords(course.outcomes)};
  if (course.kept) sentences.push_back(keptWords(*course.kept));
  if (course.guilt.n > 0) sentences.push_back(guiltWords(course.guilt));
  return sentences;
}

}  // namespace trellis::view
