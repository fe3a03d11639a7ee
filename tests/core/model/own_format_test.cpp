#include "core/model/own_format.h"

#include <doctest/doctest.h>

#include "tests/support/field_errors.h"

using namespace trellis::model;
using trellis::tests::refuses;

namespace {

FieldErrors errorsOf(const OwnFormatFields& fields) {
  return OwnFormat::make(fields).errors();
}

OwnFormatFields arts() {
  return {.name = "Arts",
          .sections = {{"material", "Material", "What was at hand."}, {"process", "Process"}}};
}

// SOAP alone, as installed.
Catalogue soap() {
  Catalogue catalogue;
  catalogue.noteFormats = {
      {.key = "SOAP",
       .name = {"SOAP", "SOAP"},
       .sections = {{"subjective", {"Subjective", "Subjetivo"}, {"Told", "Contado"}, {"data"}},
                    {"plan", {"Plan", "Plan"}, {"Next", "Sigue"}, {}}}}};
  return catalogue;
}

}  // namespace

TEST_CASE("A format has a name, and sections with titles of their own") {
  CHECK(errorsOf(arts()).empty());
  OwnFormatFields fields = arts();
  fields.name = " ";
  CHECK(refuses(errorsOf(fields), "name"));
  fields = arts();
  fields.sections[1].title = "Material";
  CHECK(refuses(errorsOf(fields), "sections[1].title"));
  fields.sections[1].title = "";
  CHECK(refuses(errorsOf(fields), "sections[1].title"));
  fields.sections.clear();
  CHECK(refuses(errorsOf(fields), "sections"));
}

TEST_CASE("A format has at most twelve sections") {
  OwnFormatFields fields{.name = "Long"};
  for (std::size_t i = 0; i < kMostOwnSections; ++i)
    fields.sections.push_back({std::to_string(i), "Section " + std::to_string(i)});
  CHECK(errorsOf(fields).empty());
  fields.sections.push_back({"more", "More"});
  CHECK(refuses(errorsOf(fields), "sections"));
}

TEST_CASE("A section's key is its title in small letters, once in a format") {
  const Catalogue none;
  CHECK(sectionKeyFor("Mental  status", {}, none) == "mental_status");
  CHECK(sectionKeyFor("Ánimo", {}, none) == "Ánimo");
  CHECK(sectionKeyFor("Mood", {{"mood", "How it was"}, {"mood_2", "Mood then"}}, none) == "mood_3");
}

TEST_CASE("A section with the title of an installed one holds the same, in either language") {
  CHECK(sectionKeyFor("plan", {}, soap()) == "plan");
  CHECK(sectionKeyFor("Subjetivo", {}, soap()) == "subjective");
  const NoteFormat format = noteFormatOf("own-1", {"Own", {{"subjective", "Told by the client"}}}, soap());
  CHECK(format.sections.front().alike == std::vector<std::string>{"data"});
  CHECK(format.sections.front().title.in(Language::spanish) == "Told by the client");
}

TEST_CASE("A section is called as the note's own format calls it") {
  Catalogue catalogue = soap();
  const OwnFormatFields before{"Own", {{"mood", "Mood"}}};
  const OwnFormatFields today{"Own", {{"mood", "State of mind"}, {"plan", "Next steps"}}};
  catalogue.ownFormats = {noteFormatOf("own-2", today, catalogue), noteFormatOf("own-1", before, catalogue)};
  catalogue.ownFormats[1].laterKey = "own-2";
  const auto title = [&](const char* format, const char* section) {
    return catalogue.sectionTitle(format, section, Language::english);
  };
  CHECK(title("own-1", "mood") == "Mood");
  CHECK(title("own-2", "mood") == "State of mind");
  CHECK(title("SOAP", "mood") == "State of mind");
  CHECK(title("own-1", "plan") == "Plan");
  CHECK(title("SOAP", "gone") == "gone");
  CHECK(catalogue.formatOfToday("own-1")->key == "own-2");
  CHECK(catalogue.formatOfToday("SOAP")->key == "SOAP");
}

TEST_CASE("A note is read in the order of its format, and what it keeps of another comes last") {
  Catalogue catalogue = soap();
  const auto sections =
      catalogue.inOrder({"SOAP", {{"kept", "From before."}, {"plan", "Walk."}, {"subjective", "Slept."}}});
  CHECK(sections[0].key == "subjective");
  CHECK(sections[1].key == "plan");
  CHECK(sections[2].key == "kept");
}
