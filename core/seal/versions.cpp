#include "core/seal/versions.h"

#include <openssl/crypto.h>
#include <sodium.h>
#include <sqlite3.h>

namespace trellis::seal {

std::string sodiumVersion() {
  return sodium_version_string();
}

std::string opensslVersion() {
  return OpenSSL_version(OPENSSL_VERSION_STRING);
}

std::string sqliteVersion() {
  return sqlite3_libversion();
}

}  // namespace trellis::seal
