// What every page of the clinical record carries: whose record it is, who wrote it, when it was printed and
// which sessions it rests on. File name and metadata hold none of it: only the page does.
// In the report's language.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/model/catalogue.h"
#include "core/model/dates.h"
#include "core/model/language.h"
#include "reports/content/document.h"
#include "reports/content/letterhead.h"

namespace trellis::content {

struct ClinicalFrame {
  model::Language language = model::Language::english;
  model::Date printedOn;
  Letterhead letterhead;
  int recordNumber = 0;
  std::string clientName;  // legal name
  std::optional<model::Date> born = {};
  std::string clinicianName;  // with credentials: "Ana Ruiz, LMFT"
  std::string license = {};
  std::vector<int> sessions = {};  // the numbers of those that the page rests on
};

// Empty but for title, header and foot, and for the letterhead and the client's name above the rest.
Document clinicalDocument(const ClinicalFrame& frame, const model::Words& title);

template <class Content>
void add(Document& document, Content content, PageBreak pageBreak = PageBreak::free) {
  document.blocks.push_back({std::move(content), pageBreak});
}

void append(Document& document, std::vector<Block> blocks);

// A heading over a text; nothing where there is no text.
void addText(Document& document, const std::string& heading, const std::string& words);

void addSignatures(Document& document, const ClinicalFrame& frame, bool withClient);

// A fact where there are words for it.
void addFact(FactGrid& grid, const std::string& label, const std::string& words);

}  // namespace trellis::content
