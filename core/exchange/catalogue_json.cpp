#include "core/exchange/catalogue_json.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/model/client.h"
#include "core/model/rating.h"
#include "core/model/relationship.h"
#include "core/model/risk.h"
#include "core/model/root.h"
#include "core/model/session.h"

namespace trellis::exchange {
namespace {

using nlohmann::json;
using Names = std::vector<std::string_view>;

[[noreturn]] void refuse(const std::string& reason) {
  throw CatalogueError("The catalogue cannot be used: " + reason + ".");
}

// A value of the file together with the place where it stands.
class Entry {
 public:
  Entry(const json& value, std::string place) : value_(&value), place_(std::move(place)) {}

  std::string place() const { return place_.empty() ? "the file" : place_; }
  bool has(std::string_view name) const { return value_->contains(name); }

  const Entry& holding(const Names& required, const Names& optional = {}) const {
    if (!value_->is_object()) refuse(place() + " is not a group of named entries");
    for (const std::string_view name : required)
      if (!has(name)) refuse(inside(name) + " is missing");
    for (const auto& [name, value] : value_->items())
      if (std::ranges::count(required, name) + std::ranges::count(optional, name) == 0)
        refuse(inside(name) + " is not known");
    return *this;
  }

  Entry operator[](std::string_view name) const { return {value_->at(std::string(name)), inside(name)}; }

  std::vector<Entry> list() const {
    if (!value_->is_array() || value_->empty()) refuse(place_ + " is not a list with entries");
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < value_->size(); ++i)
      entries.emplace_back((*value_)[i], place_ + "[" + std::to_string(i) + "]");
    return entries;
  }

  std::string text() const {
    if (!value_->is_string()) refuse(place_ + " is not a text");
    const auto& text = value_->get_ref<const std::string&>();
    if (model::isBlank(text)) refuse(place_ + " is blank");
    return text;
  }

  double number() const {
    if (!value_->is_number()) refuse(place_ + " is not a number");
    return value_->get<double>();
  }

  std::optional<double> optionalNumber() const {
    return value_->is_null() ? std::nullopt : std::optional(number());
  }

 private:
  std::string inside(std::string_view name) const {
    return place_.empty() ? std::string(name) : place_ + "." + std::string(name);
  }

