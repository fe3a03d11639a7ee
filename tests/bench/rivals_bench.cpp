// The same three-page report from nothing to a PDF on disk, each in a process of its own as a script would
// start it: Trellis, and whichever of reportlab, WeasyPrint, LibreOffice and Chromium is installed. They get
// the text as HTML and the charts ready drawn; Trellis lays out its own.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "reports/layout/page_flow.h"
#include "reports/pdf/atomic_file.h"
#include "reports/pdf/pdf_fonts.h"
#include "reports/pdf/pdf_writer.h"
#include "tests/bench/three_pages.h"
#include "tests/support/temporary_folder.h"

namespace trellis::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kRoundsOfOurs = 15;
constexpr int kRoundsOfTheirs = 3;
constexpr double kTimesFaster = 5;

void makeReport(const fs::path& file) {
  const pdf::PdfFonts fonts;
  const auto document = threePages();
  const pdf::PdfInfo info{.title = document.title, .language = "en", .author = "Bench", .created = {}};
  const pdf::PdfTextMetrics metrics(fonts);
  pdf::writeAtomically(
      file, pdf::writePdf(layout::layOut(document, layout::Paper::a4, metrics), info, fonts).bytes);
}

// The shell's command: {html} and {pdf} stand for the two files, {folder} for where they lie.
struct Rival {
  std::string_view name;
  std::string_view isThere;
  std::string_view command;
};

constexpr std::array kRivals = {
    Rival{"reportlab", "/usr/bin/python3 -c 'import reportlab'",
          "/usr/bin/python3 '" TRELLIS_SOURCE_DIR "/tests/bench/reportlab_report.py' '{html}' '{pdf}'"},
    Rival{"WeasyPrint", "command -v weasyprint", "weasyprint '{html}' '{pdf}'"},
    Rival{"LibreOffice", "command -v soffice",
          "soffice -env:UserInstallation=file://{folder}/office --headless --convert-to "
          "pdf:writer_web_pdf_Export "
          "--outdir '{folder}' '{html}'"},
    Rival{"Chromium", "command -v chromium",
          "chromium --headless --no-sandbox --disable-gpu --user-data-dir='{folder}/chromium' "
          "--no-pdf-header-footer "
          "--print-to-pdf='{pdf}' 'file://{html}'"},
};

std::string filled(std::string_view words, const fs::path& folder) {
  std::string command(words);
  const std::array<std::pair<std::string_view, std::string>, 3> values = {
      {{"{html}", (folder / "report.html").string()},
       {"{pdf}", (folder / "report.pdf").string()},
       {"{folder}", folder.string()}}};
  for (const auto& [place, value] : values)
    for (std::size_t at = command.find(place); at != std::string::npos; at = command.find(place, at))
      command.replace(at, place.size(), value);
  return command;
}

bool succeeds(const std::string& command) {
  return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
}

// The median in milliseconds; the first of several rounds, which may set up a profile, does not count.
double timeOf(const std::string& command, const fs::path& pdf, int rounds) {
  std::vector<double> times;
  for (int round = 0; round <= rounds; ++round) {
    fs::remove(pdf);
    const auto start = std::chrono::steady_clock::now();
    const bool isDone = succeeds(command) && fs::exists(pdf);
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    if (!isDone) return -1;
    if (round > 0) times.push_back(time.count());
  }
  std::ranges::sort(times);
  return times[times.size() / 2];
}

void tell(std::string_view name, double time, double ours, const fs::path& pdf) {
  std::printf("  %-12.*s %8.0f ms %6.1f x %5zu KB\n", static_cast<int>(name.size()), name.data(), time,
              time / ours, static_cast<std::size_t>(fs::file_size(pdf)) / 1024);
}

bool isBeaten(const Rival& rival, double ours, const tests::TemporaryFolder& folder) {
  if (!succeeds(std::string(rival.isThere))) {
    std::printf("  %-12.*s not installed\n", static_cast<int>(rival.name.size()), rival.name.data());
    return true;
  }
  const fs::path pdf = folder / "report.pdf";
  const double time = timeOf(filled(rival.command, folder.path()), pdf, kRoundsOfTheirs);
  if (time < 0) {
    std::printf("  %-12.*s made no PDF\n", static_cast<int>(rival.name.size()), rival.name.data());
    return true;
  }
  tell(rival.name, time, ours, pdf);
  return time >= kTimesFaster * ours;
}

int run(const std::string& self) {
  const tests::TemporaryFolder folder;
  const pdf::PdfFonts fonts;
  const pdf::PdfTextMetrics metrics(fonts);
  folder.write("report.html", asHtml(threePages(), metrics));
  const fs::path pdf = folder / "report.pdf";
  const double ours = timeOf("'" + self + "' '" + pdf.string() + "'", pdf, kRoundsOfOurs);
  if (ours < 0) return EXIT_FAILURE;
  std::printf("three pages from nothing to a file, a process each; the others take at least %.0f x\n",
              kTimesFaster);
  tell("Trellis", ours, ours, pdf);
  bool areAllBeaten = true;
  for (const Rival& rival : kRivals) areAllBeaten = isBeaten(rival, ours, folder) && areAllBeaten;
  return areAllBeaten ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace trellis::bench

// Without a file it measures; with one it is what is measured.
int main(int count, char** words) {
  if (count > 1) {
    trellis::bench::makeReport(words[1]);
    return EXIT_SUCCESS;
  }
  return trellis::bench::run(std::filesystem::canonical("/proc/self/exe"));
}
