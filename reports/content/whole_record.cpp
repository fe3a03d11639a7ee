#include "reports/content/whole_record.h"

#include <utility>

#include "core/model/date_words.h"
#include "reports/content/clinical_words.h"
#include "reports/content/filled_words.h"
#include "reports/content/page_words.h"
#include "reports/content/summary_words.h"
#include "reports/content/treatment_plan.h"

namespace trellis::content {
namespace {

using display::Align;
using model::Words;

const Words kRecordTitle{"Client record", "Expediente"};
const Words kWhole{
    "This is the whole record that the practice holds of this client, as of {1}. Psychotherapy notes (45 CFR "
    "164.501) are kept apart and are no part of it.",
    "Este es el expediente completo que la consulta guarda de esta persona, al {1}. Las notas de "
    "psicoterapia (45 "
    "CFR 164.501) se guardan aparte y no forman parte de él."};
const Words kLegalName{"Legal name", "Nombre legal"};
const Words kPreferredName{"Goes by", "Nombre usado"};
const Words kPronouns{"Pronouns", "Pronombres"};
const Words kDateOfBirth{"Date of birth", "Fecha de nacimiento"};
const Words kPhone{"Phone", "Teléfono"};
const Words kEmail{"E-mail", "Correo"};
const Words kAddress{"Address", "Dirección"};
const Words kEmergency{"Emergency contact", "Contacto de emergencia"};
const Words kLanguage{"Language of reports", "Idioma de informes"};
const Words kEnglish{"English", "inglés"};
const Words kSpanish{"Spanish", "español"};
const Words kHistory{"Status history", "Historial de estado"};
const Words kConsents{"Consents", "Consentimientos"};
const Words kConsent{"Consent", "Consentimiento"};
const Words kGiven{"Given", "Dado"};
const Words kExpires{"Expires", "Vence"};
const Words kWithdrawn{"Withdrawn", "Retirado"};
const Words kReleasedTo{"{1}: {2}", "{1}: {2}"};
const Words kRoots{"Roots of the pattern", "Raíces del patrón"};
const Words kFeeds{"Feeds: {1}", "Alimenta: {1}"};
const Words kRelationships{"Relationships", "Relaciones"};
const Words kContext{"Context", "Contexto"};
const Words kAlias{"Named in print as", "Nombre impreso"};
const Words kBegan{"Began", "Inicio"};
const Words kEnded{"Ended", "Fin"};
const Words kLivesTogether{"Lives together", "Conviven"};
const Words kMaintainedBy{"Kept up by", "Se sostiene por"};
const Words kValuedGiving{"Giving that is valued", "Dar que se valora"};
const Words kSafetyConcern{"Safety concern", "Motivo de seguridad"};
const Words kNotes{"Notes", "Notas"};
const Words kYes{"yes", "sí"};
const Words kNo{"no", "no"};
const Words kTasks{"Practice between sessions", "Práctica entre sesiones"};
const Words kTask{"Practice", "Práctica"};
const Words kSetOn{"Set on", "Acordada el"};
const Words kResult{"Result", "Resultado"};
const Words kStillOpen{"open", "pendiente"};

class RecordWriter {
 public:
  RecordWriter(const WholeRecordInput& input, const model::Catalogue& catalogue)
      : input_(input),
        client_(input.client),
        catalogue_(catalogue),
        say_{input.frame.language},
        document_(clinicalDocument(input.frame, kRecordTitle)) {}

  Document write() && {
    add(document_, Paragraph{{{say_(kWhole, {longDate(input_.frame.printedOn, say_.language)})}}});
    add(document_, identity());
    addText(document_, say_(kConcerns), client_.presentingConcerns.value_or(""));
    addDiagnoses(document_, client_.diagnoses, say_.language);
    statusHistory();
    consents();
    roots();
    relationships();
    append(document_, goalsInFull(input_.goals, catalogue_, say_.language));
    tasks();
    append(document_, measureBlocks(input_.measures, say_.language));
    sessions();
    return std::move(document_);
  }

 private:
  std::string dated(const std::optional<model::Date>& date) const {
    return date ? shortDate(*date, say_.language) : "";
  }
  std::string term(const std::vector<model::Term>& terms, std::string_view key) const {
    return inSentenceStart(model::nameOf(terms, key).in(say_.language));
  }

  FactGrid identity() const {
    FactGrid grid;
    addFact(grid, say_(kLegalName), client_.legalName);
    addFact(grid, say_(kPreferredName), client_.preferredName.value_or(""));
    addFact(grid, say_(kPronouns), client_.pronouns.value_or(""));
    addFact(grid, say_(kDateOfBirth), dated(client_.dateOfBirth));
    addFact(grid, say_(kPhone), client_.phone.value_or(""));
    addFact(grid, say_(kEmail), client_.email.value_or(""));
    addFact(grid, say_(kAddress), client_.address.value_or(""));
    addFact(grid, say_(kEmergency), emergencyContact());
    addFact(grid, say_(kReferral), client_.referralSource.value_or(""));
    addFact(grid, say_(kIntake), dated(client_.intakeDate));
    addFact(grid, say_(kStatus), inSentenceStart(wordOf(client_.status, say_.language)));
    const bool isEnglish = client_.reportLanguage == model::Language::english;
    addFact(grid, say_(kLanguage), inSentenceStart(say_(isEnglish ? kEnglish : kSpanish)));
    return grid;
  }

