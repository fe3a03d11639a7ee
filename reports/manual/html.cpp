#include "reports/manual/html.h"

#include <array>
#include <cctype>
#include <cstdint>
#include <string_view>

namespace trellis::manual {
namespace {

using display::Ink;

constexpr std::string_view kHex = "0123456789ABCDEF";

void addHex(std::string& text, unsigned char byte) {
  text += kHex[byte >> 4U];
  text += kHex[byte & 0xFU];
}

std::string escaped(std::string_view words) {
  std::string text;
  for (const char each : words) {
    if (each == '<')
      text += "&lt;";
    else if (each == '>')
      text += "&gt;";
    else if (each == '&')
      text += "&amp;";
    else if (each == '"')
      text += "&quot;";
    else
      text += each;
  }
  return text;
}

class HtmlWriter {
 public:
  HtmlWriter(const Manual& manual, const Look& look) : manual_(manual), look_(look) {}

  std::string page(const Page& page) {
    html_ = "<html><body bgcolor=\"" + color(Ink::paper) + "\" text=\"" + color(Ink::text) + "\" link=\"" +
            color(Ink::accent) + "\"><h1>" + escaped(page.title) + "</h1>";
    for (const Block& block : page.blocks) std::visit([this](const auto& content) { add(content); }, block);
    return html_ + "</body></html>";
  }

 private:
  std::string color(Ink ink) const {
    const auto [red, green, blue] = display::color(ink, look_.ground);
    std::string text = "#";
    for (const std::uint8_t part : {red, green, blue}) addHex(text, part);
    return text;
  }

  void add(const Heading& heading) {
    const std::string tag = "h" + std::to_string(heading.level);
    html_ += "<" + tag + ">" + escaped(heading.words) + "</" + tag + ">";
  }

  void add(const Paragraph& paragraph) {
    html_ += "<p>";
    add(paragraph.spans);
    html_ += "</p>";
  }

  void add(const List& list) {
    const std::string tag = list.isNumbered ? "ol" : "ul";
    html_ += "<" + tag + ">";
    for (const Spans& item : list.items) {
      html_ += "<li>";
      add(item);
      html_ += "</li>";
    }
    html_ += "</" + tag + ">";
  }

  void add(const Table& table) {
    html_ += "<p></p><table width=\"100%\" cellpadding=\"6\" cellspacing=\"0\"><tr bgcolor=\"" +
             color(Ink::panel) + "\">";
    for (const Spans& cell : table.head) addCell("th", cell);
    html_ += "</tr>";
    for (const auto& row : table.rows) {
      html_ += "<tr>";
      for (const Spans& cell : row) addCell("td", cell);
      html_ += "</tr>";
    }
    html_ += "</table>";
  }

  void addCell(const std::string& tag, const Spans& spans) {
    html_ += "<" + tag + " align=\"left\" valign=\"top\">";
    add(spans);
    html_ += "</" + tag + ">";
  }

  void add(const Picture& picture) {
    html_ += "<p><img width=\"100%\" src=\"" + addressOf(manual_.folder / picture.file) + "\" alt=\"" +
             escaped(picture.words) + "\"><br><font size=\"-1\" color=\"" + color(Ink::quietText) + "\">" +
             escaped(picture.words) + "</font></p>";
  }

  void add(const Spans& spans) {
    for (const Span& span : spans) add(span);
  }

  void add(const Span& span) {
    static constexpr std::array<std::string_view, 4> kTags = {"", "b", "i", "tt"};
    const std::string_view tag = kTags.at(static_cast<std::size_t>(span.emphasis));
    std::string words = escaped(span.words);
    if (!tag.empty()) words = "<" + std::string(tag) + ">" + words + "</" + std::string(tag) + ">";
    html_ += span.target.empty() ? words : link(span.target, words);
  }

  std::string link(const std::string& target, const std::string& words) {
    const bool isChosen = look_.chosenLink == links_++;
    const std::string link = "<a href=\"" + target + "\">" + words + "</a>";
    if (!isChosen) return link;
    return "<a name=\"chosen\"></a><span style=\"background-color:" + color(Ink::accentLight) + "\">[" +
           link + "]</span>";
  }

  const Manual& manual_;
  const Look& look_;
  std::size_t links_ = 0;
  std::string html_;
};

}  // namespace

std::string htmlOf(const Page& page, const Manual& manual, const Look& look) {
  return HtmlWriter(manual, look).page(page);
}

std::string addressOf(const std::filesystem::path& file) {
  std::string address = "file:";
  for (const char each : file.string()) {
    const auto byte = static_cast<unsigned char>(each);
    if (std::isalnum(byte) != 0 || std::string_view("/._-").find(each) != std::string_view::npos) {
      address += each;
      continue;
    }
    address += '%';
    addHex(address, byte);
  }
  return address;
}

}  // namespace trellis::manual
