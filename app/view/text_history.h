// What was typed into one text and can be taken back: each step is a word with the blanks behind it, a run of
// deleted letters, or one act such as a paste. Undone steps can be done again until something else is typed.
// Places are counted in characters, texts are UTF-8; the oldest of very many steps are forgotten.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace trellis::view {

// At this place, `removed` gives way to `inserted`; one of them is empty.
struct TextEdit {
  std::size_t at = 0;
  std::string removed = {};
  std::string inserted = {};
  bool operator==(const TextEdit&) const = default;
};

class TextHistory {
 public:
  void beginAct();  // edits until the next beginAct are of one act
  void noteInserted(std::size_t at, std::string_view text);
  void noteRemoved(std::size_t at, std::string_view text);
  void clear();  // the text became another one

  bool canUndo() const { return !done_.empty(); }
  bool canRedo() const { return !undone_.empty(); }
  // The edits that take the last step back, or do it again, to be made in this order; none where there is
  // none.
  std::vector<TextEdit> undo();
  std::vector<TextEdit> redo();

 private:
  using Step = std::vector<TextEdit>;

  void note(TextEdit edit);
  bool joinsLast(const TextEdit& edit);

  std::deque<Step> done_;
  std::vector<Step> undone_;
  bool isActBegun_ = true;  // the next edit is the first of its act
  bool isTyping_ = false;   // the last step is letters typed or deleted one at a time
};

std::size_t characters(std::string_view utf8);

}  // namespace trellis::view
