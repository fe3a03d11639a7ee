#include <string>

#include <doctest/doctest.h>

#include "reports/content/worksheet.h"
#include "tests/support/client_summaries.h"

using namespace trellis;
using namespace trellis::test;
using model::Language;

namespace {

struct Count {
  double words = 0;
  double sentences = 0;
  double syllables = 0;
};

bool isLetter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '\'' ||
         static_cast<unsigned char>(byte) >= 0xC3U;
}

// Accented letters as plain ones, quotes and dashes as spaces, so that a byte is a character.
std::string plain(const std::string& words) {
  static const std::vector<std::pair<std::string, std::string>> all = {
      {"á", "a"}, {"é", "e"}, {"í", "i"}, {"ó", "o"}, {"ú", "u"}, {"ü", "u"}, {"ñ", "n"}, {"Ú", "u"},
      {"’", "'"}, {"“", " "}, {"”", " "}, {"«", " "}, {"»", " "}, {"·", " "}, {"…", "."}, {"\u00A0", " "}};
  std::string result = words;
  for (const auto& [from, to] : all)
    for (std::size_t at = result.find(from); at != std::string::npos; at = result.find(from, at + to.size()))
      result.replace(at, from.size(), to);
  return result;
}

bool isVowel(char letter, Language language) {
  const std::string vowels = language == Language::english ? "aeiouyAEIOUY" : "aeiouAEIOU";
  return vowels.find(letter) != std::string::npos;
}

// Groups of vowels; in English a last e after a consonant is silent.
double syllablesOf(const std::string& word, Language language) {
  double groups = 0;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (isVowel(word[i], language) && (i == 0 || !isVowel(word[i - 1], language))) ++groups;
  const bool endsInE = word.size() > 2 && word.back() == 'e' && !isVowel(word[word.size() - 2], language);
  const bool isSilent = language == Language::english && endsInE && word[word.size() - 2] != 'l';
  if (isSilent && groups > 1) --groups;
  return groups < 1 ? 1 : groups;
}

Count countIn(const std::string& words, Language language) {
  Count count;
  std::string word;
  bool isSentence = false;
  for (const char byte : plain(words) + "\n") {
    if (isLetter(byte)) {
      word += byte;
      continue;
    }
    if (!word.empty()) {
      count.syllables += syllablesOf(word, language);
      ++count.words;
      isSentence = true;
      word.clear();
    }
    if (isSentence && (byte == '.' || byte == '!' || byte == '?' || byte == '\n')) {
      ++count.sentences;
      isSentence = false;
    }
  }
  return count;
}

// English: Flesch–Kincaid grade (Kincaid et al. 1975). Spanish: Crawford 1984.
double gradeOf(const std::string& words, Language language) {
  const Count count = countIn(words, language);
  if (language == Language::english)
    return 0.39 * count.words / count.sentences + 11.8 * count.syllables / count.words - 15.59;
  return -0.205 * 100 * count.sentences / count.words + 0.049 * 100 * count.syllables / count.words - 3.407;
}

// The page's own prose: whole sentences, without headings and names.
std::string proseOf(const content::Document& document) {
  std::string prose;
  for (const content::Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<content::Paragraph>(&block.content);
        paragraph && paragraph->role == content::ParagraphRole::body)
      prose += paragraph->runs[0].words + "\n";
    if (const auto* callout = std::get_if<content::Callout>(&block.content))
      prose += callout->runs[0].words + "\n";
    if (const auto* note = std::get_if<content::BoxedNote>(&block.content))
      prose += note->paragraphs[0][0].words + "\n";
  }
  return prose;
}

}  // namespace

TEST_CASE("the reading grade of known sentences is as published formulas give it") {
  CHECK(gradeOf("The cat sat on the mat.", Language::english) == doctest::Approx(-1.45));
  CHECK(gradeOf("Interdependent relationships facilitate individuation.", Language::english) > 20);
  CHECK(gradeOf("El gato come pan.", Language::spanish) == doctest::Approx(-1.182));
}

TEST_CASE("the page's sentences read at grade 8 or below, in both languages") {
  for (const Language language : {Language::english, Language::spanish})
    for (const int sessions : {0, 1, 2, 8, 60}) {
      CAPTURE(sessions);
      CAPTURE(static_cast<int>(language));
      content::ClientSummaryInput input = summaryAfter(sessions, language);
      CHECK(gradeOf(proseOf(content::clientSummary(input, shippedCatalogue())), language) <= 8);
      input.ratedBy = model::Rater::clinician;
      CHECK(gradeOf(proseOf(content::clientSummary(input, shippedCatalogue())), language) <= 8);
    }
}

TEST_CASE("the worksheet's sentences read at grade 8 or below, in both languages") {
  for (const Language language : {Language::english, Language::spanish}) {
    content::WorksheetInput input;
    input.language = language;
    input.printedOn = model::Date(2025, 8, 5);
    input.letterhead = summaryAfter(1, language).letterhead;
    CHECK(gradeOf(proseOf(content::worksheet(input, shippedCatalogue())), language) <= 8);
  }
}

TEST_CASE("the page never says what does not belong on it") {
  for (const Language language : {Language::english, Language::spanish})
    for (const int sessions : {0, 1, 8, 60}) {
      const std::string page =
          wordsOf(content::clientSummary(summaryAfter(sessions, language), shippedCatalogue()));
      for (const char* word : {"codepend", "Codepend", "diagnos", "Diagnos", "diagnós", "risk", "riesgo",
                               "score", "puntua", "severity", "gravedad", "p =", "p <"})
        CHECK_MESSAGE(page.find(word) == std::string::npos, word);
    }
}
