// What is asked of a report before it is made: which one, about whom, over which period, on what paper, and
// what stays out. One request for every kind; a kind reads what concerns it.
// Dates inclusive; an absent one means from the first session, or until today.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/model/keys.h"
#include "core/model/language.h"
#include "core/model/path.h"
#include "reports/layout/page_flow.h"

namespace trellis::view {

using layout::Paper;

enum class ReportKind {
  clientSummary,
  clinicalSummary,
  sessionNote,
  dischargeSummary,
  treatmentPlan,
  worksheet,
  caseloadReview,
  wholeRecord
};

struct ReportRequest {
  ReportKind kind = ReportKind::clientSummary;
  model::ClientId client;
  model::RelationshipId relationship;            // of a client summary
  std::optional<model::SessionId> session = {};  // of a session note; else the last one
  model::Path path = model::Path::self;          // of a worksheet
  std::optional<model::Date> from = {};
  std::optional<model::Date> to = {};
  model::Language language = model::Language::english;
  Paper paper = Paper::a4;
  bool confirmUnsafePrint = false;
  std::set<std::string> leftOut = {};                         // keys of parts, as content/parts.h gives them
  std::set<model::RelationshipId> leftOutRelationships = {};  // of a clinical or discharge summary
};

}  // namespace trellis::view

template <>
struct trellis::model::Keys<trellis::view::ReportKind> {
  using Kind = view::ReportKind;
  static constexpr std::array<std::pair<Kind, std::string_view>, 8> all = {
      {{Kind::clientSummary, "client_summary"},
       {Kind::clinicalSummary, "clinical_summary"},
       {Kind::sessionNote, "session_note"},
       {Kind::dischargeSummary, "discharge_summary"},
       {Kind::treatmentPlan, "treatment_plan"},
       {Kind::worksheet, "worksheet"},
       {Kind::caseloadReview, "caseload_review"},
       {Kind::wholeRecord, "whole_record"}}};
};
