#include "reports/content/observed_blocks.h"

#include <algorithm>
#include <array>
#include <utility>

#include "reports/content/clinical_words.h"
#include "reports/content/filled_words.h"
#include "reports/content/page_words.h"
#include "reports/content/summary_words.h"

namespace trellis::content {
namespace {

using model::Words;

const Words kEvidence{"What was said or done", "Lo que se dijo o hizo"};
const Words kInRelationship{"Ratings: {1}", "Valoraciones: {1}"};
const Words kGiveTake{"Give and take: {1}", "Dar y recibir: {1}"};
const Words kGiveTakeWords{"Gives {1} and receives {2}, of 10 each.", "Da {1} y recibe {2}, de 10 cada uno."};
const Words kNotTold{"not told", "no dicho"};
const Words kSteps{"Steps", "Pasos"};
const Words kStepWords{"{1}: {2}{3}", "{1}: {2}{3}"};
const Words kStepIn{" ({1})", " ({1})"};
const Words kBoundaries{"Boundary log", "Registro de límites"};
const Words kBoundary{"Boundary", "Límite"};
const Words kWithWhom{"Relationship", "Relación"};
const Words kBecameOfIt{"Became of it", "Qué pasó"};
const Words kGuilt{"Guilt, 0 to 4", "Culpa, de 0 a 4"};
const Words kPushback{"Pushback expected", "Reacción esperada"};
const Words kWellBeing{"Well-being, by the client, 0 to 10", "Bienestar, según cliente, de 0 a 10"};

class ObservedWriter {
 public:
  ObservedWriter(const NoteContent& note, const model::Catalogue& catalogue, model::Language language,
                 int headingLevel)
      : note_(note), catalogue_(catalogue), say_{language}, level_(headingLevel) {}

  std::vector<Block> write() && {
    for (const NamedRelationship& relationship : note_.relationships) ratings(relationship);
    giveAndTake();
    steps();
    boundaries();
    pushback();
    wellBeing();
    return std::move(blocks_);
  }

 private:
  void heading(std::string words) { blocks_.push_back({Heading{level_, std::move(words)}}); }

  // A row an item, both raters beside each other.
  void ratings(const NamedRelationship& relationship) {
    const std::string title = say_(kInRelationship, {relationship.name});
    Table table{
        say_(kContinued, {title}),
        {{say_(kItem), display::Align::start, 2.3},
         {inSentenceStart(wordOf(model::Rater::clinician, say_.language)), display::Align::start, 1.7},
         {inSentenceStart(wordOf(model::Rater::client, say_.language)), display::Align::start, 1.7},
         {say_(kEvidence), display::Align::start, 2.9}},
        {}};
    for (const model::Path path : model::kPaths)
      for (const model::ItemKind kind : {model::ItemKind::sign, model::ItemKind::characteristic})
        addRatingRow(table, relationship.id, {kind, path});
    if (table.rows.empty()) return;
    heading(title);
    blocks_.push_back({std::move(table)});
  }

  void addRatingRow(Table& table, model::RelationshipId relationship, model::Item item) const {
    std::array<std::string, 2> levels;
    std::string evidence;
    for (const model::Rating& rating : note_.session.ratings) {
      if (rating.relationship != relationship || rating.item != item) continue;
      levels[static_cast<std::size_t>(rating.rater)] =
          std::to_string(rating.value) + "  " +
          catalogue_.scaleWord(item.kind, rating.value).in(say_.language);
      if (rating.evidence) evidence += (evidence.empty() ? "" : "\n") + *rating.evidence;
    }
    if (levels[0].empty() && levels[1].empty()) return;
    table.rows.push_back({{{catalogue_.item(item).name.in(say_.language), Emphasis::strong}},
                          {{levels[0]}},
                          {{levels[1]}},
                          {{evidence}}});
  }

  void giveAndTake() {
    for (const model::GiveAndTake& told : note_.session.giveAndTake) {
      heading(say_(kGiveTake, {nameOf(note_.relationships, told.relationship)}));
      blocks_.push_back({Paragraph{{{say_(kGiveTakeWords, {ofTen(told.given), ofTen(told.received)})}}}});
    }
  }

  std::string ofTen(std::optional<int> value) const {
    return value ? std::to_string(*value) : say_(kNotTold);
  }

  void steps() {
    List list;
    for (const model::StepProgress& step : note_.session.steps) {
      const std::string where =
          step.relationship ? say_(kStepIn, {nameOf(note_.relationships, *step.relationship)}) : "";
      list.items.push_back(
          {{say_(kStepWords,
                 {catalogue_.path(step.path).stepName.in(say_.language),
                  model::nameOf(catalogue_.stages, model::keyOf(step.stage)).in(say_.language), where})}});
    }
    addList(kSteps, std::move(list));
  }

  void boundaries() {
    if (note_.session.boundaries.empty()) return;
    Table table{say_(kBoundaries),
                {{say_(kBoundary), display::Align::start, 4},
                 {say_(kWithWhom), display::Align::start, 1.6},
                 {say_(kBecameOfIt), display::Align::start, 1.2},
                 {say_(kGuilt), display::Align::middle, 1}},
                {}};
    for (const model::BoundaryEvent& event : note_.session.boundaries)
      table.rows.push_back({{{event.boundary}},
                            {{nameOf(note_.relationships, event.relationship)}},
                            {{wordOf(event.outcome, say_.language)}},
                            {{event.guilt ? std::to_string(*event.guilt) : "–"}}});
    heading(say_(kBoundaries));
    blocks_.push_back({std::move(table)});
  }

  void pushback() {
    List list;
    for (const model::ExpectedPushback& expected : note_.session.expectedPushback)
      list.items.push_back({{nameOf(note_.relationships, expected.relationship), Emphasis::strong},
                            {expected.note ? ": " + *expected.note : ""}});
    addList(kPushback, std::move(list));
  }

  void wellBeing() {
    FactGrid grid;
    for (const model::WellBeing measure : model::kWellBeing)
      if (const auto value = note_.session.wellBeing[static_cast<std::size_t>(measure)])
        grid.facts.push_back(
            {inSentenceStart(model::nameOf(catalogue_.wellBeing, model::keyOf(measure)).in(say_.language)),
             std::to_string(*value)});
    if (grid.facts.empty()) return;
    heading(say_(kWellBeing));
    blocks_.push_back({std::move(grid)});
  }

  void addList(const Words& title, List list) {
    if (list.items.empty()) return;
    heading(say_(title));
    blocks_.push_back({std::move(list)});
  }

  const NoteContent& note_;
  const model::Catalogue& catalogue_;
  Say say_;
  int level_;
  std::vector<Block> blocks_;
};

}  // namespace

std::string nameOf(const std::vector<NamedRelationship>& relationships, model::RelationshipId id) {
  const auto found = std::ranges::find(relationships, id, &NamedRelationship::id);
  return found == relationships.end() ? "" : found->name;
}

std::vector<Block> observedBlocks(const NoteContent& note, const model::Catalogue& catalogue,
                                  model::Language language, int headingLevel) {
  return ObservedWriter(note, catalogue, language, headingLevel).write();
}

}  // namespace trellis::content
