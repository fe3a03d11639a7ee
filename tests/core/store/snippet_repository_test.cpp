#include "core/store/snippet_repository.h"

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "core/store/clinician_repository.h"
#include "core/store/vault_error.h"
#include "tests/support/builders.h"

using namespace trellis;

namespace {

struct Practice : tests::VaultInFolder {
  store::SnippetRepository snippets{vault};
  model::ClinicianId ana = store::ClinicianRepository(vault).all().front().id;

  static model::Snippet phrase(const char* key, const char* text) {
    return model::Snippet::make({.key = key, .text = text}).value();
  }
};

}  // namespace

TEST_CASE("a clinician's phrases come back as saved, by key") {
  Practice practice;
  practice.snippets.add(practice.ana, Practice::phrase("zz", "Last."));
  const auto id = practice.snippets.add(practice.ana, Practice::phrase("gb", "Guilt fell."));
  practice.snippets.save(id, Practice::phrase("gb", "Guilt fell again."));
  const auto records = practice.snippets.of(practice.ana);
  REQUIRE(records.size() == 2);
  CHECK(*records.front().snippet == model::SnippetFields{"gb", "Guilt fell again."});
  practice.snippets.drop(id);
  CHECK(practice.snippets.of(practice.ana).size() == 1);
}

TEST_CASE("the vault refuses a second phrase for the same key") {
  Practice practice;
  practice.snippets.add(practice.ana, Practice::phrase("gb", "Guilt fell."));
  CHECK_THROWS_AS(practice.snippets.add(practice.ana, Practice::phrase("gb", "Other.")), store::VaultError);
}

TEST_CASE("the audit trail tells of a phrase without its words") {
  Practice practice;
  practice.snippets.add(practice.ana, Practice::phrase("gb", "Guilt fell."));
  const auto entries = store::AuditTrail(practice.vault).list({});
  REQUIRE_FALSE(entries.empty());
  CHECK(entries.front().act.action == store::AuditAction::created);
  CHECK(entries.front().act.object == store::AuditObject::snippet);
  CHECK(entries.front().act.detail.empty());
}
