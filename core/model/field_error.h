// What is wrong with one field, said so that a therapist can put it right.
// The sentence is whole, names no client's words, and is the key of its own translation.
#pragma once

#include <string>
#include <vector>

namespace trellis::model {

struct FieldError {
  std::string field;     // the member's name, "dateOfBirth"; list entries as "ratings[2].value"
  std::string sentence;  // "The session ends before it starts: please correct one of the two times."
  bool operator==(const FieldError&) const = default;
};

using FieldErrors = std::vector<FieldError>;

}  // namespace trellis::model
