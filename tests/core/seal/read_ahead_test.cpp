#include "core/seal/read_ahead.h"

#include <algorithm>
#include <atomic>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace trellis::seal {
namespace {

constexpr std::size_t kSize = 16;

// A file of pages, each filled with one byte; those behind its end, and the damaged one, are not whole.
struct PagedFile {
  explicit PagedFile(std::size_t count) : pages(count) { fill(0); }

  void fill(unsigned char from) {
    for (std::size_t page = 0; page < pages.size(); ++page)
      pages[page] = static_cast<unsigned char>(from + page * 7);
  }
  std::size_t fetch(MutableBytes row, std::int64_t at) {
    ++rowsFetched;
    const std::size_t first = static_cast<std::size_t>(at) / kSize;
    std::size_t whole = 0;
    for (; whole < row.size() / kSize; ++whole) {
      const std::size_t page = first + whole;
      if (page >= pages.size() || page == damaged) break;
      std::ranges::fill(row.subspan(whole * kSize, kSize), pages[page]);
    }
    return whole;
  }

  std::vector<unsigned char> pages;
  std::size_t damaged = std::string::npos;
  std::atomic<int> rowsFetched = 0;
};

struct Scanned {
  explicit Scanned(std::size_t count)
      : file(count),
        ahead(kSize, [this](MutableBytes row, std::int64_t at) { return file.fetch(row, at); }) {}

  enum class Page { right, wrong, alone };
  Page page(std::size_t number) {
    const Bytes bytes = ahead.page(static_cast<std::int64_t>(number * kSize));
    if (bytes.empty()) return Page::alone;
    const auto isRight = [&](unsigned char byte) { return byte == file.pages[number]; };
    return number < file.pages.size() && bytes.size() == kSize && std::ranges::all_of(bytes, isRight)
               ? Page::right
               : Page::wrong;
  }
  std::vector<Page> scan(std::size_t from, std::size_t to) {
    std::vector<Page> result;
    for (std::size_t number = from; number < to; ++number) result.push_back(page(number));
    return result;
  }

  PagedFile file;
  ReadAhead ahead;
};

using Page = Scanned::Page;

long countOf(const std::vector<Page>& pages, Page kind) {
  return std::ranges::count(pages, kind);
}

TEST_CASE("A scan reads its first pages alone, and all others are there before it asks") {
  Scanned scanned(1000);
  const std::vector<Page> pages = scanned.scan(0, 1000);
  CHECK(countOf(pages, Page::wrong) == 0);
  CHECK(countOf(pages, Page::alone) == 32);
  CHECK(countOf(pages, Page::right) == 968);
}

TEST_CASE("Pages that are asked for here and there, or a few in a row, are not read ahead") {
  Scanned scanned(1000);
  for (const std::size_t number : {5U, 6U, 7U, 400U, 401U, 402U, 3U, 900U})
    CHECK(scanned.page(number) == Page::alone);
  CHECK(countOf(scanned.scan(500, 531), Page::alone) == 31);
  CHECK(scanned.file.rowsFetched == 0);
}

TEST_CASE("A page that lies elsewhere does not end a scan") {
  Scanned scanned(1000);
  scanned.scan(0, 100);
  CHECK(scanned.page(900) == Page::alone);
  CHECK(countOf(scanned.scan(100, 600), Page::right) == 500);
}

TEST_CASE("A damaged page is not given, nor what follows it until a scan is seen anew") {
  Scanned scanned(1000);
  scanned.file.damaged = 200;
  CHECK(countOf(scanned.scan(4, 200), Page::wrong) == 0);
  CHECK(scanned.page(200) == Page::alone);
  CHECK(countOf(scanned.scan(201, 1000), Page::wrong) == 0);
}

TEST_CASE("Nothing is given behind the end of the file") {
  Scanned scanned(70);
  CHECK(countOf(scanned.scan(0, 70), Page::right) == 38);
  CHECK(countOf(scanned.scan(70, 300), Page::alone) == 230);
}

TEST_CASE("What was forgotten is read anew") {
  Scanned scanned(1000);
  scanned.scan(0, 100);
  scanned.ahead.forget();
  scanned.file.fill(90);
  CHECK(countOf(scanned.scan(100, 1000), Page::wrong) == 0);
}

TEST_CASE("Whatever is asked for and changed in between, a page that is given is right") {
  std::mt19937 random(20261129);
  Scanned scanned(2000);
  for (int act = 0; act < 3000; ++act) {
    const std::size_t from = random() % 2000;
    if (random() % 8 == 0) {
      scanned.ahead.forget();
      scanned.file.fill(static_cast<unsigned char>(random()));
    }
    REQUIRE(countOf(scanned.scan(from, std::min<std::size_t>(2000, from + random() % 90)), Page::wrong) == 0);
  }
}

TEST_CASE("One who leaves in the middle of a scan does not wait for its end") {
  for (std::size_t pages = 0; pages < 300; pages += 3) Scanned(1000).scan(0, pages);
}

}  // namespace
}  // namespace trellis::seal
