#include "reports/manual/markdown.h"

#include <exception>
#include <optional>
#include <utility>

#include <md4c.h>

namespace trellis::manual {
namespace {

constexpr std::string_view kPageEnding = ".md";
constexpr unsigned kDialect = MD_FLAG_TABLES | MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;

std::string textOf(const MD_ATTRIBUTE& attribute) {
  return {attribute.text, attribute.size};
}

std::string keyOf(const std::string& target) {
  if (!target.ends_with(kPageEnding)) throw ManualError(target + " is no page of the manual");
  return target.substr(0, target.size() - kPageEnding.size());
}

// Told of one beginning and end after the other, puts the page together.
class PageWriter {
 public:
  explicit PageWriter(std::string key) { page_.key = std::move(key); }

  void enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_H:
        page_.blocks.emplace_back(
            Heading{static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level), {}});
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        if (isInList_) throw ManualError("a list stands in a list");
        isInList_ = true;
        page_.blocks.emplace_back(List{type == MD_BLOCK_OL});
        break;
      case MD_BLOCK_TABLE:
        page_.blocks.emplace_back(Table{});
        break;
      case MD_BLOCK_TR:
        row_.clear();
        break;
      case MD_BLOCK_DOC:
      case MD_BLOCK_LI:
      case MD_BLOCK_P:
      case MD_BLOCK_THEAD:
      case MD_BLOCK_TBODY:
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        break;
      default:
        throw ManualError("it has a block that the manual does not know");
    }
  }

  void leave(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_H:
        std::get<Heading>(page_.blocks.back()).words = plainWords(std::exchange(spans_, {}));
        break;
      case MD_BLOCK_P:
        if (!isInList_) addParagraph();
        break;
      case MD_BLOCK_LI:
        std::get<List>(page_.blocks.back()).items.push_back(std::exchange(spans_, {}));
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        isInList_ = false;
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        row_.push_back(std::exchange(spans_, {}));
        break;
      case MD_BLOCK_THEAD:
        std::get<Table>(page_.blocks.back()).head = std::exchange(row_, {});
        break;
      case MD_BLOCK_TR:
        if (hasHead()) std::get<Table>(page_.blocks.back()).rows.push_back(std::exchange(row_, {}));
        break;
      default:
        break;
    }
  }

  void enter(MD_SPANTYPE type, void* detail) {
    switch (type) {
      case MD_SPAN_STRONG:
        emphasis_ = Emphasis::name;
        break;
      case MD_SPAN_EM:
        emphasis_ = Emphasis::stressed;
        break;
      case MD_SPAN_CODE:
        emphasis_ = Emphasis::typed;
        break;
      case MD_SPAN_A:
        target_ = keyOf(textOf(static_cast<MD_SPAN_A_DETAIL*>(detail)->href));
        break;
      case MD_SPAN_IMG:
        picture_ = Picture{textOf(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src), {}};
        break;
      default:
        throw ManualError("it has an emphasis that the manual does not know");
    }
  }

  void leave(MD_SPANTYPE type) {
    if (type == MD_SPAN_A) target_.clear();
    if (type == MD_SPAN_STRONG || type == MD_SPAN_EM || type == MD_SPAN_CODE) emphasis_ = Emphasis::plain;
  }

  void add(MD_TEXTTYPE type, std::string_view text) {
    if (type == MD_TEXT_ENTITY || type == MD_TEXT_HTML) throw ManualError("it has a word of HTML");
    if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) text = " ";
    if (picture_) {
      picture_->words += text;
      return;
    }
    const bool isMore =
        !spans_.empty() && spans_.back().emphasis == emphasis_ && spans_.back().target == target_;
    if (!isMore) spans_.push_back({{}, emphasis_, target_});
    spans_.back().words += text;
  }

  Page take() && {
    const auto* title = page_.blocks.empty() ? nullptr : std::get_if<Heading>(&page_.blocks.front());
    if (!title || title->level != 1) throw ManualError("it does not begin with its title");
    page_.title = title->words;
    page_.blocks.erase(page_.blocks.begin());
    return std::move(page_);
  }

 private:
  bool hasHead() const { return !std::get<Table>(page_.blocks.back()).head.empty(); }

  void addParagraph() {
    if (!picture_) {
      page_.blocks.emplace_back(Paragraph{std::exchange(spans_, {})});
      return;
    }
    if (!spans_.empty()) throw ManualError("a picture stands among words");
    page_.blocks.emplace_back(*std::exchange(picture_, std::nullopt));
  }

  Page page_;
  Spans spans_;  // of the block that is being read
  std::vector<Spans> row_;
  std::optional<Picture> picture_;
  Emphasis emphasis_ = Emphasis::plain;
  std::string target_;
  bool isInList_ = false;
};

// The parser is of C: what is thrown waits on this side until it has stopped.
struct Reading {
  PageWriter writer;
  std::exception_ptr error = {};
};

template <class Act>
int guarded(void* reading, Act act) {
  auto& mine = *static_cast<Reading*>(reading);
  try {
    act(mine.writer);
    return 0;
  } catch (...) {
    mine.error = std::current_exception();
    return 1;
  }
}

int enterBlock(MD_BLOCKTYPE type, void* detail, void* reading) {
  return guarded(reading, [&](PageWriter& writer) { writer.enter(type, detail); });
}

int leaveBlock(MD_BLOCKTYPE type, void* /*detail*/, void* reading) {
  return guarded(reading, [&](PageWriter& writer) { writer.leave(type); });
}

int enterSpan(MD_SPANTYPE type, void* detail, void* reading) {
  return guarded(reading, [&](PageWriter& writer) { writer.enter(type, detail); });
}

int leaveSpan(MD_SPANTYPE type, void* /*detail*/, void* reading) {
  return guarded(reading, [&](PageWriter& writer) { writer.leave(type); });
}

int addText(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* reading) {
  return guarded(reading, [&](PageWriter& writer) { writer.add(type, {text, size}); });
}

}  // namespace

Page readPage(std::string key, std::string_view markdown) {
  const std::string name = key;
  Reading reading{PageWriter(std::move(key))};
  const MD_PARSER parser{0,         kDialect, enterBlock, leaveBlock, enterSpan,
                         leaveSpan, addText,  nullptr,    nullptr};
  const int status = md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &reading);
  try {
    if (reading.error) std::rethrow_exception(reading.error);
    if (status != 0) throw ManualError("it cannot be read");
    return std::move(reading.writer).take();
  } catch (const ManualError& error) {
    throw ManualError("The page '" + name + "' of the manual is wrong: " + error.what() + ".");
  }
}

}  // namespace trellis::manual
