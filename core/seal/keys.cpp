#include "core/seal/keys.h"

#include <utility>

#include <sodium.h>

namespace trellis::seal {
namespace {

static_assert(kKeySize == crypto_kdf_KEYBYTES);

enum class Purpose : std::uint64_t { page = 1, wal, header, audit, blob };

Secret subkey(const Secret& dataKey, Purpose purpose) {
  constexpr char kContext[crypto_kdf_CONTEXTBYTES + 1] = "Trellis1";
  Secret key(kKeySize);
  crypto_kdf_derive_from_key(key.bytes().data(), key.bytes().size(), static_cast<std::uint64_t>(purpose),
                             kContext, dataKey.bytes().data());
  return key;
}

}  // namespace

Keys::Keys(Secret dataKey)
    : data(std::move(dataKey)),
      page(subkey(data, Purpose::page)),
      wal(subkey(data, Purpose::wal)),
      header(subkey(data, Purpose::header)),
      audit(subkey(data, Purpose::audit)),
      blob(subkey(data, Purpose::blob)) {}

Keys Keys::random() {
  return Keys(Secret::random(kKeySize));
}

Keys Keys::copy() const {
  return Keys(Secret::copyOf(data.bytes()));
}

}  // namespace trellis::seal
