#include "core/model/snippet.h"

#include <algorithm>

namespace trellis::model {
namespace {

// Letters beyond ASCII are bytes above 127.
bool isKeyByte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
         static_cast<unsigned char>(byte) > 127;
}

}  // namespace

FieldErrors check(const SnippetFields& fields) {
  FieldErrors errors;
  const bool isKey = !fields.key.empty() && fields.key.size() <= kLongestSnippetKey &&
                     std::ranges::all_of(fields.key, isKeyByte) && isUtf8(fields.key);
  if (!isKey)
    errors.push_back({"key", "A short key is up to 20 letters and digits, without blanks, such as gb."});
  if (isBlank(fields.text)) errors.push_back({"text", "A phrase says what the key stands for."});
  checkText(errors, "text", fields.text);
  return errors;
}

}  // namespace trellis::model
