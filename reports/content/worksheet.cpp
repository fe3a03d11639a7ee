#include "reports/content/worksheet.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "core/model/date_words.h"
#include "reports/content/filled_words.h"
#include "reports/content/summary_words.h"

namespace trellis::content {
namespace {

using model::Item;
using model::ItemKind;
using model::Words;

constexpr int kMostSheets = 2;
constexpr std::size_t kMostPractice = 3;
constexpr std::size_t kLongestPractice = 140;
constexpr int kJournalLines = 6;

const Words kMetadataTitle{"Worksheet", "Hoja de trabajo"};
const Words kSheetTitle{"{1}: my week", "{1}: mi semana"};
const Words kSheetHow{
    "This sheet is yours. Fill in as much as helps, and bring it along if you like. There are no wrong "
    "answers.",
    "Esta hoja es suya. Escriba lo que le ayude y tráigala si quiere. No hay respuestas equivocadas."};
const Words kCheckIn{"A short check-in", "Un momento para mirar"};
const Words kCheckInHow{"How was it this week? Mark one circle on each line.",
                        "¿Cómo fue esta semana? Marque un círculo en cada línea."};
const Words kTry{"What I want to try", "Lo que quiero probar"};
const Words kDays{"Day by day", "Día a día"};
const Words kDay{"Day", "Día"};
const Words kTried{"What I tried", "Lo que probé"};
const Words kFelt{"How it felt", "Cómo me sentí"};
const std::array<Words, 7> kWeek = {{{"Monday", "Lunes"},
                                     {"Tuesday", "Martes"},
                                     {"Wednesday", "Miércoles"},
                                     {"Thursday", "Jueves"},
                                     {"Friday", "Viernes"},
                                     {"Saturday", "Sábado"},
                                     {"Sunday", "Domingo"}}};
const Words kJournal{"Journal", "Diario"};
const Words kMoment{"A moment this week when I noticed an old pattern",
                    "Un momento de esta semana en que noté un patrón de antes"};
const Words kDifferent{"Something I did in a new way, however small",
                       "Algo que hice de otra manera, por pequeño que sea"};
const Words kNeed{"What I need next", "Lo que necesito ahora"};
const Words kSheetFooter{"{1}  ·  Worksheet", "{1}  ·  Hoja de trabajo"};

MarkOne checkIn(Item item, const model::Catalogue& catalogue, model::Language language) {
  MarkOne question{catalogue.item(item).plainName.in(language), {}};
  for (const Words& level : catalogue.plainScale) question.choices.push_back(level.in(language));
  return question;
}

List practice(const WorksheetInput& input, const model::Catalogue& catalogue) {
  List list{{}, ListMark::checkBox};
  for (const std::string& agreed : input.agreedPractice)
    if (list.items.size() < kMostPractice) list.items.push_back({{cut(agreed, kLongestPractice)}});
  if (!list.items.empty()) return list;
  for (const Words& suggested : catalogue.path(input.path).practices)
    if (list.items.size() < kMostPractice) list.items.push_back({{suggested.in(input.language)}});
  return list;
}

Table week(const Say& say) {
  Table table{say(kDays),
              {{say(kDay), display::Align::start, 1.1},
               {say(kTried), display::Align::start, 3},
               {say(kFelt), display::Align::start, 2}},
              {}};
  // A second, empty line makes room for handwriting.
  for (const Words& day : kWeek) table.rows.push_back({{{say(day) + "\n\u00A0", Emphasis::strong}}, {}, {}});
  return table;
}

void addJournal(Document& document, const std::string& prompt) {
  document.blocks.push_back({Heading{3, prompt}});
  document.blocks.push_back({WritingLines{kJournalLines}});
}

}  // namespace

Document worksheet(const WorksheetInput& input, const model::Catalogue& catalogue) {
  const Say say{input.language};
  const model::PathWords& path = catalogue.path(input.path);
  Document document;
  document.language = std::string(model::keyOf(input.language));
  document.title = say(kMetadataTitle);
  document.author = input.letterhead.practice;
  document.mostPages = kMostSheets;
  document.pageNumber = pageNumberWords(input.language);
  document.footer = say(kSheetFooter, {input.letterhead.practice});
  document.blocks = {
      {Eyebrow{input.letterhead.practice, longDate(input.printedOn, input.language), input.letterhead.logo}},
      {Heading{1, say(kSheetTitle, {path.name.in(input.language)})}},
      {Paragraph{{{path.stepMeaning.in(input.language)}}, ParagraphRole::lead}},
      {Paragraph{{{say(kSheetHow), Emphasis::plain, Tone::quiet}}}},
      {Heading{2, say(kCheckIn)}},
      {Paragraph{{{say(kCheckInHow)}}}, PageBreak::keepWithNext},
      {checkIn({ItemKind::sign, input.path}, catalogue, input.language)},
      {checkIn({ItemKind::characteristic, input.path}, catalogue, input.language)},
      {Heading{2, say(kTry)}},
      {practice(input, catalogue)},
      {Heading{2, say(kDays)}},
      {week(say)},
      {Heading{2, say(kJournal)}, PageBreak::startsPage}};
  addJournal(document, say(kMoment));
  addJournal(document, say(kDifferent));
  addJournal(document, say(kNeed));
  document.blocks.push_back({hardTimesNote(input.letterhead, input.language)});
  return document;
}

}  // namespace trellis::content
