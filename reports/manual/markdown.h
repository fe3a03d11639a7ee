// From the text of a page to its blocks: headings, paragraphs, flat lists, tables, pictures that stand alone,
// emphasis and links to other pages. What else Markdown knows is refused, with the page's key, so that no
// page says more than every reader of it can show. Throws ManualError.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "reports/manual/page.h"

namespace trellis::manual {

class ManualError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

Page readPage(std::string key, std::string_view markdown);

}  // namespace trellis::manual
