#include "app/view/trail_page.h"

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "core/store/printed_anchor.h"
#include "tests/support/field_errors.h"
#include "tests/support/open_practice.h"
#include "tests/support/page_text.h"
#include "tests/support/scripted_prompts.h"

using namespace trellis;

namespace {

struct Audited : tests::OpenPractice {
  tests::ScriptedPrompts prompts;
  view::TrailPage page{workspace};
  store::AuditTrail trail() const { return store::AuditTrail(vault); }
  std::string line() const { return store::PrintedAnchor::of(trail().head().value()).text(); }
};

}  // namespace

TEST_CASE("The page that is printed of the trail has the line of its newest entry, and is told") {
  Audited practice;
  const std::string line = practice.line();
  practice.prompts.place = practice.folder / "page.pdf";
  CHECK(practice.page.writeAsking(practice.prompts));
  CHECK(practice.prompts.suggestedNames.front() == "trellis-audit-trail.pdf");
  CHECK(tests::textOf(*practice.prompts.place).find(line) != std::string::npos);
  CHECK(practice.trail().list({.action = store::AuditAction::printed}).front().act.detail ==
        "report=trail_page");
}

TEST_CASE("Whoever thinks better of printing the page leaves no file and no entry") {
  Audited practice;
  CHECK_FALSE(practice.page.writeAsking(practice.prompts));
  CHECK(practice.trail().list({.action = store::AuditAction::printed}).empty());
}

TEST_CASE("A page is held by the trail that it was printed of, and by no other") {
  Audited practice;
  const std::string line = practice.line();
  practice.addClient("Maya Rosen");
  CHECK(practice.page.compare(line).empty());
  CHECK(practice.page.verdict().starts_with("The trail still holds entry "));
  Audited other;
  CHECK(other.page.compare(line).empty());
  CHECK(other.page.verdict().starts_with("The trail does not hold entry "));
  CHECK(other.trail().list({.action = store::AuditAction::verified}).front().act.detail == "whole=0");
}

TEST_CASE("A line that no page has is said at its field, and not compared") {
  Audited practice;
  CHECK(tests::refuses(practice.page.compare("1042-7f3a"), "page"));
  CHECK(practice.trail().list({.action = store::AuditAction::verified}).empty());
}