  const json* value_;
  std::string place_;
};

model::Words readWords(const Entry& entry) {
  entry.holding({"en", "es"});
  return {.english = entry["en"].text(), .spanish = entry["es"].text()};
}

template <class Value>
std::vector<Value> readList(const Entry& entry, Value (*read)(const Entry&)) {
  std::vector<Value> values;
  for (const Entry& one : entry.list()) values.push_back(read(one));
  return values;
}

template <class Value>
void requireDistinct(const std::vector<Value>& values, std::string Value::*key, const std::string& place) {
  for (auto value = values.begin(); value != values.end(); ++value)
    if (std::ranges::count(values.begin(), value, (*value).*key, key) > 0)
      refuse(place + " has '" + (*value).*key + "' twice");
}

std::array<model::Words, model::kLevels> readLevels(const Entry& entry) {
  const auto words = readList(entry, readWords);
  std::array<model::Words, model::kLevels> levels;
  if (words.size() != levels.size())
    refuse(entry.place() + " has " + std::to_string(words.size()) + " levels instead of " +
           std::to_string(levels.size()));
  std::ranges::copy(words, levels.begin());
  return levels;
}

model::ItemWords readItem(const Entry& entry) {
  entry.holding({"name", "meaning", "plainName", "firstPerson", "levels"});
  return {.name = readWords(entry["name"]),
          .meaning = readWords(entry["meaning"]),
          .plainName = readWords(entry["plainName"]),
          .firstPerson = readWords(entry["firstPerson"]),
          .whatOneSees = readLevels(entry["levels"])};
}

model::PathWords readPath(const Entry& entry, model::Path path) {
  entry.holding({"name", "meaning", signKey(path), stepKey(path), characteristicKey(path)});
  const Entry step = entry[stepKey(path)].holding({"name", "meaning", "practices"});
  return {.name = readWords(entry["name"]),
          .meaning = readWords(entry["meaning"]),
          .sign = readItem(entry[signKey(path)]),
          .characteristic = readItem(entry[characteristicKey(path)]),
          .stepName = readWords(step["name"]),
          .stepMeaning = readWords(step["meaning"]),
          .practices = readList(step["practices"], readWords)};
}

template <class Value>
Names keysOf() {
  Names keys;
  for (const Value value : model::every<Value>()) keys.push_back(model::keyOf(value));
  return keys;
}

// The terms of an enumeration, in the order of its declaration.
template <class Value>
std::vector<model::Term> readTerms(const Entry& entry) {
  const Names keys = keysOf<Value>();
  entry.holding(keys);
  std::vector<model::Term> terms;
  for (const std::string_view key : keys) {
    const Entry term = entry[key].holding({"name"}, {"meaning"});
    terms.push_back({.key = std::string(key),
                     .name = readWords(term["name"]),
                     .meaning = term.has("meaning") ? readWords(term["meaning"]) : model::Words{}});
  }
  return terms;
}

std::string readKey(const Entry& entry) {
  return entry.text();
}

model::NoteSectionWords readSection(const Entry& entry) {
  entry.holding({"key", "title", "hint"}, {"alike"});
  model::NoteSectionWords section{
      .key = entry["key"].text(), .title = readWords(entry["title"]), .hint = readWords(entry["hint"])};
  if (entry.has("alike")) section.alike = readList(entry["alike"], readKey);
  return section;
}

model::NoteFormat readFormat(const Entry& entry) {
  entry.holding({"key", "name", "sections"});
  model::NoteFormat format{.key = entry["key"].text(),
                           .name = readWords(entry["name"]),
                           .sections = readList(entry["sections"], readSection)};
  requireDistinct(format.sections, &model::NoteSectionWords::key, entry["sections"].place());
  return format;
}

std::vector<model::NoteFormat> readFormats(const Entry& entry) {
  auto formats = readList(entry, readFormat);
  requireDistinct(formats, &model::NoteFormat::key, entry.place());
  return formats;
}

std::vector<model::Intervention> readInterventions(const Entry& entry) {
  std::vector<model::Intervention> interventions;
  for (const Entry& group : entry.list()) {
    group.holding({"name", "interventions"});
    for (const Entry& one : group["interventions"].list()) {
      one.holding({"key", "name"});
      interventions.push_back(
          {.key = one["key"].text(), .group = readWords(group["name"]), .name = readWords(one["name"])});
    }
  }
  requireDistinct(interventions, &model::Intervention::key, entry.place());
  return interventions;
}

model::Better readBetter(const Entry& entry) {
  const std::string word = entry.text();
  if (word == "lower") return model::Better::lower;
  if (word == "higher") return model::Better::higher;
  refuse(entry.place() + " is neither 'lower' nor 'higher'");
}

model::OutcomeMeasureFields readMeasure(const Entry& entry) {
  entry.holding({"name", "low", "high", "better", "cutOff", "reliableChange", "standardDeviation",
                 "reliability", "source"});
  model::OutcomeMeasureFields measure{.name = entry["name"].text(),
                                      .low = entry["low"].number(),
                                      .high = entry["high"].number(),
                                      .better = readBetter(entry["better"]),
                                      .cutOff = entry["cutOff"].optionalNumber(),
                                      .reliableChange = entry["reliableChange"].optionalNumber(),
                                      .standardDeviation = entry["standardDeviation"].optionalNumber(),
                                      .reliability = entry["reliability"].optionalNumber(),
                                      .source = entry["source"].text()};
  if (const auto errors = check(measure); !errors.empty())
    refuse(entry.place() + "." + errors.front().field + " is wrong: " + errors.front().sentence);
  return measure;
}

std::vector<model::OutcomeMeasureFields> readMeasures(const Entry& entry) {
  auto measures = readList(entry, readMeasure);
  requireDistinct(measures, &model::OutcomeMeasureFields::name, entry.place());
  return measures;
}

model::TenWords readTen(const Entry& entry) {
  entry.holding({"question", "lowest", "highest"});
  return {.question = readWords(entry["question"]),
          .lowest = readWords(entry["lowest"]),
          .highest = readWords(entry["highest"])};
}

// Every sentence of the client's, by its name.
constexpr std::array kCheckInSentences = {std::pair{"welcome", &model::CheckInWords::welcome},
                                          std::pair{"explanation", &model::CheckInWords::explanation},
                                          std::pair{"relationship", &model::CheckInWords::relationship},
                                          std::pair{"wellBeingLead", &model::CheckInWords::wellBeingLead},
                                          std::pair{"takeawayLead", &model::CheckInWords::takeawayLead},
                                          std::pair{"takeaway", &model::CheckInWords::takeaway},
                                          std::pair{"skip", &model::CheckInWords::skip},
                                          std::pair{"progress", &model::CheckInWords::progress},
                                          std::pair{"begin", &model::CheckInWords::begin},
                                          std::pair{"back", &model::CheckInWords::back},
                                          std::pair{"next", &model::CheckInWords::next},
                                          std::pair{"done", &model::CheckInWords::done},
                                          std::pair{"thanks", &model::CheckInWords::thanks},
                                          std::pair{"handBack", &model::CheckInWords::handBack}};

model::CheckInWords readCheckIn(const Entry& entry) {
  Names names = {"answers", "wellBeing"};
  for (const auto& [name, sentence] : kCheckInSentences) names.emplace_back(name);
  entry.holding(names);
  model::CheckInWords words;
  for (const auto& [name, sentence] : kCheckInSentences) words.*sentence = readWords(entry[name]);
  words.answers = readLevels(entry["answers"]);
  const Entry measures = entry["wellBeing"].holding(keysOf<model::WellBeing>());
  for (std::size_t i = 0; i < model::kWellBeing.size(); ++i)
    words.wellBeing[i] = readTen(measures[model::keyOf(model::kWellBeing[i])]);
  return words;
}

void readPaths(const Entry& entry, model::Catalogue& catalogue) {
  entry.holding(keysOf<model::Path>());
  for (std::size_t i = 0; i < model::kPaths.size(); ++i)
    catalogue.paths[i] = readPath(entry[model::keyOf(model::kPaths[i])], model::kPaths[i]);
}

void readScales(const Entry& entry, model::Catalogue& catalogue) {
  entry.holding({"sign", "characteristic", "plain"});
  catalogue.signScale = readLevels(entry["sign"]);
  catalogue.characteristicScale = readLevels(entry["characteristic"]);
  catalogue.plainScale = readLevels(entry["plain"]);
}

void readTermLists(const Entry& all, model::Catalogue& catalogue) {
  catalogue.stages = readTerms<model::Stage>(all["stages"]);
  catalogue.riskKinds = readTerms<model::RiskKind>(all["riskKinds"]);
  catalogue.sessionKinds = readTerms<model::SessionKind>(all["sessionKinds"]);
  catalogue.modalities = readTerms<model::Modality>(all["modalities"]);
  catalogue.attendances = readTerms<model::Attendance>(all["attendances"]);
  catalogue.contexts = readTerms<model::RelationshipContext>(all["contexts"]);
  catalogue.rootThemes = readTerms<model::RootTheme>(all["rootThemes"]);
  catalogue.consentKinds = readTerms<model::ConsentKind>(all["consentKinds"]);
  catalogue.wellBeing = readTerms<model::WellBeing>(all["wellBeing"]);
}

model::Catalogue readAll(const Entry& all) {
  all.holding({"paths", "scales", "stages", "noteFormats", "interventionGroups", "riskKinds", "sessionKinds",
               "modalities", "attendances", "contexts", "rootThemes", "consentKinds", "wellBeing", "checkIn",
               "measures"});
  model::Catalogue catalogue;
  readPaths(all["paths"], catalogue);
  readScales(all["scales"], catalogue);
  readTermLists(all, catalogue);
  catalogue.noteFormats = readFormats(all["noteFormats"]);
  catalogue.interventions = readInterventions(all["interventionGroups"]);
  catalogue.checkIn = readCheckIn(all["checkIn"]);
  catalogue.measures = readMeasures(all["measures"]);
  return catalogue;
}

json parse(std::string_view text) {
  try {
    return json::parse(text);
  } catch (const json::parse_error& error) {
    const auto read = text.substr(0, error.byte);
    refuse("it is not JSON from line " + std::to_string(1 + std::ranges::count(read, '\n')) + " on");
  } catch (const json::out_of_range&) {
    refuse("it holds a number too large to read");
  }
}

}  // namespace

model::Catalogue readCatalogue(std::string_view text) {
  const json file = parse(text);
  return readAll(Entry(file, ""));
}

model::Catalogue readCatalogue(std::istream& stream) {
  if (!stream) refuse("it cannot be opened");
  const std::string text(std::istreambuf_iterator<char>(stream), {});
  if (stream.bad()) refuse("it cannot be read to its end");
  return readCatalogue(text);
}

}  // namespace trellis::exchange
