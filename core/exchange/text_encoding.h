// The text of a file that some other program wrote, as UTF-8. UTF-8 is told by being valid, UTF-16 by its
// byte order mark; everything else is taken for Windows-1252, of which Latin-1 is a part.
#pragma once

#include <string>
#include <string_view>

namespace trellis::exchange {

enum class Encoding { utf8, utf16, windows1252 };

struct DecodedText {
  std::string text;  // without a byte order mark
  Encoding encoding = Encoding::utf8;
};

DecodedText decoded(std::string_view bytes);

}  // namespace trellis::exchange
