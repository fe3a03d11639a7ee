#include "reports/content/client_summary.h"

#include <cstddef>
#include <iterator>
#include <utility>

#include "core/model/date_words.h"
#include "reports/chart/dumbbells.h"
#include "reports/chart/give_take_chart.h"
#include "reports/chart/panel.h"
#include "reports/content/summary_plan.h"
#include "reports/content/summary_story.h"
#include "reports/content/summary_words.h"

namespace trellis::content {
namespace {

using model::Item;
using model::ItemKind;
using model::Path;

constexpr int kMostPages = 2;
const std::string kDot = "\u00A0\u00A0·  ";  // ends a line and begins none
constexpr double kLowestPairRow = 15;
constexpr double kPairRowAir = 7;  // taller by so much at ease
constexpr double kLowestPanel = 70;
constexpr double kPanelAir = chart::kPanelHeightA4 - kLowestPanel;

analysis::Series seriesOf(const std::vector<analysis::GiveTakeObservation>& told,
                          std::optional<int> analysis::GiveTakeObservation::*side) {
  analysis::Series series;
  for (const analysis::GiveTakeObservation& observation : told)
    series.push_back({observation.session, observation.date, observation.*side});
  return series;
}

// At first and lately; in one row where it was told once.
std::vector<chart::GiveTakeRow> giveTakeRows(const ClientSummaryInput& input) {
  const auto& told = input.giveAndTake;
  const auto given = analysis::changeOf(seriesOf(told, &analysis::GiveTakeObservation::given));
  const auto received = analysis::changeOf(seriesOf(told, &analysis::GiveTakeObservation::received));
  if (!given || !received) {
    const analysis::GiveTakeObservation& latest = told.back();
    return {{say(Phrase::soFar, input.language), latest.given, latest.received}};
  }
  return {{say(Phrase::atFirst, input.language), given->baseline, received->baseline},
          {say(Phrase::lately, input.language), given->current, received->current}};
}

// Builds the document section by section, in the order in which the client reads it.
class SummaryWriter {
 public:
  SummaryWriter(const ClientSummaryInput& input, const model::Catalogue& catalogue)
      : input_(input), catalogue_(catalogue), stories_(storiesOf(input, catalogue)) {}

  Document write() && {
    describe();
    opening();
    whatHasGrown();
    howThingsChanged();
    sessionBySession();
    givingAndReceiving();
    helpedNextAndGoals();
    ifItGetsHard();
    return std::move(document_);
  }

 private:
  std::string say(Phrase phrase, std::initializer_list<std::string_view> values = {}) const {
    return content::say(phrase, input_.language, values);
  }

  template <class Content>
  void add(Content content) {
    document_.blocks.push_back({std::move(content)});
  }

  void addHeading(Phrase phrase, int level = 2) { add(Heading{level, say(phrase)}); }
  void addParagraph(std::string words) { add(Paragraph{{{std::move(words)}}}); }

  void describe() {
    document_.language = std::string(model::keyOf(input_.language));
    document_.title = say(Phrase::metadataTitle);
    document_.author = input_.letterhead.practice;
    document_.mostPages = kMostPages;
    document_.pageNumber = pageNumberWords(input_.language);
    document_.footer = say(
        Phrase::footer, {cut(input_.calledName, kLongestName), longDate(input_.printedOn, input_.language)});
    document_.footer += afterSeparator(sessionNumbers(input_.sessions, input_.language));
    if (input_.ratedBy == model::Rater::client) document_.footer += say(Phrase::footerOwnRatings);
  }

  void opening() {
    add(Eyebrow{input_.letterhead.practice, longDate(input_.printedOn, input_.language),
                input_.letterhead.logo});
    addHeading(Phrase::title, 1);
    add(Paragraph{whoAndWhen(), ParagraphRole::lead});
    const std::string alias = quoted(cut(input_.relationshipAlias, kLongestName), input_.language);
    addParagraph(say(Phrase::thisPageIsYours, {alias}) +
                 say(input_.ratedBy == model::Rater::client ? Phrase::ownRatings : Phrase::therapistRatings));
  }

  std::string sessions() const {
    const std::string clinician = cut(input_.clinicianName, kLongestName);
    if (input_.sessions.empty()) return say(Phrase::withWhom, {clinician});
    if (input_.sessions.size() == 1) return say(Phrase::oneSession, {clinician});
    return say(Phrase::manySessions, {std::to_string(input_.sessions.size()), clinician});
  }

  Runs whoAndWhen() const {
    return {{say(Phrase::forWhom)},
            {cut(input_.calledName, kLongestName), Emphasis::bold},
            {kDot + unbroken(period(input_.from, input_.to, input_.language)) + kDot + sessions(),
             Emphasis::plain, Tone::quiet}};
  }

