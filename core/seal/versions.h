// The versions of what a sealed vault rests on, as they run here. For whoever reports a fault.
#pragma once

#include <string>

namespace trellis::seal {

std::string sodiumVersion();   // "1.0.18"
std::string opensslVersion();  // "3.0.19"
std::string sqliteVersion();   // "3.40.1"

}  // namespace trellis::seal
