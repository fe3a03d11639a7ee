#include "core/exchange/csv_format.h"

#include <algorithm>

namespace trellis::exchange {
namespace {

constexpr char kGuard = '\'';

// What a spreadsheet takes for the start of a formula; the last four are the full-width forms of the first.
constexpr std::array<std::string_view, 11> kFormulaStarts = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                             "\n", "＝", "＋", "－", "＠"};

// With any number of guards before it, so that a text which has some of its own is told from a guarded one.
bool looksLikeFormula(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kGuard), text.size()));
  return std::ranges::any_of(kFormulaStarts,
                             [text](std::string_view start) { return text.starts_with(start); });
}

std::array<CsvFormat, kCsvFiles> makeFormats() {
  return {{
      {"measure_figures.csv",
       {"measure", "low", "high", "better", "cut_off", "reliable_change", "standard_deviation", "reliability",
        "source"},
       {},
       true},
      {"note_formats.csv", {"format_key", "began_as", "name", "state", "section", "title", "hint"}, {}, true},
      {"clients.csv",
       {"client_key", "legal_name", "preferred_name", "pronouns", "date_of_birth", "phone", "email", "status",
        "intake_date", "presenting_concerns", "report_language"},
       {"address", "emergency_name", "emergency_relation", "emergency_phone", "referral_source",
        "appointment_date", "appointment_time", "legal_hold"}},
      {"status_history.csv", {"client_key", "status", "since"}, {}, true},
      {"diagnoses.csv", {"client_key", "code", "text", "from", "to"}, {}, true},
      {"consents.csv",
       {"client_key", "kind", "released_to", "given_on", "expires_on", "withdrawn_on"},
       {},
       true},
      {"roots.csv", {"client_key", "theme", "period", "story", "signs"}, {}},
      {"told_apart.csv", {"client_key", "other_client_key", "said_on"}, {}, true},
      {"relationships.csv",
       {"relationship_key", "client_key", "other_name", "alias", "context", "began", "ended",
        "lives_together", "print_safety", "maintained_by", "safety_concern"},
       {"valued_giving", "notes"}},
      {"goals.csv",
       {"goal_key", "client_key", "relationship_key", "path", "statement", "started", "target", "status",
        "much_less", "less", "expected", "more", "much_more"},
       {}},
      {"measures.csv", {"client_key", "measure", "date", "total"}, {}},
      {"sessions.csv",
       {"session_key", "client_key", "date", "start", "end", "kind", "modality", "attendance", "note_format",
        "takeaway", "risk", "risk_action", "signed"},
       {"interventions", "other_interventions"}},
      {"notes.csv", {"session_key", "section", "text"}, {"not_applicable"}},
      {"psychotherapy_notes.csv", {"session_key", "text"}, {}},
      {"ratings.csv", {"session_key", "relationship_key", "rater", "item", "value", "evidence"}, {}},
      {"steps.csv", {"session_key", "relationship_key", "step", "stage"}, {}},
      {"give_and_take.csv", {"session_key", "relationship_key", "given", "received"}, {}},
      {"well_being.csv", {"session_key", "measure", "value"}, {}},
      {"boundaries.csv", {"session_key", "relationship_key", "boundary", "outcome", "guilt"}, {}},
      {"expected_pushback.csv", {"session_key", "relationship_key", "note"}, {}, true},
      {"goal_ratings.csv", {"goal_key", "session_key", "level"}, {}},
      {"tasks.csv",
       {"task_key", "client_key", "set_in", "step", "text", "due", "result", "reviewed_in", "learned"},
       {}},
      {"addenda.csv", {"session_key", "text"}, {}, true},
      {"amendments.csv", {"session_key", "relationship_key", "rater", "item", "value", "reason"}, {}, true},
  }};
}

}  // namespace

std::vector<std::string_view> CsvFormat::allColumns() const {
  std::vector<std::string_view> all = columns;
  all.insert(all.end(), laterColumns.begin(), laterColumns.end());
  return all;
}

const std::array<CsvFormat, kCsvFiles>& csvFormats() {
  static const std::array<CsvFormat, kCsvFiles> kFormats = makeFormats();
  return kFormats;
}

const CsvFormat& formatOf(CsvFile file) {
  return csvFormats()[static_cast<std::size_t>(file)];
}

std::string withGuard(std::string_view text) {
  return looksLikeFormula(text) ? kGuard + std::string(text) : std::string(text);
}

std::string_view withoutGuard(std::string_view cell) {
  const bool isGuarded = cell.starts_with(kGuard) && looksLikeFormula(cell);
  return isGuarded ? cell.substr(1) : cell;
}

}  // namespace trellis::exchange
