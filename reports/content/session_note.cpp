#include "reports/content/session_note.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/model/date_words.h"
#include "reports/content/clinical_words.h"
#include "reports/content/filled_words.h"
#include "reports/content/observed_blocks.h"
#include "reports/content/page_words.h"
#include "reports/content/summary_words.h"

namespace trellis::content {
namespace {

using model::Words;

const Words kNoteTitle{"Session note", "Nota de sesión"};
const Words kSession{"Session {1}, {2}", "Sesión {1}, {2}"};
const Words kTime{"Time", "Hora"};
const Words kMinutes{"{1} to {2} ({3} minutes)", "{1} a {2} ({3} minutos)"};
const Words kModality{"Setting", "Modalidad"};
const Words kAttendance{"Attendance", "Asistencia"};
const Words kFormat{"Format", "Formato"};
const Words kNotApplicable{"Not applicable", "No procede"};
const Words kRisk{"Risk", "Riesgo"};
const Words kNoneNoted{"None noted in this session.", "No se observó en esta sesión."};
const Words kRiskNotAsked{"Not answered.", "Sin respuesta."};
const Words kGoalsWorkedOn{"Goals worked on", "Metas trabajadas"};
const Words kGoalLevel{"  Level {1}", "  Nivel {1}"};
const Words kInterventions{"Interventions", "Intervenciones"};
const Words kTasksReviewed{"Practice looked back on", "Práctica revisada"};
const Words kTasksSet{"Practice until the next session", "Práctica hasta la próxima sesión"};
const Words kDue{"  Due {1}", "  Para el {1}"};
const Words kTakeaway{"In the client’s own words", "En palabras de la persona"};
const Words kAmendments{"Amended ratings", "Valoraciones corregidas"};
const Words kAmended{"{1}, {2} (by {3}): {4}. Reason: {5}", "{1}, {2} (valora {3}): {4}. Motivo: {5}"};
const Words kNotDiscussed{"not discussed", "no se habló de ello"};
const Words kAddendum{"Addendum", "Adenda"};
const Words kSigned{"Signed by {1}, {2}", "Firmado por {1}, {2}"};
const Words kHash{"  ·  record hash {1}", "  ·  huella del registro {1}"};
const Words kDraftNote{"Draft: this note is not signed.", "Borrador: esta nota no está firmada."};

std::string momentWords(model::Instant at, model::Language language) {
  const auto time = model::TimeOfDay::make(static_cast<int>(at.time_of_day().hours()),
                                           static_cast<int>(at.time_of_day().minutes()));
  return longDate(at.date(), language) + ", " + model::isoTime(*time);
}

class NoteWriter {
 public:
  NoteWriter(const NoteContent& note, const model::Catalogue& catalogue, model::Language language,
             int headingLevel)
      : note_(note), catalogue_(catalogue), say_{language}, level_(headingLevel) {}

  std::vector<Block> write() && {
    facts();
    sections();
    risk();
    goals();
    interventions();
    tasks(kTasksReviewed, note_.tasksReviewed);
    observed();
    tasks(kTasksSet, note_.tasksSet);
    takeaway();
    amendments();
    addenda();
    signature();
    return std::move(blocks_);
  }

 private:
  void heading(std::string words) { blocks_.push_back({Heading{level_, std::move(words)}}); }
  void paragraph(Runs runs, ParagraphRole role = ParagraphRole::body) {
    blocks_.push_back({Paragraph{std::move(runs), role}});
  }
  // Among many sessions the title opens the text's own line: a note takes half as many pages.
  void titled(const std::string& title, Runs runs) {
    if (level_ == 2)
      heading(title);
    else
      runs.insert(runs.begin(), Run{title + ":  ", Emphasis::strong});
    paragraph(std::move(runs));
  }

  std::string term(const std::vector<model::Term>& terms, std::string_view key) const {
    return inSentenceStart(model::nameOf(terms, key).in(say_.language));
  }

  void facts() {
    const model::SessionFields& session = note_.session;
    FactGrid grid;
    addFact(grid, say_(kDate), longDate(session.date, say_.language));
    addFact(grid, say_(kTime), time());
    addFact(grid, say_(kKind), term(catalogue_.sessionKinds, model::keyOf(session.kind)));
    if (session.modality)
      addFact(grid, say_(kModality), term(catalogue_.modalities, model::keyOf(*session.modality)));
    if (session.attendance)
      addFact(grid, say_(kAttendance), term(catalogue_.attendances, model::keyOf(*session.attendance)));
    addFact(grid, say_(kClinician), note_.clinicianName);
    if (session.note) addFact(grid, say_(kFormat), session.note->format);
    blocks_.push_back({std::move(grid)});
  }

  std::string time() const {
    const auto& start = note_.session.start;
    const auto& end = note_.session.end;
    if (!start) return "";
    if (!end) return model::isoTime(*start);
    const int minutes = end->minutesSinceMidnight() - start->minutesSinceMidnight();
    return say_(kMinutes, {model::isoTime(*start), model::isoTime(*end), std::to_string(minutes)});
  }

  std::string titleOf(const std::string& key) const {
    const std::string title = catalogue_.sectionTitle(note_.session.note->format, key, say_.language);
    return title == key ? inSentenceStart(key) : title;
  }

