#include "app/view/kept_forms.h"

#include <algorithm>
#include <string_view>

#include "app/view/words.h"
#include "core/store/recovery_journal.h"

namespace trellis::view {
namespace {

constexpr char kEnd = '\0';  // of each part; no typed text holds it

std::string bytesOf(const FormText& text) {
  std::string bytes = text.form + kEnd;
  for (const FormField& field : text.fields)
    bytes.append(field.name + kEnd).append(field.shown + kEnd).append(field.typed + kEnd);
  return bytes;
}

std::vector<std::string> partsOf(std::string_view bytes) {
  std::vector<std::string> parts;
  for (auto end = bytes.find(kEnd); end != std::string_view::npos; end = bytes.find(kEnd)) {
    parts.emplace_back(bytes.substr(0, end));
    bytes.remove_prefix(end + 1);
  }
  return parts;
}

std::optional<FormText> readText(std::string_view bytes) {
  constexpr std::size_t kOfField = 3;
  const auto parts = partsOf(bytes);
  if (parts.size() % kOfField != 1) return std::nullopt;
  FormText text{.form = parts.front(), .fields = {}};
  for (std::size_t i = 1; i < parts.size(); i += kOfField)
    text.fields.push_back({.name = parts[i], .shown = parts[i + 1], .typed = parts[i + 2]});
  return text;
}

}  // namespace

bool FormText::isTyped() const {
  return std::ranges::any_of(fields, [](const FormField& field) { return field.typed != field.shown; });
}

bool FormText::beginsAs(const FormText& other) const {
  const auto isSame = [](const FormField& one, const FormField& another) {
    return one.name == another.name && one.shown == another.shown;
  };
  return form == other.form && std::ranges::equal(fields, other.fields, isSame);
}

KeptForms::KeptForms(Workspace& workspace) : workspace_(workspace) {
  for (const store::Draft& draft : workspace_.journal.drafts())
    if (draft.key == key()) kept_ = readText(draft.text);
}

store::DraftKey KeptForms::key() const {
  return {.clinician = workspace_.clinician, .client = {}, .kind = store::DraftKind::form};
}

void KeptForms::keep(const FormText& text) {
  workspace_.journal.keep(key(), bytesOf(text), workspace_.now());
  kept_ = text;
}

std::optional<FormText> KeptForms::of(const FormText& begun) const {
  return kept_ && kept_->beginsAs(begun) ? kept_ : std::nullopt;
}

void KeptForms::drop() {
  if (!kept_) return;
  workspace_.journal.drop(key());
  kept_.reset();
}

std::string KeptForms::notice() const {
  if (!kept_) return {};
  return phrase(
      "What you had typed into a form when the practice was locked is kept: it comes back when you open that "
      "form again.");
}

}  // namespace trellis::view
