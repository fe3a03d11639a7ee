#include "reports/content/caseload_review.h"

#include <algorithm>
#include <utility>

#include "core/model/date_words.h"
#include "reports/content/clinical_page.h"
#include "reports/content/clinical_words.h"
#include "reports/content/filled_words.h"
#include "reports/content/page_words.h"

namespace trellis::content {
namespace {

using display::Align;
using model::Words;

constexpr std::size_t kMostInitials = 3;

const Words kReviewTitle{"Caseload review", "Revisión de casos"};
const Words kForSupervision{"For supervision  ·  initials only  ·  Confidential",
                            "Para supervisión  ·  solo iniciales  ·  Confidencial"};
const Words kReviewFooter{"{1}  ·  Printed {2}", "{1}  ·  Impreso el {2}"};
const Words kCounts{"Clients: {1}. In need of attention: {2}.", "Clientes: {1}. Piden atención: {2}."};
const Words kReviewHow{
    "Codependence is the mean of the rated signs, interdependence that of the rated characteristics, 0 to 4, "
    "in "
    "the relationship that was rated most of late; shown where at least three of five were rated. An arrow "
    "shows "
    "the direction over the last sessions.",
    "La codependencia es la media de las señales valoradas y la interdependencia la de las características, "
    "de 0 "
    "a 4, en la relación más valorada últimamente; se muestra si se valoraron al menos tres de cinco. La "
    "flecha "
    "indica la dirección en las últimas sesiones."};
const Words kLastSeen{"Last", "Última"};
const Words kCodependence{"Codependence", "Codependencia"};
const Words kInterdependence{"Interdependence", "Interdependencia"};
const Words kAttention{"Needs attention", "Pide atención"};
const Words kCaseloadContinued{"Caseload, continued", "Casos, continuación"};
const Words kNoCases{"There is no client to review.", "No hay clientes que revisar."};

std::string arrowOf(Moving moving) {
  if (moving == Moving::falling) return " ↓";
  return moving == Moving::rising ? " ↑" : " →";
}

// In a column, where 2.0 stands above 2.4.
std::string withOnePlace(double value) {
  const std::string words = decimal(value);
  return words.find('.') == std::string::npos ? words + ".0" : words;
}

std::string overviewWords(const ReviewedOverview& overview) {
  if (!overview.now) return "–";
  return withOnePlace(*overview.now) + (overview.moving ? arrowOf(*overview.moving) : "");
}

Runs clientCell(const ReviewedCase& reviewed, model::Language language) {
  Runs runs{{reviewed.initials, Emphasis::strong}};
  if (reviewed.status != model::ClientStatus::active)
    runs.push_back({"\n" + wordOf(reviewed.status, language), Emphasis::plain, Tone::quiet});
  return runs;
}

Runs attentionCell(const ReviewedCase& reviewed, model::Language language) {
  std::string words;
  for (const Words& reason : reviewed.attention) words += (words.empty() ? "" : "\n") + reason.in(language);
  return {{std::move(words)}};
}

Table casesTable(const CaseloadReviewInput& input, const Say& say) {
  Table table{say(kCaseloadContinued),
              {{say(kClient), Align::start, 1.1},
               {say(kSessions), Align::middle, 0.95},
               {say(kLastSeen), Align::start, 1.35},
               {say(kCodependence), Align::middle, 1.45},
               {say(kInterdependence), Align::middle, 1.65},
               {say(kAttention), Align::start, 4.5}},
              {}};
  for (const ReviewedCase& reviewed : input.cases)
    table.rows.push_back({clientCell(reviewed, say.language),
                          {{std::to_string(reviewed.sessions)}},
                          {{reviewed.lastSession ? shortDate(*reviewed.lastSession, say.language) : "–"}},
                          {{overviewWords(reviewed.codependence)}},
                          {{overviewWords(reviewed.interdependence)}},
                          attentionCell(reviewed, say.language)});
  return table;
}

Document frameOf(const CaseloadReviewInput& input, const Say& say) {
  Document document;
  document.language = std::string(model::keyOf(input.language));
  document.title = say(kReviewTitle);
  document.author = input.letterhead.practice;
  document.style = Style::clinical;
  document.headerStart = document.title;
  document.headerEnd = say(kForSupervision);
  document.footer =
      say(kReviewFooter, {input.letterhead.practice, longDate(input.printedOn, input.language)});
  document.pageNumber = pageNumberWords(input.language);
  return document;
}

std::size_t characterAt(const std::string& words, std::size_t at) {
  std::size_t end = at + 1;
  while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) ++end;
  return end - at;
}

}  // namespace

Document caseloadReview(const CaseloadReviewInput& input) {
  const Say say{input.language};
  Document document = frameOf(input, say);
  add(document,
      Eyebrow{input.letterhead.practice, longDate(input.printedOn, input.language), input.letterhead.logo});
  add(document, Heading{1, document.title + afterSeparator(input.clinicianName)});
  if (input.cases.empty()) {
    add(document, Paragraph{{{say(kNoCases)}}, ParagraphRole::lead});
    return document;
  }
  const auto pressing =
      std::ranges::count_if(input.cases, [](const auto& each) { return !each.attention.empty(); });
  add(document, Paragraph{{{say(kCounts, {std::to_string(input.cases.size()), std::to_string(pressing)})}},
                          ParagraphRole::lead});
  add(document, casesTable(input, say));
  add(document, Paragraph{{{say(kReviewHow), Emphasis::plain, Tone::quiet}}, ParagraphRole::small});
  return document;
}

std::string initialsOf(const std::string& name) {
  std::vector<std::string> initials;
  bool isStart = true;
  for (std::size_t at = 0; at < name.size() && name[at] != '(';) {
    const std::size_t length = characterAt(name, at);
    const bool isGap = name[at] == ' ' || name[at] == ',';
    if (isStart && !isGap) initials.push_back(name.substr(at, length) + ".");
    isStart = isGap;
    at += length;
  }
  if (initials.size() > kMostInitials) initials.erase(initials.begin() + 1, initials.end() - 2);
  std::string all;
  for (const std::string& initial : initials) all += (all.empty() ? "" : " ") + initial;
  return all;
}

}  // namespace trellis::content
