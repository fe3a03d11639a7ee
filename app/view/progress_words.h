// Findings as the progress page says them: the verdict in words that claim no more than the ratings allow,
// and the numbers behind it for whoever asks. In the language of the screen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analysis/findings.h"
#include "core/analysis/give_take.h"
#include "core/analysis/goal_course.h"
#include "core/analysis/measure_course.h"
#include "core/analysis/overview.h"
#include "core/analysis/path_move.h"
#include "core/analysis/rater_gap.h"
#include "core/analysis/step_course.h"

namespace trellis::view {

std::string courseWords(analysis::Verdict verdict, model::Better better);  // "clearly easing"

// "Poor boundaries: 3 → 1, clearly easing (9 ratings)"
std::string findingWords(const std::string& name, const analysis::Finding& finding, model::Better better);
std::string changeWords(const analysis::Finding& finding, model::Better better);  // without the name

// "Mann–Kendall S = −24, p = 0.008 …": a sentence each; none where nothing was rated.
std::vector<std::string> numbersBehind(const analysis::Finding& finding);

// What sign and characteristic say together; empty where that is nothing of its own.
std::string moveWords(analysis::PathMove move);

// "Practicing since 3 Mar 2026: …" with its numbers; empty before the first practice.
std::string stepWords(const analysis::StepCourse& step);

std::string gapWords(const std::string& item, const analysis::RaterGap& gap);
// Codependence and interdependence of the first and the latest session that show them; empty without one.
std::string overviewWords(const std::vector<analysis::Overview>& overviews);
std::string balanceWords(const std::vector<analysis::GiveTakeObservation>& told);  // empty without one
std::string scoreWords(const analysis::GoalScores& scores);
std::string goalWords(const analysis::GoalCourse& course);
std::string outcomeWords(analysis::Outcome outcome);
std::string measureWords(const model::OutcomeMeasureFields& measure, const analysis::MeasureCourse& course);

}  // namespace trellis::view
