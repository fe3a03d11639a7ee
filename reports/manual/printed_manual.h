// The manual as a document to be printed: its title, the contents with their page numbers, then each chapter
// from a page of its own. Page numbers are known once it has been laid out: the first time without, then
// with.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "reports/content/document.h"
#include "reports/display/display_list.h"
#include "reports/manual/manual.h"

namespace trellis::manual {

struct Printing {
  // Nothing where there is no such picture: then its words stand alone.
  std::function<std::shared_ptr<const display::Picture>(const std::filesystem::path& file)> picture;
  std::map<std::string, std::size_t> pageNumbers = {};  // by the title of a page
};

content::Document printedManual(const Manual& manual, const Printing& printing);

// Where each page of the manual begins, from 1, as its title stands among the bookmarks.
std::map<std::string, std::size_t> pageNumbersOf(const std::vector<display::DisplayList>& pages);

}  // namespace trellis::manual
