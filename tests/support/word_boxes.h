// Where the words of a PDF file stand, as pdftotext -bbox reads them back. Points, from the top left corner
// of their page.
#pragma once

#include <cstddef>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/page_text.h"

namespace trellis::tests {

struct WordBox {
  std::string word;
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

struct PageBoxes {
  double width = 0;
  double height = 0;
  std::vector<WordBox> words;
};

inline double numberAfter(const std::string& line, const std::string& name) {
  const std::size_t at = line.find(name + "=\"");
  return at == std::string::npos ? 0 : std::stod(line.substr(at + name.size() + 2));
}

inline std::vector<PageBoxes> wordBoxes(const std::filesystem::path& pdf) {
  std::vector<PageBoxes> pages;
  std::istringstream lines(outputOf("pdftotext -bbox '" + pdf.string() + "' - 2>&1"));
  for (std::string line; std::getline(lines, line);) {
    if (line.find("<page ") != std::string::npos)
      pages.push_back({numberAfter(line, "width"), numberAfter(line, "height"), {}});
    if (line.find("<word ") == std::string::npos) continue;
    const std::size_t start = line.find('>') + 1;
    pages.back().words.push_back({line.substr(start, line.rfind("</word>") - start),
                                  numberAfter(line, "xMin"), numberAfter(line, "yMin"),
                                  numberAfter(line, "xMax"), numberAfter(line, "yMax")});
  }
  return pages;
}

// The words outside the side margins, or above or below what a page may carry.
inline std::vector<std::string> outsideMargins(const PageBoxes& page, double side, double above,
                                               double below) {
  std::vector<std::string> outside;
  for (const WordBox& box : page.words)
    if (box.left < side || box.right > page.width - side || box.top < above ||
        box.bottom > page.height - below)
      outside.push_back(box.word);
  return outside;
}

// Words that lie on each other: the cores of their boxes, since lines of type reach into each other's room.
inline std::vector<std::string> overlapping(const PageBoxes& page) {
  const auto core = [](const WordBox& box) {
    const double third = (box.bottom - box.top) / 3;
    return WordBox{box.word, box.left + 0.5, box.top + third, box.right - 0.5, box.bottom - third};
  };
  std::vector<std::string> pairs;
  for (std::size_t i = 0; i < page.words.size(); ++i)
    for (std::size_t j = i + 1; j < page.words.size(); ++j) {
      const WordBox a = core(page.words[i]);
      const WordBox b = core(page.words[j]);
      if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        pairs.push_back(a.word + " on " + b.word);
    }
  return pairs;
}

}  // namespace trellis::tests
