#include "reports/content/recovery_page.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/model/date_words.h"

namespace trellis::content {
namespace {

constexpr std::size_t kGroupsInRow = 3;

using model::Words;

const Words kKeyTitle{"Recovery key", "Clave de recuperación"};
const Words kWhatFor{
    "This key opens the records of this practice where the passphrase is lost. Nobody else has it, and "
    "nobody "
    "can make it again: not the makers of Trellis either.",
    "Esta clave abre los registros de esta consulta si se pierde la contraseña. Nadie más la tiene y nadie "
    "puede "
    "volver a crearla, tampoco quienes hacen Trellis."};
const Words kKey{"The key", "La clave"};
const Words kHowToType{
    "Small or capital letters, with or without dashes: it makes no difference. The signs 0 and O are the "
    "same, "
    "and so are 1, I and L.",
    "Mayúsculas o minúsculas, con o sin guiones: da igual. Los signos 0 y O son el mismo, y también 1, I y "
    "L."};
const Words kKeep{"Where to keep it", "Dónde guardarla"};
const std::vector<Words> kAdvice = {
    {"Locked away and on paper, such as in a safe: never beside the computer, never as a photo.",
     "En papel y bajo llave, por ejemplo en una caja fuerte: nunca junto al ordenador ni como foto."},
    {"Who has this page and the file of the practice can read every record.",
     "Quien tenga esta hoja y el archivo de la consulta puede leer todos los registros."},
    {"Delete the file of this page once it is printed.", "Borre el archivo de esta hoja una vez impresa."},
    {"When a new recovery key is made, this one opens nothing any more: destroy this page then.",
     "Cuando se crea una clave nueva, esta ya no abre nada: destruya entonces esta hoja."}};

Table keyTable(const RecoveryPageInput& input) {
  Table table{.continued = kKey.in(input.language), .columns = {}, .rows = {}};
  table.columns.resize(kGroupsInRow);
  for (std::size_t first = 0; first < input.groups.size(); first += kGroupsInRow) {
    std::vector<Runs> row(kGroupsInRow);
    const std::size_t end = std::min(first + kGroupsInRow, input.groups.size());
    for (std::size_t group = first; group < end; ++group)
      row[group - first] = {{std::to_string(group + 1) + "   ", Emphasis::plain, Tone::quiet},
                            {input.groups[group], Emphasis::bold}};
    table.rows.push_back(std::move(row));
  }
  return table;
}

List advice(model::Language language) {
  List list;
  for (const Words& words : kAdvice) list.items.push_back({{words.in(language)}});
  return list;
}

}  // namespace

Document recoveryPage(const RecoveryPageInput& input) {
  const auto say = [&](const Words& words) { return words.in(input.language); };
  Document document;
  document.language = std::string(model::keyOf(input.language));
  document.title = say(kKeyTitle);
  document.author = input.practice;
  document.mostPages = 1;
  document.blocks = {{Eyebrow{input.practice, longDate(input.madeOn, input.language)}},
                     {Heading{1, say(kKeyTitle)}},
                     {Paragraph{{{say(kWhatFor)}}, ParagraphRole::lead}},
                     {Heading{2, say(kKey)}},
                     {keyTable(input)},
                     {Paragraph{{{say(kHowToType), Emphasis::plain, Tone::quiet}}}},
                     {Heading{2, say(kKeep)}},
                     {advice(input.language)}};
  return document;
}

}  // namespace trellis::content
