#include "app/view/snippets.h"

#include <algorithm>
#include <utility>

#include "app/view/text_history.h"
#include "app/view/words.h"
#include "core/store/snippet_repository.h"

namespace trellis::view {
namespace {

constexpr char kMark = ';';

// What stands behind the last semicolon, where that begins a word.
std::string_view keyAtEnd(std::string_view before) {
  const auto mark = before.rfind(kMark);
  if (mark == std::string_view::npos) return {};
  const bool beginsWord =
      mark == 0 || std::string_view(" \n\t(“\"").find(before[mark - 1]) != std::string_view::npos;
  return beginsWord ? before.substr(mark + 1) : std::string_view();
}

}  // namespace

Snippets::Snippets(Workspace& workspace) : workspace_(workspace) {
  read();
}

void Snippets::read() {
  known_.clear();
  for (const auto& record : store::SnippetRepository(workspace_.vault).of(workspace_.clinician))
    known_.push_back({record.id, *record.snippet});
}

std::optional<Expansion> Snippets::expansionOf(std::string_view before) const {
  const std::string_view key = keyAtEnd(before);
  const auto known =
      std::ranges::find_if(known_, [key](const Known& snippet) { return snippet.fields.key == key; });
  if (key.empty() || known == known_.end()) return std::nullopt;
  return Expansion{characters(key) + 1, known->fields.text};
}

model::FieldErrors Snippets::save(std::optional<std::size_t> index, model::SnippetFields fields) {
  if (fields.key.starts_with(kMark)) fields.key.erase(0, 1);
  for (std::size_t i = 0; i < known_.size(); ++i)
    if (i != index && known_[i].fields.key == fields.key)
      return {{"key", phrase("This key stands for another phrase already. Please choose another one.")}};
  const auto snippet = model::Snippet::make(std::move(fields));
  if (!snippet.isValid()) return snippet.errors();
  store::SnippetRepository snippets(workspace_.vault);
  if (index)
    snippets.save(known_[*index].id, snippet.value());
  else
    snippets.add(workspace_.clinician, snippet.value());
  read();
  return {};
}

void Snippets::drop(std::size_t index) {
  store::SnippetRepository(workspace_.vault).drop(known_[index].id);
  read();
}

}  // namespace trellis::view
