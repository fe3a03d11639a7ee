// The progress note on the session form: formats, sections, what is kept.
#include <random>

#include <doctest/doctest.h>

#include "app/view/session_view.h"
#include "tests/support/open_practice.h"

using namespace trellis;

namespace {

struct NoteForm : tests::OpenPractice {
  model::ClientId client = addClient("Maya Rosen");
  view::SessionView form{workspace, client};
};

// All that is in view: the sections of the format and what is kept from others.
std::string inView(const view::SessionView& form) {
  std::string all;
  for (const auto& section : form.sections()) all += form.sectionText(section.key);
  for (const auto& kept : form.keptSections()) all += kept.text.value_or("");
  return all;
}

}  // namespace

TEST_CASE("A change of format moves what corresponds and shows what was kept from the other") {
  NoteForm desk;
  desk.form.chooseFormat("SOAP");
  desk.form.writeSection("subjective", "Slept badly.");
  desk.form.writeSection("objective", "On time.");
  desk.form.writeSection("plan", "One small no.");
  desk.form.chooseFormat("DAP");
  CHECK(desk.form.sectionText("data") == "Slept badly.");
  CHECK(desk.form.sectionText("plan") == "One small no.");
  REQUIRE(desk.form.keptSections().size() == 1);
  CHECK(desk.form.keptSections().front().text == "On time.");
  REQUIRE(desk.form.save().empty());
  view::SessionView read(desk.workspace, *desk.form.session());
  read.chooseFormat("SOAP");
  CHECK(read.sectionText("subjective") == "Slept badly.");
  CHECK(read.sectionText("objective") == "On time.");
  CHECK(read.keptSections().empty());
}

TEST_CASE("No character leaves the view, whatever formats are chosen and wherever kept texts are moved") {
  std::mt19937 random(20261120);
  for (int round = 0; round < 60; ++round) {
    NoteForm desk;
    std::size_t written = 0;
    for (int step = 0; step < 25; ++step) {
      desk.form.chooseFormat(desk.form.formats()[random() % desk.form.formats().size()]->key);
      const auto& sections = desk.form.sections();
      const std::string section = sections[random() % sections.size()].key;
      const auto kept = desk.form.keptSections();
      if (!kept.empty() && random() % 3 == 0) desk.form.moveKept(kept[random() % kept.size()].key, section);
      desk.form.writeSection(section, desk.form.sectionText(section) + "x");
      ++written;
    }
    const std::string all = inView(desk.form);
    REQUIRE(static_cast<std::size_t>(std::ranges::count(all, 'x')) == written);
  }
}

TEST_CASE("A kept text that is moved stands behind what was written there, and is kept no more") {
  NoteForm desk;
  desk.form.chooseFormat("SOAP");
  desk.form.writeSection("objective", "On time.");
  desk.form.chooseFormat("narrative");
  desk.form.writeSection("narrative", "A quiet hour.");
  desk.form.moveKept("objective", "narrative");
  CHECK(desk.form.sectionText("narrative") == "A quiet hour.\n\nOn time.");
  CHECK(desk.form.keptSections().empty());
}
