#include "reports/manual/manual.h"

#include <fstream>
#include <iterator>
#include <utility>

#include "reports/manual/markdown.h"

namespace trellis::manual {
namespace {

Page readPageFile(const std::filesystem::path& folder, const std::string& key) {
  std::ifstream file(folder / (key + ".md"), std::ios::binary);
  if (!file) throw ManualError("The manual of Trellis is missing: please install the program again.");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return readPage(key, text);
}

Chapter& chapterOf(Manual& manual) {
  if (manual.chapters.empty()) throw ManualError("contents.md has a page before its first chapter");
  return manual.chapters.back();
}

}  // namespace

const Page* Manual::find(std::string_view key) const {
  for (const Chapter& chapter : chapters)
    for (const Page& page : chapter.pages)
      if (page.key == key) return &page;
  return nullptr;
}

Manual readManual(const std::filesystem::path& resources, const std::string& language) {
  Manual manual{resources / "manual" / language, language, {}, {}};
  const Page contents = readPageFile(manual.folder, "contents");
  manual.title = contents.title;
  for (const Block& block : contents.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) manual.chapters.push_back({heading->words, {}});
    const auto* list = std::get_if<List>(&block);
    if (!list) continue;
    for (const Spans& item : list->items)
      for (const Span& span : item)
        if (!span.target.empty()) chapterOf(manual).pages.push_back(readPageFile(manual.folder, span.target));
  }
  return manual;
}

}  // namespace trellis::manual
