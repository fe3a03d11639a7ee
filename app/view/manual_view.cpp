#include "app/view/manual_view.h"

#include <algorithm>
#include <sstream>

#include "app/view/manual_topics.h"
#include "app/view/names.h"
#include "app/view/words.h"
#include "reports/manual/html.h"

namespace trellis::view {
namespace {

constexpr std::size_t kLongestSentence = 110;  // bytes, about

std::vector<std::string> foldedWords(std::string_view typed) {
  std::istringstream stream{folded(typed)};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::string wordsOf(const manual::Page& page) {
  std::string words = page.title;
  for (const manual::Block& block : page.blocks) words += '\n' + manual::plainWords(block);
  return words;
}

bool hasAll(const std::string& text, const std::vector<std::string>& words) {
  return std::ranges::all_of(words,
                             [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

std::size_t countIn(const std::string& text, const std::vector<std::string>& words) {
  return static_cast<std::size_t>(std::ranges::count_if(
      words, [&](const std::string& word) { return text.find(word) != std::string::npos; }));
}

// Whole words of its beginning.
std::string shortened(const std::string& line) {
  if (line.size() <= kLongestSentence) return line;
  const auto blank = line.rfind(' ', kLongestSentence);
  return line.substr(0, blank == std::string::npos ? line.size() : blank) + " …";
}

// The line of the page that has the most of the words.
std::string sentenceWith(const manual::Page& page, const std::vector<std::string>& words) {
  std::string best;
  std::size_t most = 0;
  std::istringstream lines(wordsOf(page));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t count = line == page.title ? 0 : countIn(folded(line), words);
    if (count <= most) continue;
    most = count;
    best = line;
  }
  return shortened(best);
}

}  // namespace

ManualView::ManualView(const std::filesystem::path& resources, model::Language language,
                       std::string_view page)
    : manual_(manual::readManual(resources, std::string(keyOf(language)))), visited_{known(page)} {
  list();
}

std::string ManualView::known(std::string_view key) const {
  return std::string(manual_.find(key) ? key : kFirstManualPage);
}

void ManualView::list() {
  for (const manual::Chapter& chapter : manual_.chapters) {
    lines_.push_back({{}, chapter.title, {}});
    for (const manual::Page& page : chapter.pages) lines_.push_back({page.key, page.title, {}});
  }
}

void ManualView::listHits(const std::vector<std::string>& words) {
  for (const manual::Chapter& chapter : manual_.chapters)
    for (const manual::Page& page : chapter.pages)
      if (hasAll(folded(wordsOf(page)), words))
        lines_.push_back({page.key, page.title, sentenceWith(page, words)});
}

std::string ManualView::emptyState() const {
  return phrase("No page has all of these words. Fewer or shorter words find more.");
}

void ManualView::lookFor(std::string_view typed) {
  const auto words = foldedWords(typed);
  lines_.clear();
  words.empty() ? list() : listHits(words);
  changed.notify();
}

void ManualView::open(std::string_view key) {
  const std::string page = known(key);
  if (visited_[here_] == page) return;
  visited_.resize(here_ + 1);
  visited_.push_back(page);
  turnTo(here_ + 1);
}

std::optional<std::size_t> ManualView::row() const {
  const auto line = std::ranges::find(lines_, visited_[here_], &ManualLine::page);
  if (line == lines_.end()) return std::nullopt;
  return static_cast<std::size_t>(line - lines_.begin());
}

void ManualView::goBack() {
  if (canGoBack()) turnTo(here_ - 1);
}

void ManualView::goForward() {
  if (canGoForward()) turnTo(here_ + 1);
}

void ManualView::turnTo(std::size_t place) {
  here_ = place;
  chosen_.reset();
  changed.notify();
}

std::string ManualView::html(display::Ground ground) const {
  return manual::htmlOf(page(), manual_, {ground, chosen_});
}

std::string ManualView::words() const {
  return wordsOf(page());
}

bool ManualView::chooseLink(int step) {
  const int count = static_cast<int>(manual::targetsOf(page()).size());
  const int before = chosen_ ? static_cast<int>(*chosen_) : step > 0 ? -1 : count;
  const int next = before + step;
  const bool isThere = next >= 0 && next < count;
  if (!isThere && !chosen_) return false;
  chosen_ = isThere ? std::optional(static_cast<std::size_t>(next)) : std::nullopt;
  changed.notify();
  return isThere;
}

void ManualView::followLink() {
  if (chosen_) open(manual::targetsOf(page()).at(*chosen_));
}

void ManualView::zoomBy(int steps) {
  zoom_ = std::clamp(zoom_ + steps * kZoomStep, kLeastZoom, kMostZoom);
  changed.notify();
}

void ManualView::resetZoom() {
  zoom_ = 100;
  changed.notify();
}

}  // namespace trellis::view
