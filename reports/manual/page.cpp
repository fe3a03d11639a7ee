#include "reports/manual/page.h"

namespace trellis::manual {
namespace {

std::string wordsOf(const Heading& heading) {
  return heading.words;
}

std::string wordsOf(const Paragraph& paragraph) {
  return plainWords(paragraph.spans);
}

std::string onLines(const std::vector<Spans>& many, const char* between) {
  std::string words;
  for (const Spans& spans : many) words += (words.empty() ? "" : between) + plainWords(spans);
  return words;
}

std::string wordsOf(const List& list) {
  return onLines(list.items, "\n");
}

std::string wordsOf(const Table& table) {
  std::string words = onLines(table.head, ", ");
  for (const auto& row : table.rows) words += '\n' + onLines(row, ": ");
  return words;
}

std::string wordsOf(const Picture& picture) {
  return picture.words;
}

void addTargets(const Spans& spans, std::vector<std::string>& targets) {
  for (const Span& span : spans)
    if (!span.target.empty()) targets.push_back(span.target);
}

void addTargets(const std::vector<Spans>& many, std::vector<std::string>& targets) {
  for (const Spans& spans : many) addTargets(spans, targets);
}

}  // namespace

std::string plainWords(const Spans& spans) {
  std::string words;
  for (const Span& span : spans) words += span.words;
  return words;
}

std::string plainWords(const Block& block) {
  return std::visit([](const auto& content) { return wordsOf(content); }, block);
}

std::vector<std::string> targetsOf(const Page& page) {
  std::vector<std::string> targets;
  for (const Block& block : page.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) addTargets(paragraph->spans, targets);
    if (const auto* list = std::get_if<List>(&block)) addTargets(list->items, targets);
    if (const auto* table = std::get_if<Table>(&block)) {
      addTargets(table->head, targets);
      for (const auto& row : table->rows) addTargets(row, targets);
    }
  }
  return targets;
}

}  // namespace trellis::manual
