#include "core/exchange/catalogue_json.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/model/rating.h"

using namespace trellis;
using model::Words;

namespace {

const std::string kCatalogueFile = TRELLIS_SOURCE_DIR "/resources/catalogue/catalogue.json";

std::string catalogueText() {
  std::ifstream file(kCatalogueFile);
  return {std::istreambuf_iterator<char>(file), {}};
}

model::Catalogue catalogue() {
  std::ifstream file(kCatalogueFile);
  return exchange::readCatalogue(file);
}

// The text with one passage replaced, which must be there.
std::string damaged(const std::string& passage, const std::string& instead) {
  std::string text = catalogueText();
  const auto at = text.find(passage);
  REQUIRE(at != std::string::npos);
  return text.replace(at, passage.size(), instead);
}

std::string refusalOf(const std::string& json) {
  try {
    exchange::readCatalogue(json);
  } catch (const exchange::CatalogueError& error) {
    return error.what();
  }
  return "accepted";
}

std::vector<model::ItemWords> items(const model::Catalogue& catalogue) {
  std::vector<model::ItemWords> all;
  for (const auto& path : catalogue.paths) {
    all.push_back(path.sign);
    all.push_back(path.characteristic);
  }
  return all;
}

std::vector<Words> levelSentences(const model::Catalogue& catalogue) {
  std::vector<Words> sentences;
  for (const auto& item : items(catalogue))
    sentences.insert(sentences.end(), item.whatOneSees.begin(), item.whatOneSees.end());
  return sentences;
}

// What a client may read: plain names, the plain scale, the steps and their practices.
std::vector<Words> clientFacing(const model::Catalogue& catalogue) {
  std::vector<Words> words(catalogue.plainScale.begin(), catalogue.plainScale.end());
  for (const auto& item : items(catalogue)) {
    words.push_back(item.plainName);
    words.push_back(item.firstPerson);
  }
  const auto& checkIn = catalogue.checkIn;
  words.insert(words.end(), checkIn.answers.begin(), checkIn.answers.end());
  words.insert(words.end(), {checkIn.welcome, checkIn.explanation, checkIn.relationship, checkIn.takeaway,
                             checkIn.thanks, checkIn.handBack});
  for (const auto& ten : checkIn.wellBeing)
    words.insert(words.end(), {ten.question, ten.lowest, ten.highest});
  for (const auto& path : catalogue.paths) {
    words.push_back(path.stepName);
    words.push_back(path.stepMeaning);
    words.insert(words.end(), path.practices.begin(), path.practices.end());
  }
  return words;
}

std::ptrdiff_t wordCount(const std::string& sentence) {
  std::istringstream words(sentence);
  return std::distance(std::istream_iterator<std::string>(words), {});
}

std::ptrdiff_t letterCount(const std::string& utf8) {
  return std::ranges::count_if(utf8,
                               [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; });
}

std::string inLowerCase(std::string text) {
  for (char& letter : text) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  return text;
}

}  // namespace

TEST_CASE("the catalogue that ships is complete") {
  const auto read = catalogue();
  CHECK(read.path(model::Path::boundaries).name == Words{"Boundaries", "Límites"});
  CHECK(read.item({model::ItemKind::sign, model::Path::self}).name.english == "Loss of self");
  CHECK(read.item({model::ItemKind::characteristic, model::Path::balance}).name.english ==
        "Shared responsibility");
  CHECK(read.scaleWord(model::ItemKind::sign, 4).english == "pervasive");
  CHECK(read.scaleWord(model::ItemKind::characteristic, 0).english == "absent");
  CHECK(read.interventions.size() >= 20);
}

TEST_CASE("the terms of a list stand in the order of their enumeration") {
  const auto stages = catalogue().stages;
  REQUIRE(stages.size() == model::every<model::Stage>().size());
  for (const auto stage : model::every<model::Stage>())
    CHECK(stages[static_cast<std::size_t>(stage)].key == model::keyOf(stage));
}

TEST_CASE("each note format has the sections that imported notes name") {
  const auto read = catalogue();
  const auto keys = [&](std::string_view format) {
    std::string joined;
    for (const auto& section : read.noteFormat(format)->sections) joined += section.key + " ";
    return joined;
  };
  CHECK(keys("SOAP") == "subjective objective assessment plan ");
  CHECK(keys("DAP") == "data assessment plan ");
  CHECK(keys("BIRP") == "behavior intervention response plan ");
  CHECK(keys("GIRP") == "goal intervention response plan ");
  CHECK(keys("narrative") == "narrative ");
}

TEST_CASE("each outside measure with a figure cites where it was published") {
  for (const auto& measure : catalogue().measures) {
    CAPTURE(measure.name);
    CHECK(measure.source.has_value());
    CHECK(check(measure).empty());
  }
}

TEST_CASE("the PHQ-9 has its published range, cut-off and reliable change") {
  const auto measures = catalogue().measures;
  const auto phq = std::ranges::find(measures, "PHQ-9", &model::OutcomeMeasureFields::name);
  REQUIRE(phq != measures.end());
  CHECK(phq->low == 0);
  CHECK(phq->high == 27);
  CHECK(phq->better == model::Better::lower);
  CHECK(phq->cutOff == 10.0);         // Kroenke et al. 2001
  CHECK(phq->reliableChange == 6.0);  // IAPT Manual 2018
}

TEST_CASE("a figure that was not published for certain stays absent") {
  const auto measures = catalogue().measures;
  const auto scale = std::ranges::find(measures, "Spann-Fischer", &model::OutcomeMeasureFields::name);
  REQUIRE(scale != measures.end());
  CHECK_FALSE(scale->cutOff.has_value());
  CHECK_FALSE(scale->reliableChange.has_value());
}

