#include "core/seal/sealed_blob.h"

#include <doctest/doctest.h>

#include "core/seal/keys.h"

namespace trellis::seal {
namespace {

TEST_CASE("a sealed text opens with its key and what it is about, and reads as it was") {
  const Keys keys = Keys::random();
  const std::string sealed = sealBlob(keys.blob, "she said no, and stayed", "draft 4");
  CHECK(openBlob(keys.blob, sealed, "draft 4") == "she said no, and stayed");
  CHECK(sealed.find("stayed") == std::string::npos);
  CHECK(openBlob(keys.blob, sealBlob(keys.blob, "", ""), "") == "");
}

TEST_CASE("a text sealed twice never looks alike") {
  const Keys keys = Keys::random();
  CHECK(sealBlob(keys.blob, "same", "") != sealBlob(keys.blob, "same", ""));
}

TEST_CASE("a sealed text stays shut for another key, another matter, and after any changed or missing byte") {
  const Keys keys = Keys::random();
  const std::string sealed = sealBlob(keys.blob, "text", "draft 4");
  CHECK_FALSE(openBlob(keys.page, sealed, "draft 4"));
  CHECK_FALSE(openBlob(keys.blob, sealed, "draft 5"));
  for (std::size_t at = 0; at < sealed.size(); ++at) {
    std::string changed = sealed;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    CHECK_FALSE(openBlob(keys.blob, changed, "draft 4"));
    CHECK_FALSE(openBlob(keys.blob, sealed.substr(0, at), "draft 4"));
  }
}

}  // namespace
}  // namespace trellis::seal
