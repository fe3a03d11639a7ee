#include "reports/content/summary_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "reports/content/filled_words.h"

namespace trellis::content {
namespace {

using model::Language;

struct PhraseWords {
  Phrase phrase;
  std::string_view english;
  std::string_view spanish;
};

constexpr std::array kPhrases = {
    PhraseWords{Phrase::title, "Your progress summary", "Su resumen de avances"},
    PhraseWords{Phrase::metadataTitle, "Progress summary", "Resumen de avances"},
    PhraseWords{Phrase::footer, "{1}  ·  Progress summary, {2}", "{1}  ·  Resumen de avances, {2}"},
    PhraseWords{Phrase::footerOwnRatings, "  ·  Based on your own ratings",
                "  ·  Según sus propias respuestas"},
    PhraseWords{Phrase::forWhom, "For ", "Para "},
    PhraseWords{Phrase::withWhom, "with {1}", "con {1}"},
    PhraseWords{Phrase::oneSession, "1 session with {1}", "1 sesión con {1}"},
    PhraseWords{Phrase::manySessions, "{1} sessions with {2}", "{1} sesiones con {2}"},
    PhraseWords{
        Phrase::thisPageIsYours,
        "This page is yours. It looks at how you are in one relationship, {1}, and it starts with what "
        "has grown. ",
        "Esta página es suya. Mira cómo está usted en una relación, {1}, y empieza por lo que ha "
        "crecido. "},
    PhraseWords{Phrase::ownRatings,
                "The marks are your own ratings: a way of looking back together, not a grade.",
                "Las marcas son sus propias respuestas: una forma de mirar atrás en compañía, no una nota."},
    PhraseWords{Phrase::therapistRatings,
                "The marks are how I heard you in our sessions: a way of looking back together, not a grade.",
                "Las marcas son lo que le escuché en las sesiones: una forma de mirar atrás en compañía, no "
                "una nota."},
    PhraseWords{Phrase::grown, "What has grown", "Lo que ha crecido"},
    PhraseWords{Phrase::notYetRated, "There are no marks yet. This page will grow with you.",
                "Todavía no hay marcas. Esta página crecerá con usted."},
    PhraseWords{Phrase::tooSoon, "It is too soon to compare. What counts now is that you have begun.",
                "Es pronto para comparar. Lo que cuenta ahora es que ya empezó."},
    PhraseWords{
        Phrase::nothingEased,
        "The marks have not moved the way you hoped so far. That happens on this road, and it does not "
        "measure you. What you did still counts.",
        "Las marcas no se han movido aún como esperaba. Eso pasa en este camino, y no mide lo que usted "
        "vale. Lo que hizo sigue contando."},
    PhraseWords{Phrase::moreWillTell, " A first hint so far.", " Un primer indicio."},
    PhraseWords{Phrase::sinceFromTo, "Since {1}, from {2} to {3}.", "Desde {1}: de {2} a {3}."},
    PhraseWords{Phrase::lessOfIt, "{1}: less of it", "{1}: menos"},
    PhraseWords{Phrase::firstStep, "You took a first step", "Dio un primer paso"},
    PhraseWords{Phrase::firstStepEvidence, "You came to a session and began to look at this.",
                "Vino a una sesión y empezó a mirar todo esto."},
    PhraseWords{Phrase::keptComing, "You kept coming", "Siguió viniendo"},
    PhraseWords{Phrase::keptComingEvidence, "You have come to {1} sessions since {2}.",
                "Ha venido a {1} sesiones desde el {2}."},
    PhraseWords{Phrase::triedThings, "You tried things out", "Probó cosas nuevas"},
    PhraseWords{Phrase::triedOneEvidence, "You did one thing between sessions that we had agreed on.",
                "Hizo entre sesiones una cosa que habíamos acordado."},
    PhraseWords{Phrase::triedManyEvidence, "You did {1} things between sessions that we had agreed on.",
                "Hizo entre sesiones {1} cosas que habíamos acordado."},
    PhraseWords{Phrase::changed, "How things have changed", "Cómo han cambiado las cosas"},
    PhraseWords{
        Phrase::changedHow,
        "The open ring is how it was at first, the filled mark is how it has been of late. In each pair "
        "the old pattern eases to the left, and what takes its place grows to the right.",
        "El anillo es cómo era al inicio; la marca llena, cómo ha sido últimamente. En cada par, el "
        "patrón de antes cede hacia la izquierda y lo que ocupa su lugar crece hacia la derecha."},
    PhraseWords{Phrase::standing, "Where things stand", "Cómo están las cosas"},
    PhraseWords{Phrase::standingHow, "Each ring is a first mark. Later ones will show which way it goes.",
                "Cada anillo es una primera marca. Las siguientes mostrarán hacia dónde va."},
    PhraseWords{Phrase::betterCount, "{1} of {2} moved the way you want. ",
                "{1} de {2} van hacia donde quiere. "},
    PhraseWords{Phrase::noneBetter, "None of {1} has moved the way you want yet. ",
                "De {1}, ninguna va aún hacia donde quiere. "},
    PhraseWords{Phrase::stayedOne, "{1} stayed where it was. ", "{1} sigue como estaba. "},
    PhraseWords{Phrase::stayedMany, "{1} stayed where they were. ", "{1} siguen como estaban. "},
    PhraseWords{Phrase::harderOne, "{1} is harder than at the start; we can look at that next. ",
                "{1} cuesta más que al principio; podemos verlo pronto. "},
    PhraseWords{Phrase::harderMany, "{1} are harder than at the start; we can look at that next. ",
                "{1} cuestan más que al principio; podemos verlo pronto. "},
    PhraseWords{Phrase::onceOne, "{1} was rated once so far. ", "{1} tiene una sola marca hasta ahora. "},
    PhraseWords{Phrase::onceMany, "{1} were rated once so far. ", "{1} tienen una sola marca hasta ahora. "},
    PhraseWords{Phrase::sessionBySession, "The path, session by session", "El camino, sesión a sesión"},
    PhraseWords{
        Phrase::sessionBySessionHow,
        "Each dot is one session. Where we did not rate, there is no dot. Ups and downs are part of it.",
        "Cada punto es una sesión. Sin punto, no hubo marca. Los altibajos son parte del camino."},
    PhraseWords{Phrase::giveAndReceive, "Giving and receiving", "Dar y recibir"},
    PhraseWords{Phrase::giveAndReceiveHow,
                "How much you gave and how much you got, as you saw it, from 0 to 10.",
                "Cuánto dio y cuánto recibió, según usted lo vio, de 0 a 10."},
    PhraseWords{Phrase::atFirst, "at first", "al inicio"},
    PhraseWords{Phrase::lately, "lately", "ahora"},
    PhraseWords{Phrase::soFar, "so far", "hasta hoy"},
    PhraseWords{Phrase::helped, "What helped", "Lo que ayudó"},
    PhraseWords{Phrase::next, "What we try next", "Lo que sigue"},
    PhraseWords{Phrase::oneThingToTry, "One thing to try, if you like: {1}",
                "Algo para probar, si quiere: {1}"},
    PhraseWords{Phrase::nextSession, "Next session: {1}", "Próxima sesión: {1}"},
    PhraseWords{Phrase::goals, "Your goals", "Sus metas"},
    PhraseWords{Phrase::goalNow, "  Now: {1}", "  Ahora: {1}"},
    PhraseWords{Phrase::ifHard, "If it gets hard between sessions", "Si se pone difícil entre sesiones"},
    PhraseWords{Phrase::callPractice, "You can reach the practice here: {1}. ",
                "Puede llamar al consultorio: {1}. "},
    PhraseWords{Phrase::callAnyHour, "When it can’t wait: {1}. ", "Cuando no puede esperar: {1}. "},
    PhraseWords{Phrase::callEmergency, "If you are in danger, call your local emergency number.",
                "Si está en peligro, llame al número de emergencias de su zona."},
    PhraseWords{Phrase::pageBefore, "Page ", "Página "},
    PhraseWords{Phrase::pageBetween, " of ", " de "},
};

constexpr bool isInOrderOfPhrases() {
  for (std::size_t i = 0; i < kPhrases.size(); ++i)
    if (static_cast<std::size_t>(kPhrases[i].phrase) != i) return false;
  return kPhrases.size() == static_cast<std::size_t>(Phrase::pageBetween) + 1;
}
static_assert(isInOrderOfPhrases());

using NumberNames = std::array<std::string_view, 11>;
constexpr NumberNames kEnglishNumbers = {"none", "one",   "two",   "three", "four", "five",
                                         "six",  "seven", "eight", "nine",  "ten"};
constexpr NumberNames kSpanishNumbers = {"ninguna", "una",   "dos",  "tres",  "cuatro", "cinco",
                                         "seis",    "siete", "ocho", "nueve", "diez"};

constexpr std::string_view kEllipsis = "…";

bool isBlank(char character) {
  return static_cast<unsigned char>(character) <= ' ';
}
bool isDigit(char character) {
  return character >= '0' && character <= '9';
}
bool isCharacterStart(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

// The spaces that `isFirm` picks do not break.
template <class IsFirm>
std::string withoutBreaks(std::string_view words, IsFirm isFirm) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  std::string firm;
  for (std::size_t at = 0; at < words.size(); ++at)
    firm += words[at] == ' ' && isFirm(at) ? kNoBreakSpace : words.substr(at, 1);
  return firm;
}

std::string onOneLine(std::string_view words) {
  std::string line;
  line.reserve(words.size());
  for (const char character : words) {
    const bool isGap = isBlank(character);
    if (!isGap)
      line += character;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::size_t bytesOf(std::string_view words, std::size_t characters) {
  for (std::size_t at = 0; at < words.size(); ++at)
    if (isCharacterStart(words[at]) && characters-- == 0) return at;
  return words.size();
}

std::string joined(const std::vector<std::string>& names, Language language) {
  const std::string_view last = language == Language::english ? " and " : " y ";
  std::string all;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) all += i + 1 < names.size() ? ", " : last;
    all += names[i];
  }
  return all;
}

}  // namespace

std::string say(Phrase phrase, Language language, std::initializer_list<std::string_view> values) {
  const PhraseWords& words = kPhrases[static_cast<std::size_t>(phrase)];
  const std::string_view pattern = language == Language::english ? words.english : words.spanish;
  return filled(pattern, values);
}

std::string quoted(std::string_view words, Language language) {
  const bool isEnglish = language == Language::english;
  return std::string(isEnglish ? "“" : "«").append(words).append(isEnglish ? "”" : "»");
}

std::string numberWord(std::size_t number, Language language) {
  const NumberNames& names = language == Language::english ? kEnglishNumbers : kSpanishNumbers;
  return number < names.size() ? std::string(names[number]) : std::to_string(number);
}

std::string inSentenceStart(std::string words) {
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

std::string listed(const std::vector<std::string>& names, std::size_t most, Language language) {
  std::vector<std::string> said;
  const std::size_t count = names.size() > most ? most : names.size();
  for (std::size_t i = 0; i < count; ++i) said.push_back(quoted(names[i], language));
  if (count < names.size())
    said.push_back(numberWord(names.size() - count, language) +
                   (language == Language::english ? " more" : " más"));
  return joined(said, language);
}

std::string unbroken(std::string_view words) {
  return withoutBreaks(words, [](std::size_t) { return true; });
}

std::string withUnbrokenNumbers(std::string_view words) {
  return withoutBreaks(words, [words](std::size_t at) {
    return at > 0 && at + 1 < words.size() && isDigit(words[at - 1]) && isDigit(words[at + 1]);
  });
}

std::string cut(std::string_view words, std::size_t most) {
  const std::string line = onOneLine(words);
  const std::size_t whole = bytesOf(line, most);
  if (whole == line.size()) return line;
  const std::string_view kept = std::string_view(line).substr(0, bytesOf(line, most - 1));
  const std::size_t space = kept.rfind(' ');
  const bool endsAtWord = space != std::string_view::npos && space * 2 > kept.size();
  return std::string(endsAtWord ? kept.substr(0, space) : kept).append(kEllipsis);
}

}  // namespace trellis::content