TEST_CASE("no two levels are described by the same sentence, in either language") {
  std::set<std::string> english;
  std::set<std::string> spanish;
  for (const auto& sentence : levelSentences(catalogue())) {
    english.insert(sentence.english);
    spanish.insert(sentence.spanish);
  }
  CHECK(english.size() == 50);
  CHECK(spanish.size() == 50);
}

TEST_CASE("a level is described in one sentence of 12 to 22 words") {
  for (const auto& sentence : levelSentences(catalogue()))
    for (const std::string& text : {sentence.english, sentence.spanish}) {
      CAPTURE(text);
      CHECK(wordCount(text) >= 12);
      CHECK(wordCount(text) <= 22);
      CHECK(text.back() == '.');
      CHECK(std::ranges::count(text, '.') == 1);
    }
}

TEST_CASE("what is said in English is said differently in Spanish") {
  const auto read = catalogue();
  for (const auto& sentence : levelSentences(read)) CHECK(sentence.english != sentence.spanish);
  for (const auto& words : clientFacing(read)) CHECK(words.english != words.spanish);
}

TEST_CASE("no word that a client may read calls anyone codependent") {
  for (const auto& words : clientFacing(catalogue()))
    for (const std::string& text : {words.english, words.spanish}) {
      CAPTURE(text);
      CHECK(inLowerCase(text).find("codepend") == std::string::npos);
    }
}

TEST_CASE("a plain name fits the label column of the client's page") {
  for (const auto& item : items(catalogue()))
    for (const std::string& name : {item.plainName.english, item.plainName.spanish}) {
      CAPTURE(name);
      CHECK(letterCount(name) <= 24);
    }
}

TEST_CASE("every step suggests two or three practices") {
  for (const auto& path : catalogue().paths) {
    CHECK(path.practices.size() >= 2);
    CHECK(path.practices.size() <= 3);
  }
}

TEST_CASE("a missing level is refused where it is missing") {
  const auto text = damaged("      {\"en\": \"slight\", \"es\": \"leve\"},\n", "");
  CHECK(refusalOf(text) == "The catalogue cannot be used: scales.sign has 4 levels instead of 5.");
}

TEST_CASE("a sentence without its Spanish is refused by its place") {
  const auto text = damaged(", \"es\": \"Olvidarme de mí\"", "");
  CHECK(refusalOf(text) == "The catalogue cannot be used: paths.self.loss_of_self.plainName.es is missing.");
}

TEST_CASE("a blank sentence is refused like a missing one") {
  const auto text = damaged("\"es\": \"marcado\"", "\"es\": \"  \"");
  CHECK(refusalOf(text) == "The catalogue cannot be used: scales.sign[3].es is blank.");
}

TEST_CASE("a missing path is refused") {
  const auto text = damaged("\"balance\": {", "\"harmony\": {");
  CHECK(refusalOf(text) == "The catalogue cannot be used: paths.balance is missing.");
}

TEST_CASE("an unknown key is refused") {
  const auto text =
      damaged("\"video\": {", "\"telegraph\": {\"name\": {\"en\": \"a\", \"es\": \"b\"}}, \"video\": {");
  CHECK(refusalOf(text) == "The catalogue cannot be used: modalities.telegraph is not known.");
}

TEST_CASE("a note format listed twice is refused") {
  const auto text = damaged("\"key\": \"DAP\"", "\"key\": \"SOAP\"");
  CHECK(refusalOf(text) == "The catalogue cannot be used: noteFormats has 'SOAP' twice.");
}

TEST_CASE("a measure whose cut-off lies outside its range is refused") {
  const auto text = damaged("\"cutOff\": 64", "\"cutOff\": 640");
  CHECK(refusalOf(text).starts_with("The catalogue cannot be used: measures[5].cutOff is wrong"));
}

TEST_CASE("a measure that is better in no direction is refused") {
  const auto text = damaged("\"better\": \"lower\"", "\"better\": \"sideways\"");
  CHECK(refusalOf(text) ==
        "The catalogue cannot be used: measures[0].better is neither 'lower' nor 'higher'.");
}

TEST_CASE("a number where a text belongs is refused") {
  const auto text = damaged("\"en\": \"slight\"", "\"en\": 1");
  CHECK(refusalOf(text) == "The catalogue cannot be used: scales.sign[1].en is not a text.");
}

TEST_CASE("a number too large to read is refused") {
  const auto text = damaged("\"high\": 27", "\"high\": 1e999");
  CHECK(refusalOf(text) == "The catalogue cannot be used: it holds a number too large to read.");
}

TEST_CASE("what is not JSON is refused with its line") {
  CHECK(refusalOf("{\n  \"paths\": oops\n}") ==
        "The catalogue cannot be used: it is not JSON from line 2 on.");
  CHECK(refusalOf("") == "The catalogue cannot be used: it is not JSON from line 1 on.");
}

TEST_CASE("JSON of another kind is refused") {
  CHECK(refusalOf("[]") == "The catalogue cannot be used: the file is not a group of named entries.");
  CHECK(refusalOf("{}") == "The catalogue cannot be used: paths is missing.");
}

TEST_CASE("a catalogue cut off at any point is refused") {
  const std::string text = catalogueText();
  const std::size_t lastBrace = text.rfind('}');
  for (std::size_t length = 0; length <= lastBrace; length += 997)
    CHECK(refusalOf(text.substr(0, length)) != "accepted");
  CHECK(refusalOf(text.substr(0, lastBrace)) != "accepted");
}

TEST_CASE("a file that is not there is refused") {
  std::ifstream nothing(kCatalogueFile + ".not-there");
  CHECK_THROWS_WITH_AS(exchange::readCatalogue(nothing), "The catalogue cannot be used: it cannot be opened.",
                       exchange::CatalogueError);
}
