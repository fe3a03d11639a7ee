// The signed-in clinician's own phrases: what a short key becomes when it is typed, and the list in which
// they are kept. A key is typed behind a semicolon, so that no word of a note is ever taken for one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/view/workspace.h"
#include "core/model/snippet.h"

namespace trellis::view {

// The letters before the cursor give way to the text.
struct Expansion {
  std::size_t letters = 0;
  std::string text;
  bool operator==(const Expansion&) const = default;
};

class Snippets {
 public:
  explicit Snippets(Workspace& workspace);

  std::size_t count() const { return known_.size(); }
  const model::SnippetFields& at(std::size_t index) const { return known_[index].fields; }

  // Of what stands before the cursor, when a blank is typed behind it.
  std::optional<Expansion> expansionOf(std::string_view before) const;

  // A new one, or the one at `index` changed; empty when saved.
  model::FieldErrors save(std::optional<std::size_t> index, model::SnippetFields fields);
  void drop(std::size_t index);

 private:
  struct Known {
    model::SnippetId id;
    model::SnippetFields fields;
  };

  void read();

  Workspace& workspace_;
  std::vector<Known> known_;
};

}  // namespace trellis::view
