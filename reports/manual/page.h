// A page of the manual, as it was written: blocks in reading order, in the small part of Markdown that the
// manual is written in. Pure values, UTF-8; who shows them decides how they look.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace trellis::manual {

enum class Emphasis {
  plain,
  name,      // **of a thing on the screen**
  stressed,  // *so*
  typed      // `as one types it`
};

struct Span {
  std::string words;
  Emphasis emphasis = Emphasis::plain;
  std::string target = {};  // key of the page that it leads to; empty where it leads nowhere
  bool operator==(const Span&) const = default;
};

using Spans = std::vector<Span>;

struct Heading {
  int level = 2;  // 1 is the page's title
  std::string words;
  bool operator==(const Heading&) const = default;
};

struct Paragraph {
  Spans spans;
  bool operator==(const Paragraph&) const = default;
};

struct List {
  bool isNumbered = false;
  std::vector<Spans> items = {};
  bool operator==(const List&) const = default;
};

struct Table {
  std::vector<Spans> head;
  std::vector<std::vector<Spans>> rows;  // as many cells as the head
  bool operator==(const Table&) const = default;
};

struct Picture {
  std::string file;  // beside the pages: "pictures/home.png"
  std::string words;
  bool operator==(const Picture&) const = default;
};

using Block = std::variant<Heading, Paragraph, List, Table, Picture>;

struct Page {
  std::string key;  // "first-practice": the same in every language
  std::string title;
  std::vector<Block> blocks;  // the title is not among them
};

std::string plainWords(const Spans& spans);
std::string plainWords(const Block& block);

// The pages that this one leads to, in reading order.
std::vector<std::string> targetsOf(const Page& page);

}  // namespace trellis::manual
