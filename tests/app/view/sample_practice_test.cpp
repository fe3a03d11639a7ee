#include "app/view/sample_practice.h"

#include <doctest/doctest.h>

#include "core/seal/kdf.h"
#include "tests/support/open_practice.h"

using namespace trellis;

namespace {

// A workspace on another vault of the same place.
bool isSample(tests::OpenPractice& around, store::Vault& vault) {
  return view::isSample({vault, around.journal, around.vocabulary, tests::pageFonts(), around.attempts,
                         *vault.signedIn(), model::Language::english, [] { return model::Instant(); }});
}

}  // namespace

TEST_CASE("The sample practice is known as a sample, and again once it was closed") {
  tests::OpenPractice around;
  const auto file = around.folder / "sample.trellis";
  const store::Clock clock = [&around] { return around.clock; };
  {
    auto vault = view::makeSamplePractice(file, TRELLIS_SOURCE_DIR "/resources", tests::catalogue(), clock);
    CHECK(isSample(around, vault));
  }
  auto vault = store::Vault::open(file, view::samplePassphrase(), clock);
  CHECK(isSample(around, vault));
}

TEST_CASE("A practice of a person's own is no sample, and no passphrase of theirs costs as little") {
  tests::OpenPractice own;
  CHECK_FALSE(view::isSample(own.workspace));
  CHECK(view::kSampleCost.memory < seal::kLeastCost.memory);
}
