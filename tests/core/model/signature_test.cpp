#include <doctest/doctest.h>

#include "core/model/session.h"
#include "tests/support/field_errors.h"

using namespace trellis::model;
using trellis::tests::refuses;

namespace {

Catalogue withDap() {
  Catalogue catalogue;
  catalogue.noteFormats = {
      {.key = "DAP", .name = {}, .sections = {{"data", {}, {}}, {"assessment", {}, {}}, {"plan", {}, {}}}}};
  return catalogue;
}

SessionFields complete() {
  SessionFields fields;
  fields.date = Date(2026, 11, 20);
  fields.start = TimeOfDay::make(10, 0);
  fields.end = TimeOfDay::make(10, 50);
  fields.modality = Modality::video;
  fields.attendance = Attendance::attended;
  fields.risk = RiskAnswer{};
  fields.note = ProgressNote{
      "DAP", {{"data", "Said no."}, {"assessment", "Steadier."}, {"plan", OptionalText{}, true}}};
  return fields;
}

}  // namespace

TEST_CASE("A complete session lacks nothing, with 'none noted' and 'not applicable' as answers") {
  CHECK(missingForSignature(complete(), withDap()).empty());
}

TEST_CASE("Each thing that a signature needs is named when it is missing") {
  SessionFields fields = complete();
  fields.start.reset();
  fields.end.reset();
  fields.modality.reset();
  fields.risk.reset();
  fields.note->sections[0].text = "  ";
  const auto missing = missingForSignature(fields, withDap());
  CHECK(missing.size() == 5);
  for (const char* field : {"start", "end", "modality", "risk", "note.data"})
    CHECK_MESSAGE(refuses(missing, field), field);
}

TEST_CASE("A recorded risk needs what was done about it") {
  SessionFields fields = complete();
  fields.risk->kinds = {RiskKind::suicidality};
  CHECK(refuses(missingForSignature(fields, withDap()), "risk.action"));
}

TEST_CASE("A session without a note, or in an unknown format, cannot be signed") {
  SessionFields fields = complete();
  fields.note->format = "XYZ";
  CHECK(refuses(missingForSignature(fields, withDap()), "note"));
  fields.note.reset();
  CHECK(refuses(missingForSignature(fields, withDap()), "note"));
}

TEST_CASE("A no-show needs no note") {
  SessionFields fields;
  fields.date = Date(2026, 11, 20);
  CHECK(refuses(missingForSignature(fields, withDap()), "attendance"));
  fields.attendance = Attendance::noShow;
  CHECK(missingForSignature(fields, withDap()).empty());
}
