#include "tests/bench/three_pages.h"

#include <utility>
#include <variant>

#include "reports/content/client_summary.h"
#include "reports/svg/svg_painter.h"
#include "tests/support/client_summaries.h"

namespace trellis::bench {
namespace {

using content::Document;
using display::Align;

constexpr int kSessions = 16;
constexpr int kRows = 44;
constexpr double kWidth = 483.28;  // of A4 between its margins
constexpr std::string_view kText =
    "We traced the evening step by step, from the first message to the apology. The tightness in the chest "
    "comes before the yes; by the third time the voice was steady. Linked today's fear to the years of "
    "keeping the peace at home, and looked at what the giving protects from. Practice was done in part: the "
    "journal, yes; the conversation, not yet. We agreed on one small no before the next session.";

void addParagraphs(Document& document, const std::string& heading, int count) {
  document.blocks.push_back({content::Heading{2, heading}});
  for (int i = 0; i < count; ++i) document.blocks.push_back({content::Paragraph{{{std::string(kText)}}}});
}

// The charts of a client summary after so many sessions.
void addCharts(Document& document) {
  auto summary = content::clientSummary(test::summaryAfter(kSessions), test::shippedCatalogue());
  for (content::Block& block : summary.blocks)
    if (std::holds_alternative<content::Figure>(block.content)) document.blocks.push_back(std::move(block));
}

content::Table sessionTable() {
  content::Table table{"Sessions, continued",
                       {{"No.", Align::end},
                        {"Date", Align::start, 2},
                        {"What we worked on", Align::start, 7},
                        {"Level", Align::end}},
                       {}};
  for (int i = 1; i <= kRows; ++i)
    table.rows.push_back({{{std::to_string(i)}},
                          {{std::to_string(1 + i % 28) + " Mar 2026"}},
                          {{"One small no, and what came of it in the week that followed"}},
                          {{std::to_string(i % 5)}}});
  return table;
}

std::string escaped(const std::string& words) {
  std::string safe;
  for (const char c : words) safe += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
  return safe;
}

std::string wordsOf(const content::Runs& runs) {
  std::string words;
  for (const content::Run& run : runs) words += escaped(run.words);
  return words;
}

class HtmlWriter {
 public:
  explicit HtmlWriter(const display::TextMetrics& metrics) : metrics_(metrics) {}

  void operator()(const content::Heading& heading) {
    const std::string tag = "h" + std::to_string(heading.level);
    html += "<" + tag + ">" + escaped(heading.words) + "</" + tag + ">\n";
  }
  void operator()(const content::Paragraph& paragraph) { html += "<p>" + wordsOf(paragraph.runs) + "</p>\n"; }
  void operator()(const content::Table& table) {
    html += "<table><thead><tr>";
    for (const auto& column : table.columns) html += "<th>" + escaped(column.head) + "</th>";
    html += "</tr></thead><tbody>\n";
    for (const auto& row : table.rows) {
      html += "<tr>";
      for (const auto& cell : row) html += "<td>" + wordsOf(cell) + "</td>";
      html += "</tr>\n";
    }
    html += "</tbody></table>\n";
  }
  void operator()(const content::Figure& figure) {
    html += svg::paintSvg(figure.draw({kWidth, 1}, metrics_));
  }
  template <class Other>
  void operator()(const Other&) {}  // the report has no other blocks

  std::string html;

 private:
  const display::TextMetrics& metrics_;
};

constexpr std::string_view kStyle =
    "@page { size: A4; margin: 52pt 56pt 62pt } body { font: 10.5pt/15.5pt Lato; margin: 0 } "
    "h1 { font-size: 27pt; line-height: 32pt } h2 { font-size: 14.5pt } "
    "table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 12.5pt } "
    "td, th { padding: 3.4pt 5pt; border-bottom: .5pt solid #d6dde3; text-align: left }";

}  // namespace

Document threePages() {
  Document document;
  document.title = "Three pages";
  document.author = "Bench";
  document.footer = "Three pages to measure with";
  document.blocks.push_back({content::Heading{1, "Three pages"}});
  addParagraphs(document, "What was said", 4);
  document.blocks.push_back({content::Heading{2, "How things have changed"}});
  addCharts(document);
  document.blocks.push_back({content::Heading{2, "Sessions"}});
  document.blocks.push_back({sessionTable()});
  return document;
}

std::string asHtml(const Document& document, const display::TextMetrics& metrics) {
  HtmlWriter writer(metrics);
  for (const content::Block& block : document.blocks) std::visit(writer, block.content);
  return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Three "
         "pages</title><style>" +
         std::string(kStyle) + "</style></head><body>\n" + writer.html + "</body></html>\n";
}

}  // namespace trellis::bench
