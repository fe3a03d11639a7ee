#include "core/store/note_format_repository.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "core/store/connection.h"
#include "core/store/record_chain.h"
#include "tests/support/builders.h"

using namespace trellis;
using model::FormatState;

namespace {

model::OwnFormat arts(const char* title = "Material") {
  return model::OwnFormat::make({"Arts", {{"material", title, "What was at hand."}, {"process", "Process"}}})
      .value();
}

struct FormattedPractice : tests::VaultInFolder {
  store::NoteFormatRepository formats{vault};
  std::string key = formats.add(arts());
  model::ClientId client = addClient("Noor Haddad");

  model::SessionId write(const std::string& format, int day) const {
    return addSession(client, {.date = model::Date(2026, 5, static_cast<unsigned short>(day)),
                               .note = model::ProgressNote{format, {{"material", "Clay."}, {"process"}}}});
  }
  store::NoteFormatRecord record(const std::string& wanted) const {
    const auto all = formats.all();
    return *std::ranges::find(all, wanted, &store::NoteFormatRecord::key);
  }
  std::string formatOf(model::SessionId session) const {
    return sessions().find(session).session->note->format;
  }
};

}  // namespace

TEST_CASE("a practice's own format comes back as saved") {
  const FormattedPractice practice;
  const auto record = practice.record(practice.key);
  CHECK(record.format == arts());
  CHECK(record.beganAs == practice.key);
  CHECK(record.state == FormatState::inUse);
}

TEST_CASE("a format that no signed note is in changes in place, for its drafts too") {
  FormattedPractice practice;
  const auto draft = practice.write(practice.key, 1);
  CHECK(practice.formats.save(practice.key, arts("Stuff")) == practice.key);
  CHECK(practice.record(practice.key).format->sections[0].title == "Stuff");
  CHECK(practice.formatOf(draft) == practice.key);
  CHECK(practice.formats.all().size() == 1);
}

TEST_CASE("a signed note keeps the titles that it was signed with, and the drafts go on in the new ones") {
  FormattedPractice practice;
  const auto signedOne = practice.write(practice.key, 1);
  const auto draft = practice.write(practice.key, 2);
  practice.sign(signedOne);
  const auto later = practice.formats.save(practice.key, arts("Stuff"));
  CHECK(later != practice.key);
  CHECK(practice.formatOf(signedOne) == practice.key);
  CHECK(practice.record(practice.key).format == arts());
  CHECK(practice.record(practice.key).state == FormatState::earlier);
  CHECK(practice.formatOf(draft) == later);
  CHECK(practice.record(later).beganAs == practice.key);
  CHECK_FALSE(store::RecordChain(practice.vault).verify(practice.client));
}

TEST_CASE("a format that is out of use stays so when it is changed") {
  FormattedPractice practice;
  practice.sign(practice.write(practice.key, 1));
  practice.formats.putOutOfUse(practice.key);
  const auto later = practice.formats.save(practice.key, arts("Stuff"));
  CHECK(practice.record(later).state == FormatState::outOfUse);
  practice.formats.bringBack(later);
  CHECK(practice.record(later).state == FormatState::inUse);
}

TEST_CASE("the database itself refuses to change the words of a format that a signed note is in") {
  FormattedPractice practice;
  practice.sign(practice.write(practice.key, 1));
  auto& connection = practice.vault.connection();
  for (const char* act :
       {"UPDATE own_format SET name = 'Other'", "DELETE FROM own_format_section",
        "UPDATE own_format_section SET title = 'Other'",
        "INSERT INTO own_format_section SELECT key, 5, 'more', 'More', NULL FROM own_format"}) {
    CAPTURE(act);
    CHECK_THROWS_AS(connection.execute(act), store::VaultError);
  }
}

TEST_CASE("a title that is changed behind a signed note's back breaks its record") {
  FormattedPractice practice;
  practice.sign(practice.write(practice.key, 1));
  auto& connection = practice.vault.connection();
  connection.execute("DROP TRIGGER signed_format_keeps_its_titles");
  connection.execute("UPDATE own_format_section SET title = 'Other' WHERE key = 'material'");
  CHECK(store::RecordChain(practice.vault).verify(practice.client).has_value());
}

TEST_CASE("the sections that drafts are written in are known, and those of signed notes are not among them") {
  FormattedPractice practice;
  practice.sign(practice.write(practice.key, 1));
  CHECK(practice.formats.sectionsInDrafts(practice.key).empty());
  practice.write(practice.key, 2);
  CHECK(practice.formats.sectionsInDrafts(practice.key) == std::set<std::string>{"material"});
}

TEST_CASE("a format that notes are in cannot be dropped") {
  FormattedPractice practice;
  const auto unused = practice.formats.add(model::OwnFormat::make({"Unused", {{"all", "All"}}}).value());
  practice.formats.drop(unused);
  CHECK(practice.formats.all().size() == 1);
  practice.write(practice.key, 1);
  CHECK_THROWS_AS(practice.formats.drop(practice.key), store::VaultError);
}

TEST_CASE("the audit trail tells of a change to a format without its words") {
  FormattedPractice practice;
  practice.formats.save(practice.key, arts("Stuff"));
  const auto entries = store::AuditTrail(practice.vault).list({});
  CHECK(entries.front().act.action == store::AuditAction::changed);
  CHECK(entries.front().act.object == store::AuditObject::noteFormat);
  CHECK(entries.front().act.detail.empty());
}
