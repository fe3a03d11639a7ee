#include "app/view/text_history.h"

#include <algorithm>
#include <utility>

namespace trellis::view {
namespace {

constexpr std::size_t kMostSteps = 2000;

bool isBlankLetter(std::string_view text) {
  return text == " " || text == "\t" || text == "\n";
}

TextEdit inverse(const TextEdit& edit) {
  return {.at = edit.at, .removed = edit.inserted, .inserted = edit.removed};
}

// Whether the letter goes on with what is being typed: the next word begins a step of its own.
bool continuesTyping(const TextEdit& last, const TextEdit& letter) {
  if (!last.removed.empty() || letter.at != last.at + characters(last.inserted)) return false;
  return isBlankLetter(letter.inserted) ||
         !isBlankLetter(std::string_view(last.inserted).substr(last.inserted.size() - 1));
}

}  // namespace

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(
      utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

void TextHistory::beginAct() {
  isActBegun_ = true;
}

void TextHistory::noteInserted(std::size_t at, std::string_view text) {
  if (!text.empty()) note({.at = at, .inserted = std::string(text)});
}

void TextHistory::noteRemoved(std::size_t at, std::string_view text) {
  if (!text.empty()) note({.at = at, .removed = std::string(text)});
}

void TextHistory::clear() {
  done_.clear();
  undone_.clear();
  isTyping_ = false;
  isActBegun_ = true;
}

void TextHistory::note(TextEdit edit) {
  undone_.clear();
  const bool isFirst = std::exchange(isActBegun_, false);
  if (!isFirst && !done_.empty()) {
    isTyping_ = false;
    done_.back().push_back(std::move(edit));
    return;
  }
  const bool isLetter = characters(edit.inserted) + characters(edit.removed) == 1;
  if (isLetter && isTyping_ && joinsLast(edit)) return;
  isTyping_ = isLetter;
  done_.push_back({std::move(edit)});
  if (done_.size() > kMostSteps) done_.pop_front();
}

bool TextHistory::joinsLast(const TextEdit& edit) {
  TextEdit& last = done_.back().back();
  if (!edit.inserted.empty()) {
    if (!continuesTyping(last, edit)) return false;
    last.inserted += edit.inserted;
    return true;
  }
  if (!last.inserted.empty()) return false;
  if (edit.at + 1 == last.at) {  // Backspace
    last.removed = edit.removed + last.removed;
    last.at = edit.at;
    return true;
  }
  if (edit.at != last.at) return false;
  last.removed += edit.removed;  // Delete
  return true;
}

std::vector<TextEdit> TextHistory::undo() {
  if (done_.empty()) return {};
  Step step = std::move(done_.back());
  done_.pop_back();
  isTyping_ = false;
  std::vector<TextEdit> edits;
  for (auto edit = step.rbegin(); edit != step.rend(); ++edit) edits.push_back(inverse(*edit));
  undone_.push_back(std::move(step));
  return edits;
}

std::vector<TextEdit> TextHistory::redo() {
  if (undone_.empty()) return {};
  Step step = std::move(undone_.back());
  undone_.pop_back();
  isTyping_ = false;
  done_.push_back(step);
  return step;
}

}  // namespace trellis::view
