// What is wrong on a page, said beneath the fields that it is about. Fields are found by the names of their
// windows: a prefix, and the field of the error. What belongs to no field of a column is left to its owner.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <wx/stattext.h>
#include <wx/weakref.h>

#include "core/model/field_error.h"

namespace trellis::gui {

class FieldMessages {
 public:
  FieldMessages(wxWindow& page, std::string prefix) : page_(page), prefix_(std::move(prefix)) {}

  void show(const model::FieldErrors& errors);  // in place of those before

 private:
  void say(const model::FieldError& error);

  wxWindow& page_;
  std::string prefix_;
  std::vector<wxWeakRef<wxStaticText>> messages_;  // some go with their fields
};

}  // namespace trellis::gui
