#include "reports/content/trail_page.h"

#include <utility>
#include <vector>

#include "core/model/date_words.h"

namespace trellis::content {
namespace {

using model::Words;

const Words kTrailTitle{"Where the audit trail stands", "Hasta dónde llega el registro de auditoría"};
const Words kWhatTrailPageIsFor{
    "The audit trail says who did what in this practice, and when. Whoever could put an older copy of the "
    "practice's file in place of the new one would take the newest entries away, and nothing in the file "
    "could tell. This page can.",
    "El registro de auditoría dice quién hizo qué en esta consulta y cuándo. Quien pudiera poner una copia "
    "anterior del archivo de la consulta en lugar de la nueva quitaría las entradas más recientes, y nada en "
    "el archivo podría decirlo. Esta hoja sí."};
const Words kNewestEntry{"The newest entry on this day", "La entrada más reciente de este día"};
const Words kAboutMark{
    "The first number is that of the entry. The signs after it are made from it and from all entries before "
    "it: they tell nothing of a client, and open nothing.",
    "El primer número es el de la entrada. Los signos que siguen se forman con ella y con todas las "
    "anteriores: no dicen nada de ningún cliente y no abren nada."};
const Words kHowToCompare{"How to compare", "Cómo compararla"};
const std::vector<Words> kComparing = {
    {"Open Audit in Trellis, press “Compare with a page...”, and type the line above.",
     "Abra Auditoría en Trellis, pulse «Comparar con una hoja...» y escriba la línea de arriba."},
    {"It should say that the trail still holds this entry. If it does not, the file is older than this page "
     "or was changed: keep it as it is, and look for the last backup that holds the entry.",
     "Debe decir que el registro aún contiene esta entrada. Si no lo dice, el archivo es anterior a esta "
     "hoja o fue cambiado: déjelo como está y busque la última copia que contenga la entrada."}};
const Words kKeepPage{"Where to keep it", "Dónde guardarla"};
const std::vector<Words> kKeeping = {
    {"Away from the computer: whoever can change the file must not be able to change this page.",
     "Lejos del ordenador: quien pueda cambiar el archivo no debe poder cambiar esta hoja."},
    {"Print a new one from time to time, such as each quarter, and keep those of before.",
     "Imprima una nueva de vez en cuando, por ejemplo cada trimestre, y conserve las anteriores."}};

List listOf(const std::vector<Words>& all, model::Language language) {
  List list;
  for (const Words& words : all) list.items.push_back({{words.in(language)}});
  return list;
}

}  // namespace

Document trailPage(const TrailPageInput& input) {
  const auto say = [&](const Words& words) { return words.in(input.language); };
  Document document;
  document.language = std::string(model::keyOf(input.language));
  document.title = say(kTrailTitle);
  document.author = input.practice;
  document.mostPages = 1;
  document.blocks = {{Eyebrow{input.practice, longDate(input.madeOn, input.language)}},
                     {Heading{1, say(kTrailTitle)}},
                     {Paragraph{{{say(kWhatTrailPageIsFor)}}, ParagraphRole::lead}},
                     {Heading{2, say(kNewestEntry)}},
                     {Paragraph{{{input.mark, Emphasis::bold}}, ParagraphRole::lead}},
                     {Paragraph{{{say(kAboutMark), Emphasis::plain, Tone::quiet}}}},
                     {Heading{2, say(kHowToCompare)}},
                     {listOf(kComparing, input.language)},
                     {Heading{2, say(kKeepPage)}},
                     {listOf(kKeeping, input.language)}};
  return document;
}

}  // namespace trellis::content
