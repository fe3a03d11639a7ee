// Rows as columns of text for a terminal, each as wide as its longest cell in characters, two spaces between.
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace trellis::cli {

using TextRow = std::vector<std::string>;

void printTable(std::ostream& out, const std::vector<TextRow>& rows);  // the heading is the first row

}  // namespace trellis::cli
