#include "reports/content/plan_blocks.h"

#include <utility>

#include "core/analysis/goal_score.h"
#include "core/model/date_words.h"
#include "reports/content/clinical_page.h"
#include "reports/content/clinical_words.h"
#include "reports/content/filled_words.h"
#include "reports/content/page_words.h"
#include "reports/content/summary_words.h"

namespace trellis::content {
namespace {

using model::Words;

const Words kGoals{"Goals", "Metas"};
const Words kGoal{"Goal", "Meta"};
const Words kNumbered{"Goal {1}: {2}", "Meta {1}: {2}"};
const Words kPath{"Path", "Camino"};
const Words kStep{"Step", "Paso"};
const Words kRelationship{"Relationship", "Relación"};
const Words kStarted{"Agreed", "Acordada"};
const Words kTarget{"Target", "Para"};
const Words kLevel{"Level", "Nivel"};
const Words kLooksLike{"What it looks like", "Cómo se ve"};
const Words kNow{"now", "ahora"};
const Words kNoLevel{"not rated", "sin valorar"};
const Words kScoreOfOne{
    "Goal Attainment Score {1} for one rated goal; 50 where it is met as expected (Kiresuk & Sherman 1968).",
    "Puntuación de logro de metas {1} para una meta valorada; 50 si se logra como se esperaba (Kiresuk y "
    "Sherman 1968)."};
const Words kScore{
    "Goal Attainment Score {1} over {2} rated goals; 50 where every goal is met as expected (Kiresuk & "
    "Sherman "
    "1968).",
    "Puntuación de logro de metas {1} sobre {2} metas valoradas; 50 si cada meta se logra como se esperaba "
    "(Kiresuk y Sherman 1968)."};

std::string levelWords(const PlannedGoal& planned, int level) {
  return planned.goal.levels[static_cast<std::size_t>(level - model::kLowestAttainment)].value_or("");
}

Runs latestLevel(const PlannedGoal& planned, const Say& say) {
  if (!planned.latestLevel) return {{say(kNoLevel), Emphasis::plain, Tone::quiet}};
  return {{signedNumber(*planned.latestLevel) + "  ", Emphasis::bold},
          {levelWords(planned, *planned.latestLevel)}};
}

// Nothing where no goal was rated.
std::vector<Block> scoreLine(const std::vector<PlannedGoal>& goals, const Say& say) {
  std::vector<analysis::GoalAttainment> rated;
  for (const PlannedGoal& planned : goals)
    if (planned.latestLevel) rated.push_back({*planned.latestLevel});
  const auto score = analysis::goalScore(rated);
  if (!score) return {};
  const std::string words = rated.size() == 1 ? say(kScoreOfOne, {decimal(*score)})
                                              : say(kScore, {decimal(*score), std::to_string(rated.size())});
  return {{Paragraph{{{words, Emphasis::plain, Tone::quiet}}, ParagraphRole::small}}};
}

FactGrid goalFacts(const PlannedGoal& planned, const model::Catalogue& catalogue, const Say& say) {
  const model::PathWords& path = catalogue.path(planned.goal.path);
  FactGrid grid{{}, 5};
  addFact(grid, say(kPath), path.name.in(say.language));
  addFact(grid, say(kStep), path.stepName.in(say.language));
  addFact(grid, say(kRelationship), planned.relationship);
  addFact(grid, say(kStarted), shortDate(planned.goal.started, say.language));
  if (planned.goal.target) addFact(grid, say(kTarget), shortDate(*planned.goal.target, say.language));
  if (planned.goal.status != model::GoalStatus::active)
    addFact(grid, say(kStatus), inSentenceStart(wordOf(planned.goal.status, say.language)));
  return grid;
}

Table levelTable(const PlannedGoal& planned, const Say& say) {
  Table table{planned.goal.statement,
              {{say(kLevel), display::Align::middle, 1}, {say(kLooksLike), display::Align::start, 9}},
              {}};
  for (int level = model::kHighestAttainment; level >= model::kLowestAttainment; --level) {
    const std::string words = levelWords(planned, level);
    if (words.empty()) continue;
    const bool isNow = planned.latestLevel == level;
    Runs cell{{words, isNow ? Emphasis::strong : Emphasis::plain}};
    if (isNow) cell.push_back({afterSeparator(say(kNow)), Emphasis::strong, Tone::accent});
    table.rows.push_back({{{signedNumber(level), Emphasis::strong}}, std::move(cell)});
  }
  return table;
}

}  // namespace

std::vector<Block> goalTable(const std::vector<PlannedGoal>& goals, const model::Catalogue& catalogue,
                             model::Language language) {
  if (goals.empty()) return {};
  const Say say{language};
  Table table{say(kGoals),
              {{say(kGoal), display::Align::start, 4},
               {say(kPath), display::Align::start, 1.3},
               {say(kStatus), display::Align::start, 1.2},
               {say(kTarget), display::Align::start, 1.5},
               {say(kLevel), display::Align::start, 3}},
              {}};
  for (const PlannedGoal& planned : goals)
    table.rows.push_back({{{planned.goal.statement, Emphasis::strong}},
                          {{catalogue.path(planned.goal.path).name.in(language)}},
                          {{wordOf(planned.goal.status, language)}},
                          {{planned.goal.target ? unbroken(shortDate(*planned.goal.target, language)) : ""}},
                          latestLevel(planned, say)});
  std::vector<Block> blocks{{Heading{2, say(kGoals)}}, {std::move(table)}};
  for (Block& line : scoreLine(goals, say)) {
    blocks.back().pageBreak = PageBreak::keepWithNext;
    blocks.push_back(std::move(line));
  }
  return blocks;
}

std::vector<Block> goalsInFull(const std::vector<PlannedGoal>& goals, const model::Catalogue& catalogue,
                               model::Language language) {
  if (goals.empty()) return {};
  const Say say{language};
  std::vector<Block> blocks{{Heading{2, say(kGoals)}}};
  int number = 0;
  for (const PlannedGoal& planned : goals) {
    blocks.push_back({Heading{3, say(kNumbered, {std::to_string(++number), planned.goal.statement})}});
    blocks.push_back({goalFacts(planned, catalogue, say), PageBreak::keepWithNext});
    if (Table levels = levelTable(planned, say); !levels.rows.empty()) blocks.push_back({std::move(levels)});
  }
  for (Block& line : scoreLine(goals, say)) blocks.push_back(std::move(line));
  return blocks;
}

}  // namespace trellis::content
