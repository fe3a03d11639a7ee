#include "reports/manual/printed_manual.h"

#include <algorithm>
#include <utility>

namespace trellis::manual {
namespace {

using content::PageBreak;

constexpr double kMostOfPicture = 300;  // points, in height
constexpr double kNumberShare = 0.12;   // of the contents' width
constexpr int kPageLevel = 2;           // of a page's title, below the title of the manual

content::Run runOf(const Span& span) {
  content::Run run{span.words, content::Emphasis::plain, content::Tone::normal};
  if (span.emphasis == Emphasis::name || span.emphasis == Emphasis::typed)
    run.emphasis = content::Emphasis::strong;
  if (span.emphasis == Emphasis::stressed) run.emphasis = content::Emphasis::italic;
  if (!span.target.empty()) run.tone = content::Tone::accent;
  return run;
}

content::Runs runsOf(const Spans& spans) {
  content::Runs runs;
  for (const Span& span : spans) runs.push_back(runOf(span));
  return runs;
}

std::vector<content::Runs> cellsOf(const std::vector<Spans>& row) {
  std::vector<content::Runs> cells;
  for (const Spans& cell : row) cells.push_back(runsOf(cell));
  return cells;
}

std::size_t lettersOf(const Table& table, std::size_t column) {
  std::size_t most = plainWords(table.head[column]).size();
  for (const auto& row : table.rows) most = std::max(most, plainWords(row.at(column)).size());
  return most;
}

class Printer {
 public:
  Printer(const Manual& manual, const Printing& printing)
      : manual_(manual), printing_(printing), contents_(manual.language == "es" ? "Contenido" : "Contents") {}

  content::Document print() {
    document_.language = manual_.language;
    document_.title = document_.footer = manual_.title;
    document_.author = "Trellis";
    add(content::Heading{1, manual_.title});
    addContents();
    for (const Chapter& chapter : manual_.chapters) addChapter(chapter);
    return std::move(document_);
  }

 private:
  void add(content::BlockContent content, PageBreak pageBreak = PageBreak::free) {
    document_.blocks.push_back({std::move(content), pageBreak});
  }

  void addContents() {
    content::Table table{contents_, {{contents_}, {{}, display::Align::end, kNumberShare}}, {}};
    for (const Chapter& chapter : manual_.chapters) {
      table.rows.push_back({{{chapter.title, content::Emphasis::bold}}, {{" "}}});
      for (const Page& page : chapter.pages) table.rows.push_back({{{page.title}}, {{numberOf(page)}}});
    }
    add(std::move(table));
  }

  std::string numberOf(const Page& page) const {
    const auto number = printing_.pageNumbers.find(page.title);
    return number == printing_.pageNumbers.end() ? " " : std::to_string(number->second);
  }

  void addChapter(const Chapter& chapter) {
    add(content::Eyebrow{chapter.title, {}}, PageBreak::startsPage);
    for (const Page& page : chapter.pages) {
      title_ = page.title;
      add(content::Heading{kPageLevel, page.title});
      for (const Block& block : page.blocks)
        std::visit([this](const auto& content) { addBlock(content); }, block);
    }
  }

  void addBlock(const Heading& heading) { add(content::Heading{heading.level + 1, heading.words}); }
  void addBlock(const Paragraph& paragraph) { add(content::Paragraph{runsOf(paragraph.spans)}); }

  void addBlock(const List& list) {
    if (!list.isNumbered) return add(content::List{cellsOf(list.items)});
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      content::Runs runs = runsOf(list.items[i]);
      runs.insert(runs.begin(),
                  {std::to_string(i + 1) + ".  ", content::Emphasis::bold, content::Tone::accent});
      add(content::Paragraph{std::move(runs)});
    }
  }

  // Columns share the width by the longest of their cells, within bounds.
  void addBlock(const Table& table) {
    content::Table printed{title_, {}, {}};
    for (std::size_t column = 0; column < table.head.size(); ++column)
      printed.columns.push_back({plainWords(table.head[column]), display::Align::start,
                                 std::clamp(static_cast<double>(lettersOf(table, column)), 14.0, 48.0)});
    for (const auto& row : table.rows) printed.rows.push_back(cellsOf(row));
    add(std::move(printed));
  }

  void addBlock(const Picture& picture) {
    if (const auto pixels = printing_.picture(manual_.folder / picture.file))
      add(content::Figure{[pixels, words = picture.words](const content::FigureRoom& room, const auto&) {
            return drawn(pixels, words, room.width);
          }},
          PageBreak::keepWithNext);
    add(content::Paragraph{{{picture.words}}, content::ParagraphRole::small});
  }

  static display::DisplayList drawn(const std::shared_ptr<const display::Picture>& pixels,
                                    const std::string& words, double width) {
    const double scale = std::min(width / pixels->width, kMostOfPicture / pixels->height);
    const display::Area area{0, 0, pixels->width * scale, pixels->height * scale};
    display::DisplayList list{.size = {width, area.height}, .marks = {}, .description = words};
    list.pictures = {{area, pixels}};
    list.marks.emplace_back(display::Rect{area, std::nullopt, display::Stroke{display::Ink::hairline, 0.6}});
    return list;
  }

  const Manual& manual_;
  const Printing& printing_;
  content::Document document_;
  std::string contents_;  // the word over them
  std::string title_;     // of the page that is being printed
};

}  // namespace

content::Document printedManual(const Manual& manual, const Printing& printing) {
  return Printer(manual, printing).print();
}

std::map<std::string, std::size_t> pageNumbersOf(const std::vector<display::DisplayList>& pages) {
  std::map<std::string, std::size_t> numbers;
  for (std::size_t i = 0; i < pages.size(); ++i)
    for (const display::Bookmark& bookmark : pages[i].bookmarks)
      if (bookmark.level == 1) numbers.try_emplace(bookmark.words, i + 1);
  return numbers;
}

}  // namespace trellis::manual
