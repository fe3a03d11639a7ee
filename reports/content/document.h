// What a report says, before anyone knows where its words will fall: blocks in reading order, and what every
// page carries. Pure values in the report's language; the layout decides sizes, lines and pages.
// Texts are UTF-8. Widths and heights are in points.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::content {

enum class Emphasis { plain, strong, bold, italic };
enum class Tone { normal, quiet, accent, harder };

// A stretch of text in one emphasis. A line break in `words` is kept.
struct Run {
  std::string words;
  Emphasis emphasis = Emphasis::plain;
  Tone tone = Tone::normal;
  bool operator==(const Run&) const = default;
};

using Runs = std::vector<Run>;

// A small line over the title: who writes on the left, beside their logo, and when on the right.
struct Eyebrow {
  std::string start;
  std::string end;
  std::shared_ptr<const display::Picture> logo = {};
  bool operator==(const Eyebrow&) const = default;
};

// Level 1 is the title, level 2 opens a section, level 3 labels what follows. Never last on a page.
struct Heading {
  int level = 2;
  std::string words;
  bool operator==(const Heading&) const = default;
};

enum class ParagraphRole { lead, body, quote, small };

struct Paragraph {
  Runs runs;
  ParagraphRole role = ParagraphRole::body;
  bool operator==(const Paragraph&) const = default;
};

enum class ListMark { bullet, checkBox };

struct List {
  std::vector<Runs> items;
  ListMark mark = ListMark::bullet;
  bool operator==(const List&) const = default;
};

// One thing that went well: the fact, what shows it, and the client's own words. The last two may be empty.
struct Card {
  std::string fact;
  std::string evidence;
  std::string quote;
  bool operator==(const Card&) const = default;
};

// Up to three cards side by side.
struct Cards {
  std::vector<Card> cards;
  bool operator==(const Cards&) const = default;
};

struct Callout {
  Runs runs;
  bool operator==(const Callout&) const = default;
};

struct BoxedNote {
  std::string title;
  std::vector<Runs> paragraphs;
  bool operator==(const BoxedNote&) const = default;
};

struct Fact {
  std::string label;
  std::string words;
  bool operator==(const Fact&) const = default;
};

// Facts under their labels, side by side.
struct FactGrid {
  std::vector<Fact> facts;
  int across = 4;
  bool operator==(const FactGrid&) const = default;
};

// A line to sign on and a line for the date, for each who signs; two beside each other.
struct SignatureLines {
  std::vector<std::string> signatories;
  std::string date;  // the word under the line for it
  bool operator==(const SignatureLines&) const = default;
};

// Ruled lines to write on by hand.
struct WritingLines {
  int count = 4;
  bool operator==(const WritingLines&) const = default;
};

// A question that is answered by marking one of the circles over its choices.
struct MarkOne {
  std::string question;
  std::vector<std::string> choices;
  bool operator==(const MarkOne&) const = default;
};

struct TableColumn {
  std::string head;
  display::Align align = display::Align::start;
  double share = 1;  // of the width, against the other columns
  bool operator==(const TableColumn&) const = default;
};

// The head is repeated on each page, under `continued` ("Session log, continued"). A row never splits unless
// it is taller than a page.
struct Table {
  std::string continued;
  std::vector<TableColumn> columns;
  std::vector<std::vector<Runs>> rows;              // a cell a column
  std::vector<display::DisplayList> drawings = {};  // in the last column's cells, where there are any
  bool operator==(const Table&) const = default;
};

// The room that the layout gives a figure. Where pages are scarce, `air` falls from 1 towards 0, and a figure
// that can do with less height takes less.
struct FigureRoom {
  double width = 0;
  double air = 1;
};

// A drawing made for its room; its list's size says how tall it became (at most a page), and its description
// is the text alternative.
struct Figure {
  std::function<display::DisplayList(const FigureRoom& room, const display::TextMetrics& metrics)> draw;
};

struct Block;

// Two or three columns of equal width, side by side.
struct Columns {
  std::vector<std::vector<Block>> columns;
};

using BlockContent = std::variant<Eyebrow, Heading, Paragraph, List, Cards, Callout, BoxedNote, FactGrid,
                                  SignatureLines, WritingLines, MarkOne, Table, Figure, Columns>;

enum class PageBreak { free, keepWithNext, startsPage };

struct Block {
  BlockContent content;
  PageBreak pageBreak = PageBreak::free;
};

// The words of "Page 2 of 3" around its two numbers, in the report's language.
struct PageNumberWords {
  std::string before = "Page ";
  std::string between = " of ";
  bool operator==(const PageNumberWords&) const = default;
};

enum class Style { client, clinical };

// `title` and `author` go into the file's metadata and never hold a client's name.
struct Document {
  std::string language = "en";  // BCP 47
  std::string title;
  std::string author;
  Style style = Style::client;
  std::string headerStart;  // over each page of a clinical report
  std::string headerEnd;
  std::string footer;
  PageNumberWords pageNumber;
  std::optional<int> mostPages = {};  // the layout tightens the air between blocks to keep within it
  std::vector<Block> blocks;
};

}  // namespace trellis::content