  void whatHasGrown() {
    addHeading(Phrase::grown);
    if (const auto words = beforeCards(stories_, input_.language)) {
      add(Paragraph{{{*words}}});
      document_.blocks.back().pageBreak = PageBreak::keepWithNext;
    }
    add(grownCards(input_, stories_, catalogue_));
  }

  chart::Track trackOf(Item item) const {
    const PathRatings& ratings = input_.paths[static_cast<std::size_t>(item.path)];
    return chart::trackOf(item.kind == ItemKind::sign ? ratings.sign : ratings.characteristic, item,
                          catalogue_, input_.language, chart::Wording::plain);
  }

  void howThingsChanged() {
    if (stories_.empty()) return;
    const bool isChange = isAnyComparable(stories_);
    addHeading(isChange ? Phrase::changed : Phrase::standing);
    addParagraph(say(isChange ? Phrase::changedHow : Phrase::standingHow));
    document_.blocks.back().pageBreak = PageBreak::keepWithNext;
    add(dumbbells());
    if (isChange) add(Callout{{{howItWent(stories_, input_.language)}}});
  }

  Figure dumbbells() const {
    chart::Dumbbells pairs;
    for (std::size_t i = 0; i < stories_.size(); ++i) {
      pairs.rows.push_back(chart::dumbbellRowOf(trackOf(stories_[i].item)));
      pairs.rows.back().endsGroup =
          i + 1 == stories_.size() || stories_[i + 1].item.path != stories_[i].item.path;
    }
    for (std::size_t level = 0; level < pairs.levels.size(); ++level)
      pairs.levels[level] = catalogue_.plainScale[level].in(input_.language);
    return {[pairs, language = input_.language](const FigureRoom& room, const display::TextMetrics& metrics) {
      chart::Dumbbells fitted = pairs;
      fitted.rowHeight = kLowestPairRow + kPairRowAir * room.air;
      return chart::drawDumbbells(fitted, room.width, chart::kClientPage, metrics, language);
    }};
  }

  void sessionBySession() {
    if (!isAnyComparable(stories_)) return;
    addHeading(Phrase::sessionBySession);
    addParagraph(say(Phrase::sessionBySessionHow));
    document_.blocks.back().pageBreak = PageBreak::keepWithNext;
    add(Figure{[panels = panels(), language = input_.language](const FigureRoom& room,
                                                               const display::TextMetrics& metrics) {
      return chart::drawPanels(panels, room.width, kLowestPanel + kPanelAir * room.air, chart::kClientPage,
                               metrics, language);
    }});
  }

  std::vector<chart::Panel> panels() const {
    std::vector<chart::Panel> panels;
    for (const Path path : model::kPaths)
      if (!isPaused(path, input_))
        panels.push_back({catalogue_.path(path).name.in(input_.language),
                          {trackOf({ItemKind::sign, path}), trackOf({ItemKind::characteristic, path})}});
    return panels;
  }

  void givingAndReceiving() {
    if (input_.giveAndTake.empty() || isPaused(Path::balance, input_)) return;
    addHeading(Phrase::giveAndReceive);
    addParagraph(say(Phrase::giveAndReceiveHow));
    document_.blocks.back().pageBreak = PageBreak::keepWithNext;
    add(Figure{[rows = giveTakeRows(input_), language = input_.language](
                   const FigureRoom& room, const display::TextMetrics& metrics) {
      return chart::drawGiveTake(rows, room.width, chart::kClientPage, metrics, language);
    }});
  }

  std::vector<Block> section(Phrase heading, List list) const {
    if (list.items.empty()) return {};
    return {{Heading{2, say(heading)}}, {std::move(list)}};
  }

  void addBeside(std::vector<Block> left, std::vector<Block> right) {
    if (!left.empty() && !right.empty()) return add(Columns{{std::move(left), std::move(right)}});
    std::move(left.begin(), left.end(), std::back_inserter(document_.blocks));
    std::move(right.begin(), right.end(), std::back_inserter(document_.blocks));
  }

  // Where nothing has helped yet, the goals take the place beside what is next.
  void helpedNextAndGoals() {
    auto helped = section(Phrase::helped, helpedList(input_));
    auto next = section(Phrase::next, nextList(input_, catalogue_));
    auto goals = section(Phrase::goals, goalList(input_));
    if (helped.empty()) return addBeside(std::move(next), std::move(goals));
    addBeside(std::move(helped), std::move(next));
    addBeside({}, std::move(goals));
  }

  void ifItGetsHard() { add(hardTimesNote(input_.letterhead, input_.language)); }

  const ClientSummaryInput& input_;
  const model::Catalogue& catalogue_;
  std::vector<ItemStory> stories_;
  Document document_;
};

}  // namespace

Document clientSummary(const ClientSummaryInput& input, const model::Catalogue& catalogue) {
  return SummaryWriter(input, catalogue).write();
}

}  // namespace trellis::content