  void sections() {
    if (!note_.session.note) return;
    for (const model::NoteSection& section : catalogue_.inOrder(*note_.session.note)) {
      if (!section.text && !section.isNotApplicable) continue;
      if (section.isNotApplicable)
        titled(titleOf(section.key), {{say_(kNotApplicable), Emphasis::plain, Tone::quiet}});
      else
        titled(titleOf(section.key), {{*section.text}});
    }
  }

  void risk() {
    if (note_.session.attendance && *note_.session.attendance != model::Attendance::attended) return;
    const std::string title = say_(kRisk);
    const auto& risk = note_.session.risk;
    if (!risk) return titled(title, {{say_(kRiskNotAsked), Emphasis::plain, Tone::quiet}});
    if (!risk->isNoted()) return titled(title, {{say_(kNoneNoted)}});
    std::string kinds;
    for (const model::RiskKind kind : risk->kinds)
      kinds += (kinds.empty() ? "" : ", ") +
               model::nameOf(catalogue_.riskKinds, model::keyOf(kind)).in(say_.language);
    titled(title,
           {{inSentenceStart(kinds) + ". ", Emphasis::strong, Tone::harder}, {risk->action.value_or("")}});
  }

  void goals() {
    List list;
    for (const NotedGoal& goal : note_.goals) {
      Runs runs{{goal.statement}};
      if (goal.level)
        runs.push_back({say_(kGoalLevel, {signedNumber(*goal.level)}), Emphasis::strong, Tone::accent});
      list.items.push_back(std::move(runs));
    }
    addList(kGoalsWorkedOn, std::move(list));
  }

  void interventions() {
    List list;
    for (const std::string& key : note_.session.interventions) {
      const auto known = std::ranges::find(catalogue_.interventions, key, &model::Intervention::key);
      list.items.push_back({{known == catalogue_.interventions.end() ? key : known->name.in(say_.language)}});
    }
    if (note_.session.otherInterventions) list.items.push_back({{*note_.session.otherInterventions}});
    addList(kInterventions, std::move(list));
  }

  void tasks(const Words& title, const std::vector<NotedTask>& tasks) {
    List list;
    for (const NotedTask& task : tasks) {
      Runs runs{{task.task.text}};
      if (task.review) {
        runs.push_back({"  " + wordOf(task.review->result, say_.language), Emphasis::strong, Tone::accent});
        if (task.review->learned) runs.push_back({"  " + *task.review->learned, Emphasis::italic});
      } else if (task.task.due) {
        runs.push_back({say_(kDue, {longDate(*task.task.due, say_.language)}), Emphasis::plain, Tone::quiet});
      }
      list.items.push_back(std::move(runs));
    }
    addList(title, std::move(list));
  }

  void observed() {
    auto blocks = observedBlocks(note_, catalogue_, say_.language, level_);
    std::move(blocks.begin(), blocks.end(), std::back_inserter(blocks_));
  }

  void takeaway() {
    if (!note_.session.takeaway) return;
    titled(say_(kTakeaway), {{quoted(*note_.session.takeaway, say_.language), Emphasis::italic}});
  }

  void amendments() {
    List list;
    for (const NotedAmendment& amendment : note_.amendments)
      list.items.push_back(
          {{amendedWords(amendment)},
           {afterSeparator(signedWords(amendment.who, amendment.at)), Emphasis::plain, Tone::quiet}});
    addList(kAmendments, std::move(list));
  }

  std::string amendedWords(const NotedAmendment& amendment) const {
    const std::string value = amendment.value ? std::to_string(*amendment.value) : say_(kNotDiscussed);
    return say_(kAmended, {amendment.relationship, catalogue_.item(amendment.item).name.in(say_.language),
                           wordOf(amendment.rater, say_.language), value, amendment.reason});
  }

  void addenda() {
    for (const SignedText& addendum : note_.addenda) {
      heading(say_(kAddendum));
      paragraph({{addendum.text}});
      paragraph({{signedWords(addendum.who, addendum.at), Emphasis::plain, Tone::quiet}},
                ParagraphRole::small);
    }
  }

  std::string signedWords(const std::string& who, model::Instant at) const {
    return say_(kSigned, {who, momentWords(at, say_.language)});
  }

  void signature() {
    blocks_.back().pageBreak = PageBreak::keepWithNext;  // no signature stands on a page of its own
    if (!note_.signature) return blocks_.push_back({Callout{{{say_(kDraftNote), Emphasis::strong}}}});
    std::string words = signedWords(note_.signature->who, note_.signature->at);
    if (!note_.hash.empty()) words += say_(kHash, {note_.hash});
    blocks_.push_back({Callout{{{std::move(words), Emphasis::strong}}}});
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

std::string noteTitle(const NoteContent& note, model::Language language) {
  return Say{language}(kSession, {std::to_string(note.number), longDate(note.session.date, language)});
}

std::vector<Block> noteBlocks(const NoteContent& note, const model::Catalogue& catalogue,
                              model::Language language, int headingLevel) {
  return NoteWriter(note, catalogue, language, headingLevel).write();
}

Document sessionNote(const SessionNoteInput& input, const model::Catalogue& catalogue) {
  const model::Language language = input.frame.language;
  Document document = clinicalDocument(input.frame, kNoteTitle);
  if (!input.note.hash.empty()) document.footer += afterSeparator(input.note.hash);
  add(document, Paragraph{{{noteTitle(input.note, language)}}, ParagraphRole::lead});
  append(document, noteBlocks(input.note, catalogue, language, 2));
  return document;
}

}  // namespace trellis::content
