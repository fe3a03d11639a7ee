#include "reports/content/parts.h"

#include <cstddef>
#include <iterator>
#include <utility>

#include "reports/content/summary_words.h"

namespace trellis::content {
namespace {

constexpr int kSectionLevel = 2;
constexpr std::size_t kLongestLine = 80;

std::string wordsOf(const Runs& runs) {
  std::string words;
  for (const Run& run : runs) words += run.words;
  return cut(words, kLongestLine);
}

std::string wordsOf(const std::vector<Runs>& row) {
  std::string words;
  for (std::size_t i = 0; i < row.size() && i < 2; ++i) {
    const std::string cell = wordsOf(row[i]);
    if (cell.empty()) continue;
    if (!words.empty()) words += " · ";
    words += cell;
  }
  return words;
}

std::string wordsOf(const Card& card) {
  return card.fact;
}

std::string keyOf(const std::string& section, const std::string& line) {
  return section + '\n' + line;
}

const Heading* sectionHeading(const Block& block) {
  const auto* heading = std::get_if<Heading>(&block.content);
  return heading && heading->level == kSectionLevel ? heading : nullptr;
}

bool alwaysStays(const Block& block) {
  return std::holds_alternative<BoxedNote>(block.content) ||
         std::holds_alternative<SignatureLines>(block.content);
}

template <class Lines>
void addLines(Part& section, const Lines& lines) {
  for (const auto& line : lines) {
    const std::string words = wordsOf(line);
    if (!words.empty()) section.lines.push_back({keyOf(section.words, words), words});
  }
}

void addLinesOf(Part& section, const Block& block) {
  if (const auto* list = std::get_if<List>(&block.content)) addLines(section, list->items);
  if (const auto* cards = std::get_if<Cards>(&block.content)) addLines(section, cards->cards);
  if (const auto* table = std::get_if<Table>(&block.content)) addLines(section, table->rows);
}

void addParts(std::vector<Part>& parts, const std::vector<Block>& blocks) {
  bool isInSection = false;
  for (const Block& block : blocks) {
    if (const Heading* heading = sectionHeading(block)) {
      parts.push_back({heading->words, heading->words});
      isInSection = true;
    }
    if (const auto* columns = std::get_if<Columns>(&block.content)) {
      for (const std::vector<Block>& column : columns->columns) addParts(parts, column);
      isInSection = false;
    }
    if (isInSection) addLinesOf(parts.back(), block);
  }
}

class Remover {
 public:
  explicit Remover(const std::set<std::string>& leftOut) : leftOut_(leftOut) {}

  std::vector<Block> rest(std::vector<Block> blocks) {
    std::vector<Block> kept;
    std::string section;
    bool isOut = false;
    for (Block& block : blocks) {
      if (const Heading* heading = sectionHeading(block)) {
        section = heading->words;
        isOut = leftOut_.contains(section);
      }
      if (auto* columns = std::get_if<Columns>(&block.content)) {
        isOut = false;
        addColumns(kept, std::move(*columns));
        continue;
      }
      if (isOut && !alwaysStays(block)) continue;
      removeLines(block, section);
      kept.push_back(std::move(block));
    }
    return kept;
  }

 private:
  void addColumns(std::vector<Block>& kept, Columns columns) {
    Columns rests;
    for (std::vector<Block>& column : columns.columns)
      if (auto remaining = rest(std::move(column)); !remaining.empty())
        rests.columns.push_back(std::move(remaining));
    if (rests.columns.size() > 1)
      kept.push_back({std::move(rests)});
    else if (!rests.columns.empty())
      std::move(rests.columns[0].begin(), rests.columns[0].end(), std::back_inserter(kept));
  }

  void removeLines(Block& block, const std::string& section) const {
    if (auto* list = std::get_if<List>(&block.content)) remove(list->items, section);
    if (auto* cards = std::get_if<Cards>(&block.content)) remove(cards->cards, section);
    if (auto* table = std::get_if<Table>(&block.content)) removeRows(*table, section);
  }

  template <class Line>
  void remove(std::vector<Line>& lines, const std::string& section) const {
    std::erase_if(lines, [&](const Line& line) { return isLeftOut(section, wordsOf(line)); });
  }

  // A row goes with its drawing.
  void removeRows(Table& table, const std::string& section) const {
    for (std::size_t i = table.rows.size(); i-- > 0;) {
      if (!isLeftOut(section, wordsOf(table.rows[i]))) continue;
      table.rows.erase(table.rows.begin() + static_cast<std::ptrdiff_t>(i));
      if (i < table.drawings.size())
        table.drawings.erase(table.drawings.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  bool isLeftOut(const std::string& section, const std::string& words) const {
    return leftOut_.contains(keyOf(section, words));
  }

  const std::set<std::string>& leftOut_;
};

}  // namespace

std::vector<Part> partsOf(const Document& document) {
  std::vector<Part> parts;
  addParts(parts, document.blocks);
  return parts;
}

Document without(Document document, const std::set<std::string>& leftOut) {
  if (!leftOut.empty()) document.blocks = Remover(leftOut).rest(std::move(document.blocks));
  return document;
}

}  // namespace trellis::content
