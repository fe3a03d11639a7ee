#include "reports/content/clinical_page.h"

#include <iterator>

#include "core/model/date_words.h"
#include "reports/content/filled_words.h"
#include "reports/content/page_words.h"
#include "reports/content/summary_words.h"

namespace trellis::content {
namespace {

using model::Words;

constexpr std::size_t kLongestAddress = 60;

const Words kRecord{"Record {1}", "Expediente {1}"};
const Words kBorn{"born {1}", "nac. {1}"};
const Words kConfidential{"Confidential", "Confidencial"};
const Words kPrinted{"{1}  ·  Printed {2}", "{1}  ·  Impreso el {2}"};
const Words kLicense{"{1}  ·  License {2}", "{1}  ·  Licencia {2}"};

std::string headerEnd(const ClinicalFrame& frame, const Say& say) {
  std::string words = say(kRecord, {std::to_string(frame.recordNumber)}) +
                      afterSeparator(cut(frame.clientName, kLongestName));
  if (frame.born) words += afterSeparator(say(kBorn, {longDate(*frame.born, frame.language)}));
  return words + afterSeparator(say(kConfidential));
}

// "12 Willow Street · 555-0142", whatever of it there is.
std::string contactWords(const Letterhead& letterhead) {
  const std::string address = cut(letterhead.address, kLongestAddress);
  return address.empty() || letterhead.contact.empty() ? address + letterhead.contact
                                                       : address + " · " + letterhead.contact;
}

}  // namespace

Document clinicalDocument(const ClinicalFrame& frame, const model::Words& title) {
  const Say say{frame.language};
  Document document;
  document.language = std::string(model::keyOf(frame.language));
  document.title = say(title);
  document.author = frame.letterhead.practice;
  document.style = Style::clinical;
  document.headerStart = document.title;
  document.headerEnd = headerEnd(frame, say);
  document.footer = say(kPrinted, {frame.letterhead.practice, longDate(frame.printedOn, frame.language)}) +
                    afterSeparator(sessionNumbers(frame.sessions, frame.language));
  document.pageNumber = pageNumberWords(frame.language);
  add(document, Eyebrow{frame.letterhead.practice, contactWords(frame.letterhead), frame.letterhead.logo});
  add(document, Heading{1, frame.clientName});
  return document;
}

void append(Document& document, std::vector<Block> blocks) {
  std::move(blocks.begin(), blocks.end(), std::back_inserter(document.blocks));
}

void addText(Document& document, const std::string& heading, const std::string& words) {
  if (words.empty()) return;
  add(document, Heading{2, heading});
  add(document, Paragraph{{{words}}});
}

void addSignatures(Document& document, const ClinicalFrame& frame, bool withClient) {
  const Say say{frame.language};
  SignatureLines lines{{}, say(kDate)};
  if (withClient) lines.signatories.push_back(say(kClient) + afterSeparator(frame.clientName));
  lines.signatories.push_back(frame.license.empty() ? frame.clinicianName
                                                    : say(kLicense, {frame.clinicianName, frame.license}));
  document.blocks.back().pageBreak = PageBreak::keepWithNext;
  add(document, std::move(lines));
}

void addFact(FactGrid& grid, const std::string& label, const std::string& words) {
  if (!words.empty()) grid.facts.push_back({label, words});
}

}  // namespace trellis::content
