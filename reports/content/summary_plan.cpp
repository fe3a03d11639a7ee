#include "reports/content/summary_plan.h"

#include <algorithm>
#include <cstddef>

#include "core/model/date_words.h"
#include "reports/content/summary_story.h"
#include "reports/content/summary_words.h"

namespace trellis::content {
namespace {

constexpr std::size_t kMostItems = 3;
constexpr std::size_t kLongestItem = 85;
constexpr std::size_t kLongestList = 180;  // all its items

struct GoalLengths {
  std::size_t statement;
  std::size_t now;
};
constexpr std::size_t kFewGoals = 2;
constexpr GoalLengths kAmongFew{110, 60};
constexpr GoalLengths kAmongMany{60, 32};

// As many of the texts, each cut, as a short list can hold: one at least.
std::vector<Runs> shortItems(const std::vector<std::string>& texts) {
  std::vector<Runs> items;
  std::size_t length = 0;
  for (const std::string& text : texts) {
    std::string words = cut(text, kLongestItem);
    if (words.empty()) continue;
    length += words.size();
    if (items.size() == kMostItems || (length > kLongestList && !items.empty())) break;
    items.push_back({{std::move(words)}});
  }
  return items;
}

Runs goalItem(const GoalLine& goal, const GoalLengths& lengths, model::Language language) {
  Runs runs{{cut(goal.statement, lengths.statement)}};
  if (!goal.now.empty())
    runs.push_back(
        {say(Phrase::goalNow, language, {cut(goal.now, lengths.now)}), Emphasis::strong, Tone::accent});
  return runs;
}

}  // namespace

List helpedList(const ClientSummaryInput& input) {
  return {shortItems(input.helped)};
}

List nextList(const ClientSummaryInput& input, const model::Catalogue& catalogue) {
  std::vector<std::string> tasks;
  for (const TaskLine& task : input.openTasks)
    if (!isPaused(task.path, input)) tasks.push_back(task.words);
  List next{shortItems(tasks), ListMark::checkBox};
  if (next.items.empty())
    next.items.push_back(
        {{say(Phrase::oneThingToTry, input.language, {suggestedPractice(input, catalogue)})}});
  if (input.nextAppointment)
    next.items.push_back({{say(Phrase::nextSession, input.language,
                               {longAppointment(*input.nextAppointment, input.language)})}});
  return next;
}

List goalList(const ClientSummaryInput& input) {
  std::vector<const GoalLine*> goals;
  for (const GoalLine& goal : input.goals)
    if (!isPaused(goal.path, input) && goals.size() < kMostItems) goals.push_back(&goal);
  const GoalLengths& lengths = goals.size() > kFewGoals ? kAmongMany : kAmongFew;
  List list;
  for (const GoalLine* goal : goals) list.items.push_back(goalItem(*goal, lengths, input.language));
  return list;
}

}  // namespace trellis::content
