// The progress note: part of the clinical record, in a format of the catalogue (SOAP, DAP, …), as titled
// sections. An addendum is a dated, signed text under a signed note.
#pragma once

#include <string>
#include <vector>

#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/model/rules.h"

namespace trellis::model {

struct NoteSection {
  std::string key;  // of the format: "subjective"
  OptionalText text = {};
  bool isNotApplicable = false;
  bool operator==(const NoteSection&) const = default;
};

struct ProgressNote {
  std::string format;  // key of the catalogue's format: "SOAP"
  std::vector<NoteSection> sections = {};
  bool operator==(const ProgressNote&) const = default;
};

struct Signature {
  ClinicianId clinician;
  Instant at;
  bool operator==(const Signature&) const = default;
};

struct Addendum {
  std::string text;
  Signature signature;
  bool operator==(const Addendum&) const = default;
};

}  // namespace trellis::model
