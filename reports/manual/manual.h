// The whole manual of one language: its pages in the order of the contents, under their chapters. The
// contents are a page themselves (contents.md): its headings are the chapters, its links the pages.
// Throws ManualError where a page is missing or wrong.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "reports/manual/page.h"

namespace trellis::manual {

struct Chapter {
  std::string title;
  std::vector<Page> pages;
};

struct Manual {
  std::filesystem::path folder;  // where its pictures lie
  std::string language;          // "en"
  std::string title;
  std::vector<Chapter> chapters;

  const Page* find(std::string_view key) const;  // null where there is none
};

// `resources`/manual/en, say.
Manual readManual(const std::filesystem::path& resources, const std::string& language);

}  // namespace trellis::manual
