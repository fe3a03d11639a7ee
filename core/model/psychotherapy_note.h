// The therapist's own analysis of the conversation (45 CFR 164.501), kept apart from the record.
// A type of its own that converts to nothing, so that it cannot slip into a report, an export or a search.
#pragma once

#include <string>
#include <utility>

#include "core/model/valid.h"

namespace trellis::model {

class PsychotherapyNote {
 public:
  static Checked<PsychotherapyNote> make(std::string text);
  const std::string& privateText() const { return text_; }
  bool operator==(const PsychotherapyNote&) const = default;

 private:
  explicit PsychotherapyNote(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace trellis::model
