// What the client's page says, in both languages side by side, at a reading grade of at most 8.
// A phrase has places {1}, {2}, … for the values that belong in it. The page speaks to the client, never
// about the other person.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/language.h"

namespace trellis::content {

enum class Phrase {
  title,
  metadataTitle,
  footer,
  footerOwnRatings,
  forWhom,
  withWhom,
  oneSession,
  manySessions,
  thisPageIsYours,
  ownRatings,
  therapistRatings,
  grown,
  notYetRated,
  tooSoon,
  nothingEased,
  moreWillTell,
  sinceFromTo,
  lessOfIt,
  firstStep,
  firstStepEvidence,
  keptComing,
  keptComingEvidence,
  triedThings,
  triedOneEvidence,
  triedManyEvidence,
  changed,
  changedHow,
  standing,
  standingHow,
  betterCount,
  noneBetter,
  stayedOne,
  stayedMany,
  harderOne,
  harderMany,
  onceOne,
  onceMany,
  sessionBySession,
  sessionBySessionHow,
  giveAndReceive,
  giveAndReceiveHow,
  atFirst,
  lately,
  soFar,
  helped,
  next,
  oneThingToTry,
  nextSession,
  goals,
  goalNow,
  ifHard,
  callPractice,
  callAnyHour,
  callEmergency,
  pageBefore,
  pageBetween,
};

std::string say(Phrase phrase, model::Language language, std::initializer_list<std::string_view> values = {});

std::string quoted(std::string_view words, model::Language language);
std::string numberWord(std::size_t number, model::Language language);  // to ten in words, then in digits
std::string inSentenceStart(std::string words);                        // ASCII letters only

// "“A”, “B” and “C”"; of more than `most`, the rest is counted: "“A”, “B” and two more".
std::string listed(const std::vector<std::string>& names, std::size_t most, model::Language language);

// Words that stay on one line; and words whose numbers do, such as a telephone's.
std::string unbroken(std::string_view words);
std::string withUnbrokenNumbers(std::string_view words);

// On one line, without spaces around; where it is longer than `most` characters, cut after a word, with an
// ellipsis.
inline constexpr std::size_t kLongestName = 48;  // letters, where a name stands in a line
std::string cut(std::string_view words, std::size_t most);

}  // namespace trellis::content
