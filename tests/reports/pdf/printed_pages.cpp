#include "tests/reports/pdf/printed_pages.h"

#include <array>
#include <cstdio>
#include <memory>
#include <sstream>
#include <stdexcept>

#include <sys/wait.h>

namespace trellis::tests {
namespace {

std::string outputOf(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot start " + command);
  std::string output;
  std::array<char, 4096> part{};
  for (std::size_t length = 0; (length = fread(part.data(), 1, part.size(), pipe)) > 0;)
    output.append(part.data(), length);
  if (pclose(pipe) != 0) throw std::runtime_error(command + " failed: " + output);
  return output;
}

// The text between the first `before` and the next `after`.
std::string between(const std::string& text, const std::string& before, const std::string& after) {
  const std::size_t start = text.find(before) + before.size();
  return text.substr(start, text.find(after, start) - start);
}

PrintedWord wordOf(const std::string& line) {
  const auto edge = [&](const std::string& name) { return std::stod(between(line, name + "=\"", "\"")); };
  const double x = edge("xMin");
  const double y = edge("yMin");
  return {{x, y, edge("xMax") - x, edge("yMax") - y}, between(line, ">", "</word>")};
}

}  // namespace

Pixels::Pixels(const std::string& portablePixmap) : bytes_(portablePixmap) {
  std::istringstream header(bytes_);
  std::string kind;
  unsigned height = 0;
  unsigned brightest = 0;
  header >> kind >> width_ >> height >> brightest;
  if (kind != "P6" || brightest != 255) throw std::runtime_error("not a picture");
  start_ = static_cast<std::size_t>(header.tellg()) + 1;
}

std::uint32_t Pixels::at(unsigned x, unsigned y) const {
  std::uint32_t color = 0;
  for (std::size_t i = 0; i < 3; ++i)
    color = color << 8U | static_cast<unsigned char>(bytes_.at(start_ + (y * width_ + x) * 3 + i));
  return color;
}

int Pixels::changesInRow(unsigned y, unsigned fromX, unsigned toX) const {
  int changes = 0;
  for (unsigned x = fromX + 1; x < toX; ++x) changes += at(x, y) == at(x - 1, y) ? 0 : 1;
  return changes;
}

const pdf::PdfFonts& reportFonts() {
  static const pdf::PdfFonts fonts;
  return fonts;
}

pdf::PdfInfo plainInfo() {
  using namespace std::chrono;
  return {.title = "Progress summary",
          .language = "en",
          .author = "Harbor Street Practice",
          .created = sys_days{2026y / 3 / 14} + 9h + 26min};
}

display::DisplayList pageOf(std::vector<display::Mark> marks) {
  return {.size = {400, 600}, .marks = std::move(marks)};
}

PrintedPages::PrintedPages(const std::vector<display::DisplayList>& pages, const pdf::PdfInfo& info)
    : file_(pdf::writePdf(pages, info, reportFonts())) {
  folder_.write("report.pdf", file_.bytes);
}

std::string PrintedPages::run(const std::string& command) const {
  return outputOf("cd '" + folder_.path().string() + "' && " + command);
}

std::string PrintedPages::text() const {
  return run("pdftotext -layout -nopgbrk report.pdf -");
}
std::string PrintedPages::fonts() const {
  return run("pdffonts report.pdf");
}
std::string PrintedPages::info() const {
  return run("pdfinfo -enc UTF-8 report.pdf | tr -s ' '");
}
std::string PrintedPages::structure() const {
  return run("qpdf --qdf --object-streams=disable report.pdf -");
}
Pixels PrintedPages::pixels() const {
  return Pixels(run("pdftoppm -r 72 -aa no -aaVector no report.pdf"));
}

std::string PrintedPages::complaints() const {
  run("qpdf --check report.pdf");
  return run("pdftotext report.pdf /dev/null 2>&1; pdftoppm -r 20 report.pdf 2>&1 >/dev/null");
}

std::vector<PrintedWord> PrintedPages::words() const {
  std::istringstream page(run("pdftotext -bbox report.pdf -"));
  std::vector<PrintedWord> found;
  for (std::string line; std::getline(page, line);)
    if (line.find("<word ") != std::string::npos) found.push_back(wordOf(line));
  return found;
}

}  // namespace trellis::tests
