// Asks on the terminal of this process, not on standard input, and shows nothing of what is typed. A signal
// that ends the program leaves the terminal as it was. Errors: Refused where there is no terminal.
#pragma once

#include <string_view>

#include "core/seal/secret.h"

namespace trellis::cli {

seal::Secret typedPassphrase(std::string_view question);

}  // namespace trellis::cli
