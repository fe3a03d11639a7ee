#include "app/view/kept_forms.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

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

auto beganAs(const FormText& begun) {
  return [&begun](const auto& kept) { return kept.text.beginsAs(begun); };
}

}  // namespace

bool FormText::isTyped() const {
  return std::ranges::any_of(fields, [](const FormField& field) { return field.typed != field.shown; });
}

bool FormText::beginsAs(const FormText& other) const {
  const auto isSame = [](const FormField& one, const FormField& another) {
    return one.name == another.name && one.shown == another.shown;
  };
  return form == other.form && client == other.client && std::ranges::equal(fields, other.fields, isSame);
}

KeptForms::KeptForms(Workspace& workspace) : workspace_(workspace) {
  for (const store::Draft& draft : workspace_.journal.drafts()) {
    if (draft.key.clinician != workspace_.clinician || draft.key.kind != store::DraftKind::form) continue;
    if (auto text = readText(draft.text)) {
      text->client = draft.key.client;
      kept_.push_back({draft.key, std::move(*text)});
    }
  }
}

// A draft that cannot be read stays in its place: a newer Trellis may have kept it.
store::DraftKey KeptForms::freeKey(model::ClientId client) const {
  const auto drafts = workspace_.journal.drafts();
  store::DraftKey key{.clinician = workspace_.clinician, .client = client, .kind = store::DraftKind::form};
  for (std::int64_t number = 1; std::ranges::count(drafts, key, &store::Draft::key) > 0; ++number)
    key.session = model::SessionId{number};
  return key;
}

void KeptForms::keep(const FormText& text) {
  const auto before = std::ranges::find_if(kept_, beganAs(text));
  if (before != kept_.end() && before->text == text) return;
  const store::DraftKey key = before != kept_.end() ? before->key : freeKey(text.client);
  workspace_.journal.keep(key, bytesOf(text), workspace_.now());
  if (before != kept_.end())
    before->text = text;
  else
    kept_.push_back({key, text});
}

std::optional<FormText> KeptForms::of(const FormText& begun) const {
  const auto kept = std::ranges::find_if(kept_, beganAs(begun));
  return kept != kept_.end() ? std::optional(kept->text) : std::nullopt;
}

void KeptForms::drop(const FormText& begun) {
  const auto kept = std::ranges::find_if(kept_, beganAs(begun));
  if (kept == kept_.end()) return;
  workspace_.journal.drop(kept->key);
  kept_.erase(kept);
}

std::string KeptForms::notice() const {
  if (kept_.empty()) return {};
  return phrase(
      "What you had typed into a form and not saved is kept: it comes back when you open that form again.");
}

}  // namespace trellis::view
