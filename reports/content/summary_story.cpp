#include "reports/content/summary_story.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <tuple>
#include <utility>

#include "core/model/date_words.h"
#include "reports/content/summary_words.h"

namespace trellis::content {
namespace {

using analysis::Course;
using model::Item;
using model::ItemKind;
using model::Language;
using model::Path;

constexpr std::size_t kMostCards = 3;
constexpr std::size_t kMostNames = 2;
constexpr std::size_t kLongestQuote = 70;

const analysis::Series& seriesOf(const ClientSummaryInput& input, Item item) {
  const PathRatings& ratings = input.paths[static_cast<std::size_t>(item.path)];
  return item.kind == ItemKind::sign ? ratings.sign : ratings.characteristic;
}

ItemStory storyOf(Item item, const ClientSummaryInput& input, const model::Catalogue& catalogue) {
  ItemStory story{item, catalogue.item(item).plainName.in(input.language),
                  analysis::ratedOnly(seriesOf(input, item))};
  story.change = analysis::changeOf(story.rated);
  if (story.change) story.course = analysis::courseOf(*story.change, model::better(item.kind));
  return story;
}

bool isClear(const ItemStory& story) {
  return analysis::courseOf(analysis::verdictOf(story.rated), model::better(story.item.kind)) ==
         Course::better;
}

std::vector<const ItemStory*> grownOf(const std::vector<ItemStory>& stories) {
  std::vector<const ItemStory*> grown;
  for (const ItemStory& story : stories)
    if (story.course == Course::better) grown.push_back(&story);
  return grown;
}

// The clearest first; of one path the stronger, until every path had its turn.
std::vector<const ItemStory*> grownInOrder(const std::vector<ItemStory>& stories) {
  std::vector<const ItemStory*> grown = grownOf(stories);
  const auto strength = [](const ItemStory* story) {
    return std::tuple(isClear(*story), std::abs(story->change->points()), story->item.kind);
  };
  std::stable_sort(grown.begin(), grown.end(), [&](const ItemStory* one, const ItemStory* other) {
    return strength(one) > strength(other);
  });
  std::vector<Path> seen;
  std::stable_partition(grown.begin(), grown.end(), [&](const ItemStory* story) {
    const bool isFirst = std::find(seen.begin(), seen.end(), story->item.path) == seen.end();
    if (isFirst) seen.push_back(story->item.path);
    return isFirst;
  });
  return grown;
}

std::string monthOf(model::Date date, const ClientSummaryInput& input) {
  const std::string month(monthName(date, input.language));
  return date.year() == input.printedOn.year() ? month : month + " " + std::to_string(int{date.year()});
}

std::string factOf(const ItemStory& story, Language language) {
  return story.item.kind == ItemKind::sign ? say(Phrase::lessOfIt, language, {story.name}) : story.name;
}

std::string evidenceOf(const ItemStory& story, const ClientSummaryInput& input,
                       const model::Catalogue& catalogue) {
  const auto word = [&](int level) {
    return quoted(unbroken(catalogue.plainScale[static_cast<std::size_t>(level)].in(input.language)),
                  input.language);
  };
  std::string evidence = say(
      Phrase::sinceFromTo, input.language,
      {monthOf(story.rated.front().date, input), word(story.change->baseline), word(story.change->current)});
  if (!isClear(story)) evidence += say(Phrase::moreWillTell, input.language);
  return evidence;
}

bool isBetterThanAtFirst(const ItemStory& story, int value) {
  const int points = value - story.change->baseline;
  return model::better(story.item.kind) == model::Better::higher ? points > 0 : points < 0;
}

// Words from a session in which this was better than at first: the latest that no other card has.
std::string quoteFor(const ItemStory& story, const ClientSummaryInput& input,
                     std::vector<model::Date>& used) {
  const auto isOfBetterDay = [&](const Takeaway& takeaway) {
    return std::any_of(story.rated.begin(), story.rated.end(), [&](const analysis::Observation& rating) {
      return rating.date == takeaway.date && isBetterThanAtFirst(story, *rating.value);
    });
  };
  for (auto takeaway = input.takeaways.rbegin(); takeaway != input.takeaways.rend(); ++takeaway) {
    const std::string words = cut(takeaway->words, kLongestQuote);
    if (words.empty() || std::find(used.begin(), used.end(), takeaway->date) != used.end()) continue;
    if (!isOfBetterDay(*takeaway)) continue;
    used.push_back(takeaway->date);
    return quoted(words, input.language);
  }
  return {};
}

Card attendanceCard(const ClientSummaryInput& input) {
  if (input.sessions.size() < 2)
    return {say(Phrase::firstStep, input.language), say(Phrase::firstStepEvidence, input.language), {}};
  return {say(Phrase::keptComing, input.language),
          say(Phrase::keptComingEvidence, input.language,
              {std::to_string(input.sessions.size()), longDate(input.from, input.language)}),
          {}};
}

Card practiceCard(const ClientSummaryInput& input) {
  const std::size_t count = input.helped.size();
  return {say(Phrase::triedThings, input.language),
          count == 1 ? say(Phrase::triedOneEvidence, input.language)
                     : say(Phrase::triedManyEvidence, input.language, {numberWord(count, input.language)}),
          {}};
}

bool isComparable(const ItemStory& story) {
  return story.change.has_value();
}

std::vector<std::string> namesOf(const std::vector<ItemStory>& stories, bool (*belongs)(const ItemStory&)) {
  std::vector<std::string> names;
  for (const ItemStory& story : stories)
    if (belongs(story)) names.push_back(story.name);
  return names;
}

std::string sentenceAbout(const std::vector<std::string>& names, Phrase one, Phrase many, Language language) {
  if (names.empty()) return {};
  return say(names.size() == 1 ? one : many, language, {listed(names, kMostNames, language)});
}

std::string countSentence(const std::vector<ItemStory>& stories, Language language) {
  const auto all = static_cast<std::size_t>(std::count_if(stories.begin(), stories.end(), isComparable));
  const std::size_t better = grownOf(stories).size();
  if (all == 0) return {};
  if (better == 0) return say(Phrase::noneBetter, language, {numberWord(all, language)});
  return inSentenceStart(
      say(Phrase::betterCount, language, {numberWord(better, language), numberWord(all, language)}));
}

// How far an item is from where the client wants it, 0 to 4.
int weightOf(const ItemStory& story) {
  const int latest = *story.rated.back().value;
  return model::better(story.item.kind) == model::Better::lower ? latest : model::kHighestRating - latest;
}

}  // namespace

bool isPaused(Path path, const ClientSummaryInput& input) {
  return input.hasSafetyConcern && (path == Path::boundaries || path == Path::balance);
}

std::vector<ItemStory> storiesOf(const ClientSummaryInput& input, const model::Catalogue& catalogue) {
  std::vector<ItemStory> stories;
  for (const Path path : model::kPaths) {
    if (isPaused(path, input)) continue;
    for (const ItemKind kind : {ItemKind::sign, ItemKind::characteristic}) {
      ItemStory story = storyOf({kind, path}, input, catalogue);
      if (!story.rated.empty()) stories.push_back(std::move(story));
    }
  }
  return stories;
}

Cards grownCards(const ClientSummaryInput& input, const std::vector<ItemStory>& stories,
                 const model::Catalogue& catalogue) {
  Cards cards;
  std::vector<model::Date> used;
  for (const ItemStory* story : grownInOrder(stories)) {
    if (cards.cards.size() == kMostCards) break;
    cards.cards.push_back({factOf(*story, input.language), evidenceOf(*story, input, catalogue),
                           quoteFor(*story, input, used)});
  }
  if (cards.cards.size() < kMostCards && !input.helped.empty()) cards.cards.push_back(practiceCard(input));
  if (cards.cards.size() < kMostCards && !input.sessions.empty())
    cards.cards.push_back(attendanceCard(input));
  return cards;
}

std::optional<std::string> beforeCards(const std::vector<ItemStory>& stories, Language language) {
  if (stories.empty()) return say(Phrase::notYetRated, language);
  if (!isAnyComparable(stories)) return say(Phrase::tooSoon, language);
  if (grownOf(stories).empty()) return say(Phrase::nothingEased, language);
  return std::nullopt;
}

bool isAnyComparable(const std::vector<ItemStory>& stories) {
  return std::any_of(stories.begin(), stories.end(), isComparable);
}

std::string howItWent(const std::vector<ItemStory>& stories, Language language) {
  const auto stayed = [](const ItemStory& story) { return story.change && story.course == Course::unclear; };
  const auto harder = [](const ItemStory& story) { return story.course == Course::worse; };
  const auto once = [](const ItemStory& story) { return !story.change; };
  return countSentence(stories, language) +
         sentenceAbout(namesOf(stories, stayed), Phrase::stayedOne, Phrase::stayedMany, language) +
         sentenceAbout(namesOf(stories, harder), Phrase::harderOne, Phrase::harderMany, language) +
         sentenceAbout(namesOf(stories, once), Phrase::onceOne, Phrase::onceMany, language);
}

std::string suggestedPractice(const ClientSummaryInput& input, const model::Catalogue& catalogue) {
  Path path = Path::self;
  int heaviest = 0;
  for (const ItemStory& story : storiesOf(input, catalogue))
    if (weightOf(story) > heaviest) {
      heaviest = weightOf(story);
      path = story.item.path;
    }
  const std::vector<model::Words>& practices = catalogue.path(path).practices;
  if (practices.empty()) return {};
  return practices[input.sessions.size() % practices.size()].in(input.language);
}

}  // namespace trellis::content
