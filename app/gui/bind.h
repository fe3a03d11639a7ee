// Words on their way between a view model and the window: UTF-8 on one side, wxString on the other.
// A field is written only where it differs, so that showing a value never moves the cursor of the one who
// types. Choices list an enumeration in the order of its declaration.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <wx/choice.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/view/workspace.h"

namespace trellis::gui {

inline wxString shown(std::string_view words) {
  return wxString::FromUTF8(words.data(), words.size());
}
inline std::string typed(const wxString& words) {
  return words.utf8_string();
}
inline std::string typed(const wxTextCtrl& field) {
  return typed(field.GetValue());
}

inline void showText(wxTextCtrl& field, std::string_view words) {
  if (field.GetValue() != shown(words)) field.ChangeValue(shown(words));
}

inline void showText(wxStaticText& label, const wxString& words) {
  if (label.GetLabelText() != words) label.SetLabelText(words);
}

template <class Value>
std::vector<std::string> namesOf(const std::vector<model::Term>& terms, model::Language language) {
  std::vector<std::string> names;
  for (const Value value : model::every<Value>()) names.push_back(nameOf(terms, keyOf(value)).in(language));
  return names;
}

template <class Value>
std::vector<std::string> wordsOf() {
  using view::wordOf;
  std::vector<std::string> words;
  for (const Value value : model::every<Value>()) words.push_back(wordOf(value));
  return words;
}

template <class Value>
Value chosen(const wxChoice& choice) {
  return static_cast<Value>(choice.GetSelection());
}

}  // namespace trellis::gui
