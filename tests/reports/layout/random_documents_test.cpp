#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "reports/layout/page_flow.h"
#include "tests/reports/layout/page_checks.h"

using namespace trellis;
using namespace trellis::content;
using namespace trellis::test;
using layout::Paper;

namespace {

// Documents of any blocks in any order, the same for the same seed.
class DocumentMaker {
 public:
  explicit DocumentMaker(unsigned seed) : random_(seed) {}

  Document make() {
    Document document;
    document.style = upTo(1) == 0 ? Style::client : Style::clinical;
    document.headerStart = words(20);
    document.headerEnd = words(20);
    document.footer = words(30);
    for (int i = upTo(20); i >= 0; --i) document.blocks.push_back(block(0));
    return document;
  }

 private:
  int upTo(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most + 1)); }

  std::string words(int most) {
    static const std::vector<std::string> all = {
        "we",       "looked", "back",          "together,", "Nguyễn",
        "一起回顾", "שלום",   "555\u00A00101", "\n",        "a-very-long-" + std::string(150, 'w')};
    std::string text;
    for (int i = upTo(most); i > 0; --i) text += all[static_cast<std::size_t>(upTo(9))] + " ";
    return text;
  }

  Runs runs(int most) {
    return {{words(most)}, {words(most), Emphasis::bold}, {words(most), Emphasis::italic, Tone::quiet}};
  }

  Table table() {
    Table table{
        words(5), {{words(3)}, {words(3), display::Align::end, 2}, {words(2), display::Align::middle}}, {}};
    for (int i = upTo(60); i > 0; --i) table.rows.push_back({runs(3), runs(upTo(20)), runs(2)});
    return table;
  }

  List list() {
    List list{{}, upTo(1) == 0 ? ListMark::bullet : ListMark::checkBox};
    for (int i = upTo(6); i > 0; --i) list.items.push_back(runs(10));
    return list;
  }

  FactGrid facts() {
    FactGrid grid{{}, upTo(5)};
    for (int i = upTo(9); i > 0; --i) grid.facts.push_back({words(3), words(i == 1 ? 400 : 12)});
    return grid;
  }

  Cards cards() {
    Cards cards;
    for (int i = upTo(3); i > 0; --i) cards.cards.push_back({words(5), words(40), words(10)});
    return cards;
  }

  Figure figure() {
    return {[height = static_cast<double>(upTo(600))](const FigureRoom& room, const display::TextMetrics&) {
      return display::DisplayList{.size = {room.width, height},
                                  .marks = {display::Rect{{0, 0, room.width, height}, display::Ink::panel}}};
    }};
  }

  Columns columns(int depth) {
    Columns columns;
    for (int i = upTo(2); i >= 0; --i) {
      columns.columns.emplace_back();
      for (int j = upTo(3); j > 0; --j) columns.columns.back().push_back(block(depth + 1));
    }
    return columns;
  }

  BlockContent content(int depth) {
    switch (upTo(depth > 1 ? 12 : 13)) {
      case 0:
        return Eyebrow{words(20), words(4)};
      case 1:
        return Heading{1 + upTo(2), words(8)};
      case 2:
        return list();
      case 3:
        return cards();
      case 4:
        return Callout{runs(60)};
      case 5:
        return BoxedNote{words(5), {runs(30), runs(10)}};
      case 6:
        return table();
      case 7:
        return figure();
      case 8:
        return Paragraph{runs(100)};
      case 9:
        return facts();
      case 10:
        return SignatureLines{{words(20), words(2), words(3)}, words(3)};
      case 11:
        return WritingLines{upTo(40)};
      case 12:
        return MarkOne{words(20), {words(3), words(10), words(2), words(1)}};
      default:
        return columns(depth);
    }
  }

  Block block(int depth) { return {content(depth), static_cast<PageBreak>(upTo(2))}; }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("documents of any blocks stay inside the margins, keep words off words, and number their pages") {
  const display::FixedTextMetrics metrics;
  for (unsigned seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    const auto pages =
        layout::layOut(DocumentMaker(seed).make(), seed % 2 == 0 ? Paper::a4 : Paper::letter, metrics);
    CHECK(outsideMargins(pages, metrics) == std::vector<std::string>{});
    CHECK(marksOutside(pages) == 0);
    for (const display::DisplayList& page : pages)
      CHECK(overlaps(page, metrics) == std::vector<std::string>{});
    const std::string count = std::to_string(pages.size());
    CHECK(std::all_of(pages.begin(), pages.end(), [&, page = 0](const display::DisplayList& list) mutable {
      return says(list, "Page " + std::to_string(++page) + " of " + count);
    }));
  }
}
