#include "app/view/earlier_notes.h"

#include <doctest/doctest.h>

#include "tests/support/open_practice.h"

using namespace trellis;

namespace {

struct NoteHistory : tests::OpenPractice {
  model::ClientId client = addClient("Maya Rosen");

  model::SessionId addNote(int day, const char* subjective) {
    auto fields = tests::attendedSession(model::Date(2026, 11, static_cast<unsigned short>(day)));
    fields.note = model::ProgressNote{
        .format = "SOAP", .sections = {{.key = "subjective", .text = subjective}, {.key = "objective"}}};
    return addSession(client, fields);
  }
};

}  // namespace

TEST_CASE("Earlier notes are those before the session, latest first") {
  NoteHistory desk;
  desk.addNote(6, "Slept badly.");
  desk.addNote(13, "Slept well.");
  const auto now = desk.addNote(20, "Today.");
  const view::EarlierNotes notes(desk.workspace, desk.client, now);
  REQUIRE(notes.notes().size() == 2);
  CHECK(notes.notes().front().name == "Fri 13 Nov 2026 · Session 2 · ○ draft");
  CHECK(view::EarlierNotes(desk.workspace, desk.client, std::nullopt).notes().size() == 3);
}

TEST_CASE("An open note shows the sections in which something was written") {
  NoteHistory desk;
  desk.addNote(13, "Slept badly.");
  view::EarlierNotes notes(desk.workspace, desk.client, std::nullopt);
  notes.open(0);
  REQUIRE(notes.sections().size() == 1);
  CHECK(notes.sections().front().title == "Subjective");
  CHECK(notes.sections().front().text == "Slept badly.");
}

TEST_CASE("What is quoted says when and where it was written") {
  NoteHistory desk;
  desk.addNote(13, "Slept badly.");
  view::EarlierNotes notes(desk.workspace, desk.client, std::nullopt);
  notes.open(0);
  CHECK(notes.quoted(0, "badly") == "“badly” (Fri 13 Nov 2026, Subjective)");
  CHECK(notes.quoted(0, "  ").empty());
  CHECK(notes.quoted(7, "badly").empty());
}
