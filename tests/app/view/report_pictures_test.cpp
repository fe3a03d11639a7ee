// Every report of the sample practice, held against the pictures of its pages in tests/data/pages, which were
// looked at. A change that is meant renews them:
//
//     TRELLIS_RENEW_PICTURES=1 build/dev/tests/app/view/report_pages_tests
//
// then look at what `git diff` shows. Fonts and poppler draw an edge a little differently from release to
// release: what is compared is the mean of squares of some 13 points.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app/view/report_view.h"
#include "reports/pdf/picture_file.h"
#include "tests/support/page_text.h"
#include "tests/support/sample_people.h"

using namespace trellis;
using model::Language;
using tests::SamplePeople;
using view::ReportKind;

namespace {

namespace fs = std::filesystem;

constexpr int kMostPages = 3;          // of one report
constexpr int kSquare = 5;             // pixels, at 28 an inch
constexpr double kOfOneSquare = 26;    // how far the grey of 0 to 255 may be off
constexpr double kOfAllSquares = 1.2;  // in the mean

struct Printed {
  std::string_view client;
  Language language;
  view::Paper paper;
  std::string_view name;
};
constexpr std::array kPrinted = {
    Printed{"C00001", Language::english, view::Paper::a4, "en-a4"},
    Printed{"C00002", Language::spanish, view::Paper::letter, "es-letter"},
};

bool isRenewing() {
  return std::getenv("TRELLIS_RENEW_PICTURES") != nullptr;
}

fs::path keptPictures() {
  return TRELLIS_SOURCE_DIR "/tests/data/pages";
}

using Greys = std::vector<double>;

double greyAt(const display::Picture& picture, std::size_t pixel) {
  return static_cast<unsigned char>(picture.rgb[3 * pixel]);
}

// The mean grey of each square.
Greys squaresOf(const display::Picture& picture) {
  const int across = (picture.width + kSquare - 1) / kSquare;
  const int down = (picture.height + kSquare - 1) / kSquare;
  Greys sums(static_cast<std::size_t>(across) * static_cast<std::size_t>(down));
  Greys counts(sums.size());
  for (int y = 0; y < picture.height; ++y)
    for (int x = 0; x < picture.width; ++x) {
      const auto square = static_cast<std::size_t>(y / kSquare * across + x / kSquare);
      sums[square] += greyAt(picture, static_cast<std::size_t>(y * picture.width + x));
      ++counts[square];
    }
  for (std::size_t i = 0; i < sums.size(); ++i) sums[i] /= counts[i];
  return sums;
}

// What differs, in words; nothing where the pages look alike.
std::string difference(const fs::path& kept, const fs::path& now) {
  const auto old = pdf::pictureOf(tests::bytesOf(kept));
  const auto made = pdf::pictureOf(tests::bytesOf(now));
  if (!old) return "there is no picture of this page yet";
  if (!made) return "the page was not drawn";
  if (old->width != made->width || old->height != made->height) return "the paper has another size";
  const Greys one = squaresOf(*old);
  const Greys other = squaresOf(*made);
  double largest = 0;
  double sum = 0;
  for (std::size_t i = 0; i < one.size(); ++i) {
    largest = std::max(largest, std::abs(one[i] - other[i]));
    sum += std::abs(one[i] - other[i]);
  }
  const double mean = sum / static_cast<double>(one.size());
  if (largest <= kOfOneSquare && mean <= kOfAllSquares) return "";
  return "grey is off by up to " + std::to_string(largest) + ", in the mean by " + std::to_string(mean);
}

std::string pictureName(ReportKind kind, const Printed& printed, int page) {
  return std::string(model::keyOf(kind)) + '-' + std::string(printed.name) + '-' + std::to_string(page) +
         ".png";
}

void draw(const fs::path& pdf, int page, const fs::path& picture) {
  const std::string number = std::to_string(page);
  fs::path stem = picture;
  tests::outputOf("pdftoppm -png -gray -r 28 -singlefile -f " + number + " -l " + number + " '" +
                  pdf.string() + "' '" + stem.replace_extension().string() + "' 2>&1");
}

// Where TRELLIS_EVIDENCE names a folder, the page that looks different is left there.
void leaveEvidence(const fs::path& picture) {
  if (const char* folder = std::getenv("TRELLIS_EVIDENCE"))
    fs::copy_file(picture, fs::path(folder) / picture.filename(), fs::copy_options::overwrite_existing);
}

void checkPage(const fs::path& kept, const fs::path& now) {
  CAPTURE(kept.filename().string());
  const std::string words = difference(kept, now);
  if (!words.empty() && isRenewing())
    fs::copy_file(now, kept, fs::copy_options::overwrite_existing);
  else if (!words.empty())
    leaveEvidence(now);
  if (!isRenewing()) CHECK(words == "");
}

view::ReportView reportOf(SamplePeople& practice, ReportKind kind, const Printed& printed) {
  view::ReportView report = kind == ReportKind::caseloadReview
                                ? view::ReportView(practice.workspace)
                                : view::ReportView(practice.workspace, practice.named(printed.client));
  report.request.kind = kind;
  report.request.language = printed.language;
  report.request.paper = printed.paper;
  report.request.path = model::Path::boundaries;
  report.request.confirmUnsafePrint = true;
  return report;
}

}  // namespace

TEST_CASE("The pages of every report look as they did when they were last looked at") {
  SamplePeople practice;
  const auto pdf = practice.folder / "report.pdf";
  std::size_t checked = 0;
  for (const ReportKind kind : model::every<ReportKind>())
    for (const Printed& printed : kPrinted) {
      const int pages = std::min(kMostPages, reportOf(practice, kind, printed).write(pdf).pages);
      for (int page = 1; page <= pages; ++page, ++checked) {
        const std::string name = pictureName(kind, printed, page);
        draw(pdf, page, practice.folder / name);
        checkPage(keptPictures() / name, practice.folder / name);
      }
    }
  CHECK(checked >= tests::filesIn(keptPictures()));
}

TEST_CASE("A line that is missing is seen in the pictures, and where") {
  constexpr std::size_t kWidth = 100;
  const display::Picture white{kWidth, 10, std::string(3 * kWidth * 10, '\xFF')};
  display::Picture line = white;
  for (std::size_t byte = 3 * kWidth * 6; byte < 3 * kWidth * 8; ++byte) line.rgb[byte] = '\x50';
  const Greys without = squaresOf(white);
  const Greys with = squaresOf(line);
  CHECK(without.front() == with.front());
  CHECK(std::abs(without.back() - with.back()) > kOfOneSquare);
}