  std::string emergencyContact() const {
    std::string words;
    for (const model::OptionalText* part :
         {&client_.emergencyContact.name, &client_.emergencyContact.relation,
          &client_.emergencyContact.phone})
      if (*part) words += (words.empty() ? "" : ", ") + **part;
    return words;
  }

  void statusHistory() {
    List list;
    for (const model::StatusChange& change : input_.statusHistory)
      list.items.push_back({{shortDate(change.on, say_.language) + "  "},
                            {wordOf(change.status, say_.language), Emphasis::strong}});
    addList(kHistory, std::move(list));
  }

  void consents() {
    if (client_.consents.empty()) return;
    Table table{say_(kConsents),
                {{say_(kConsent), Align::start, 4},
                 {say_(kGiven), Align::start, 1},
                 {say_(kExpires), Align::start, 1},
                 {say_(kWithdrawn), Align::start, 1}},
                {}};
    for (const model::Consent& consent : client_.consents) {
      std::string kind = term(catalogue_.consentKinds, model::keyOf(consent.kind));
      if (consent.releasedTo) kind = say_(kReleasedTo, {kind, *consent.releasedTo});
      table.rows.push_back({{{std::move(kind)}},
                            {{dated(consent.givenOn)}},
                            {{dated(consent.expiresOn)}},
                            {{dated(consent.withdrawnOn)}}});
    }
    add(document_, Heading{2, say_(kConsents)});
    add(document_, std::move(table));
  }

  void roots() {
    if (input_.roots.empty()) return;
    add(document_, Heading{2, say_(kRoots)});
    for (const model::RootFields& root : input_.roots) {
      const std::string theme = term(catalogue_.rootThemes, model::keyOf(root.theme));
      add(document_, Heading{3, theme + afterSeparator(root.period.value_or(""))});
      if (root.story) add(document_, Paragraph{{{*root.story}}});
      std::string feeds;
      for (const model::Path path : root.feeds)
        feeds += (feeds.empty() ? "" : ", ") + catalogue_.path(path).sign.name.in(say_.language);
      if (!feeds.empty())
        add(document_,
            Paragraph{{{say_(kFeeds, {feeds}), Emphasis::plain, Tone::quiet}}, ParagraphRole::small});
    }
  }

  void relationships() {
    if (input_.relationships.empty()) return;
    add(document_, Heading{2, say_(kRelationships)});
    for (const model::RelationshipFields& relationship : input_.relationships) {
      add(document_, Heading{3, relationship.otherName});
      add(document_, factsOf(relationship));
    }
  }

  FactGrid factsOf(const model::RelationshipFields& relationship) const {
    FactGrid grid;
    addFact(grid, say_(kContext), term(catalogue_.contexts, model::keyOf(relationship.context)));
    addFact(grid, say_(kAlias), relationship.alias);
    addFact(grid, say_(kBegan), dated(relationship.began));
    addFact(grid, say_(kEnded), dated(relationship.ended));
    if (relationship.livesTogether)
      addFact(grid, say_(kLivesTogether), say_(*relationship.livesTogether ? kYes : kNo));
    std::string maintained;
    for (const model::Maintainer maintainer : relationship.maintainedBy)
      maintained += (maintained.empty() ? "" : ", ") + wordOf(maintainer, say_.language);
    addFact(grid, say_(kMaintainedBy), maintained);
    if (relationship.hasSafetyConcern) addFact(grid, say_(kSafetyConcern), say_(kYes));
    addFact(grid, say_(kValuedGiving), relationship.valuedGiving.value_or(""));
    addFact(grid, say_(kNotes), relationship.notes.value_or(""));
    return grid;
  }

  void tasks() {
    if (input_.tasks.empty()) return;
    Table table{
        say_(kTasks),
        {{say_(kTask), Align::start, 4}, {say_(kSetOn), Align::start, 1}, {say_(kResult), Align::start, 3}},
        {}};
    for (const RecordedTask& recorded : input_.tasks) {
      const auto& review = recorded.task.review;
      Runs result{{review ? wordOf(review->result, say_.language) : say_(kStillOpen), Emphasis::strong}};
      if (review && review->learned) result.push_back({"  " + *review->learned});
      table.rows.push_back(
          {{{recorded.task.task.text}}, {{shortDate(recorded.setOn, say_.language)}}, std::move(result)});
    }
    add(document_, Heading{2, say_(kTasks)});
    add(document_, std::move(table));
  }

  void sessions() {
    for (const NoteContent& note : input_.sessions) {
      const bool isFirst = &note == &input_.sessions.front();
      add(document_, Heading{2, noteTitle(note, say_.language)},
          isFirst ? PageBreak::startsPage : PageBreak::free);
      append(document_, noteBlocks(note, catalogue_, say_.language, 3));
    }
  }

  void addList(const Words& title, List list) {
    if (list.items.empty()) return;
    add(document_, Heading{2, say_(title)});
    add(document_, std::move(list));
  }

  const WholeRecordInput& input_;
  const model::ClientFields& client_;
  const model::Catalogue& catalogue_;
  Say say_;
  Document document_;
};

}  // namespace

Document wholeRecord(const WholeRecordInput& input, const model::Catalogue& catalogue) {
  return RecordWriter(input, catalogue).write();
}

}  // namespace trellis::content
