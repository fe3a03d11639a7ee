#include "tests/support/client_summaries.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <variant>

#include "core/exchange/catalogue_json.h"

namespace trellis::test {
namespace {

using model::Date;
using model::Path;

const Date kFirstSession(2025, 3, 4);

int eased(int session, int sessions, int steps) {
  const int from = model::kHighestRating;
  return std::max(
      0, from - steps * session / std::max(1, sessions - 1) + (session % 4 == 1 && session > 1 ? 1 : 0));
}

int ratingOf(Path path, int session, int sessions) {
  const int steps = 3 - static_cast<int>(path) % 3;
  return std::clamp(eased(session, sessions, steps), 0, model::kHighestRating);
}

bool isGap(Path path, int session) {
  return (session + 2 * static_cast<int>(path)) % 7 == 6;
}

analysis::Observation observation(int session, std::optional<int> value) {
  return {{std::int64_t{session} + 1}, kFirstSession + boost::gregorian::days(7 * session), value};
}

void rate(content::ClientSummaryInput& input, int session, int sessions) {
  for (const Path path : model::kPaths) {
    content::PathRatings& ratings = input.paths[static_cast<std::size_t>(path)];
    const std::optional<int> sign =
        isGap(path, session) ? std::nullopt : std::optional(ratingOf(path, session, sessions));
    const std::optional<int> characteristic = sign ? std::optional(model::kHighestRating - *sign) : sign;
    ratings.sign.push_back(observation(session, path == Path::support && sign ? std::optional(2) : sign));
    ratings.characteristic.push_back(observation(
        session, path == Path::security && sign ? std::optional(session < 4 ? 3 : 1) : characteristic));
  }
  input.giveAndTake.push_back(
      {{std::int64_t{session} + 1}, input.to, 9 - 4 * session / sessions, 2 + 4 * session / sessions});
}

void addTexts(content::ClientSummaryInput& input) {
  input.takeaways = {{kFirstSession, "I never said that out loud before."},
                     {input.to, "No is a whole sentence."}};
  input.helped = {"One small no before the next session", "Phone out of the bedroom for the week",
                  "A list of what was given and what came back"};
  input.goals = {{Path::security, "I say what I need before I am angry.", "once a week"},
                 {Path::self, "One evening a week is mine.", "most weeks"}};
  input.openTasks = {{Path::balance, "Accept one offer of help and say only thank you"},
                     {Path::self, "Write two lines on three evenings"}};
  input.nextAppointment = model::Appointment{Date(2025, 8, 5), *model::TimeOfDay::make(16, 0)};
}

// A long text of words, as people write them.
std::string wordy(std::size_t characters) {
  std::string words;
  while (words.size() < characters) words += "a long way to say it ";
  return words.substr(0, characters);
}

struct WordCollector {
  std::string words;

  void add(const std::string& more) { words += more + "\n"; }
  void add(const content::Runs& runs) {
    for (const content::Run& run : runs) words += run.words;
    words += '\n';
  }

  void operator()(const content::Eyebrow& eyebrow) { add(eyebrow.start), add(eyebrow.end); }
  void operator()(const content::Heading& heading) { add(heading.words); }
  void operator()(const content::Paragraph& paragraph) { add(paragraph.runs); }
  void operator()(const content::List& list) {
    for (const content::Runs& item : list.items) add(item);
  }
  void operator()(const content::Cards& cards) {
    for (const content::Card& card : cards.cards) add(card.fact + "\n" + card.evidence + "\n" + card.quote);
  }
  void operator()(const content::Callout& callout) { add(callout.runs); }
  void operator()(const content::BoxedNote& note) {
    add(note.title);
    for (const content::Runs& runs : note.paragraphs) add(runs);
  }
  void operator()(const content::FactGrid& grid) {
    for (const content::Fact& fact : grid.facts) add(fact.label + "\n" + fact.words);
  }
  void operator()(const content::SignatureLines& lines) {
    for (const std::string& who : lines.signatories) add(who);
  }
  void operator()(const content::WritingLines&) {}
  void operator()(const content::MarkOne& question) {
    add(question.question);
    for (const std::string& choice : question.choices) add(choice);
  }
  void operator()(const content::Table& table) {
    for (const auto& row : table.rows)
      for (const content::Runs& cell : row) add(cell);
  }
  void operator()(const content::Figure&) {}
  void operator()(const content::Columns& columns) {
    for (const auto& column : columns.columns)
      for (const content::Block& block : column) std::visit(*this, block.content);
  }
};

}  // namespace

const model::Catalogue& shippedCatalogue() {
  static const model::Catalogue catalogue = [] {
    std::ifstream json(TRELLIS_SOURCE_DIR "/resources/catalogue/catalogue.json");
    return exchange::readCatalogue(json);
  }();
  return catalogue;
}

content::ClientSummaryInput summaryAfter(int sessions, model::Language language) {
  content::ClientSummaryInput input;
  input.language = language;
  input.letterhead = {"Willow Street Practice", "01 23 45 67 (weekdays 8 to 5)",
                      "0800 111 0 111, at any hour"};
  input.calledName = "Marta Kovářová";
  input.clinicianName = "Anneke de Wit, LMFT";
  input.from = input.to = kFirstSession;
  for (int number = 1; number <= sessions; ++number) input.sessions.push_back(number);
  input.relationshipAlias = language == model::Language::english ? "my partner" : "mi pareja";
  for (int session = 0; session < sessions; ++session) {
    input.to = kFirstSession + boost::gregorian::days(7 * session);
    rate(input, session, sessions);
  }
  input.printedOn = input.to;
  addTexts(input);
  return input;
}

content::ClientSummaryInput longestSummary(model::Language language) {
  content::ClientSummaryInput input = summaryAfter(60, language);
  input.letterhead = {wordy(200), wordy(400), wordy(400)};
  input.calledName = std::string(200, 'M');
  input.clinicianName = wordy(200);
  input.relationshipAlias = wordy(200);
  for (content::Takeaway& takeaway : input.takeaways) takeaway.words = wordy(5000);
  input.helped = {wordy(3000), wordy(3000), wordy(3000), wordy(3000)};
  input.goals = {{Path::self, wordy(3000), wordy(3000)},
                 {Path::support, wordy(3000), wordy(3000)},
                 {Path::security, std::string(3000, 'W'), wordy(3000)}};
  input.openTasks = {{Path::self, wordy(3000)}, {Path::support, wordy(3000)}, {Path::security, wordy(3000)}};
  return input;
}

std::string wordsOf(const content::Document& document) {
  WordCollector collector;
  for (const content::Block& block : document.blocks) std::visit(collector, block.content);
  return collector.words;
}

}  // namespace trellis::test
