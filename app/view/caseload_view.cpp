#include "app/view/caseload_view.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>
#include <utility>

#include "app/view/case_facts.h"
#include "app/view/names.h"
#include "app/view/screen_words.h"
#include "core/model/date_words.h"
#include "core/store/caseload.h"

namespace trellis::view {
namespace {

constexpr int kBeforeAllFlags = -1;

std::string_view arrow(Direction direction) {
  switch (direction) {
    case Direction::falling:
      return " ↘";
    case Direction::level:
      return " →";
    case Direction::rising:
      return " ↗";
  }
  return "";
}

std::string oneDecimal(double value) {
  std::array<char, 16> text{};
  const int length = std::snprintf(text.data(), text.size(), "%.1f", value);
  return {text.data(), static_cast<std::size_t>(length)};
}

std::string trendWords(const SmallTrend& trend, const store::CaseloadRow& row) {
  if (row.recent.empty()) return phrase("not rated");
  if (!trend.now) return phrase("too few ratings");
  return oneDecimal(*trend.now) + std::string(trend.direction ? arrow(*trend.direction) : "");
}

std::string trendInWords(const SmallTrend& trend, const std::string& words) {
  if (!trend.direction) return words;
  const std::string now = oneDecimal(*trend.now);
  const std::string first = oneDecimal(*trend.first);
  switch (*trend.direction) {
    case Direction::falling:
      return phrase("%1, falling from %2", {now, first});
    case Direction::level:
      return phrase("%1, level, from %2", {now, first});
    case Direction::rising:
      return phrase("%1, rising from %2", {now, first});
  }
  return words;
}

std::optional<double> dayOf(const std::optional<model::Date>& date) {
  return date ? std::optional<double>(date->day_number()) : std::nullopt;
}

std::optional<double> momentOf(const std::optional<model::Appointment>& appointment) {
  if (!appointment) return std::nullopt;
  return appointment->date.day_number() + appointment->time.minutesSinceMidnight() / (24.0 * 60.0);
}

const std::string& nameOf(const store::CaseloadRow& row) {
  return row.preferredName ? *row.preferredName : row.legalName;
}

std::string namesOf(const std::vector<analysis::Flag>& flags, model::Language language) {
  std::vector<std::string> names;
  for (const auto& flag : flags) names.push_back(analysis::nameOf(flag.kind).in(language));
  return joined(names, " · ");
}

ClientPlace placeOf(analysis::FlagKind flag) {
  switch (flag) {
    case analysis::FlagKind::riskRecorded:
    case analysis::FlagKind::unsignedNote:
      return ClientPlace::sessions;
    case analysis::FlagKind::worseTwiceRunning:
      return ClientPlace::progress;
    case analysis::FlagKind::deteriorated:
      return ClientPlace::measures;
    case analysis::FlagKind::reviewDue:
      return ClientPlace::plan;
    case analysis::FlagKind::consentExpiring:
      return ClientPlace::record;
    case analysis::FlagKind::noRecentSession:
      return ClientPlace::overview;
  }
  return ClientPlace::overview;
}

// A closed case asks for attention only where its record is not complete.
bool needsAttention(const analysis::Flag& flag, model::ClientStatus status) {
  return status != model::ClientStatus::discharged || flag.kind == analysis::FlagKind::unsignedNote;
}

bool isIn(CaseloadScope scope, model::ClientStatus status) {
  switch (scope) {
    case CaseloadScope::active:
      return status == model::ClientStatus::active;
    case CaseloadScope::all:
      return true;
    case CaseloadScope::archive:
      return status == model::ClientStatus::discharged;
  }
  return true;
}

// Clients without a value stay last, whichever way the others go.
bool comesBefore(std::optional<double> a, std::optional<double> b, bool descending) {
  if (!a || !b) return a.has_value() && !b.has_value();
  return descending ? *a > *b : *a < *b;
}

CaseloadLine lineOf(const store::CaseloadRow& row, model::Date today) {
  CaseloadLine line;
  line.client = row.client;
  line.recordNumber = row.recordNumber;
  line.name = nameOf(row);
  line.status = wordOf(row.status);
  const auto next = comingUp(row.nextAppointment, today);
  line.next = next ? model::nearAppointment(*next, today, screenWords().language) : "";
  line.last = row.lastSession ? shortDate(*row.lastSession) : "";
  line.sessions = row.sessions;
  return line;
}

}  // namespace

CaseloadView::CaseloadView(Workspace& workspace) : workspace_(workspace) {
  refresh();
}

void CaseloadView::refresh() {
  const auto rows = store::readCaseload(workspace_.vault);
  const NameOrder order(workspace_.language);
  std::vector<std::pair<std::string, const store::CaseloadRow*>> byName;
  byName.reserve(rows.size());
  for (const auto& row : rows) byName.emplace_back(order.key(nameOf(row)), &row);
  std::ranges::stable_sort(byName, {}, [](const auto& named) -> const std::string& { return named.first; });
  entries_.clear();
  entries_.reserve(rows.size());
  for (const auto& [key, row] : byName) entries_.push_back(entryOf(*row));
  readAttention();
  arrangeRows();
}

CaseloadView::Entry CaseloadView::entryOf(const store::CaseloadRow& row) const {
  const SmallTrend codependence = smallTrendOf(row, model::ItemKind::sign);
  const SmallTrend interdependence = smallTrendOf(row, model::ItemKind::characteristic);
  Entry entry{.line = lineOf(row, workspace_.today()),
              .status = row.status,
              .flags = analysis::flags(factsOf(row), workspace_.today()),
              .findable = findable(row.legalName, row.preferredName, row.externalKey, row.recordNumber),
              .next = momentOf(comingUp(row.nextAppointment, workspace_.today())),
              .last = dayOf(row.lastSession),
              .codependence = codependence,
              .interdependence = interdependence};
  entry.line.codependence = trendWords(codependence, row);
  entry.line.interdependence = trendWords(interdependence, row);
  entry.line.codependenceInWords = trendInWords(codependence, entry.line.codependence);
  entry.line.interdependenceInWords = trendInWords(interdependence, entry.line.interdependence);
  entry.line.flags = namesOf(entry.flags, workspace_.language);
  return entry;
}

void CaseloadView::readAttention() {
  attention_.clear();
  for (const Entry& entry : entries_)
    for (const analysis::Flag& flag : entry.flags)
      if (needsAttention(flag, entry.status))
        attention_.push_back({.client = entry.line.client,
                              .name = entry.line.name,
                              .flag = analysis::nameOf(flag.kind).in(workspace_.language),
                              .reason = flag.reason.in(workspace_.language),
                              .urgency = static_cast<int>(flag.kind),
                              .place = placeOf(flag.kind)});
  for (const RecoveredDraft& draft : recoveredDrafts(workspace_))
    attention_.push_back({.client = draft.key.client,
                          .name = draft.name,
                          .flag = phrase("Unsaved text"),
                          .reason = reasonOf(draft),
                          .urgency = kBeforeAllFlags,
                          .draft = draft});
  std::ranges::stable_sort(attention_, {}, &AttentionLine::urgency);
}

void CaseloadView::filter(std::string words) {
  words_ = std::move(words);
  arrangeRows();
}

void CaseloadView::show(CaseloadScope scope) {
  scope_ = scope;
  arrangeRows();
}

void CaseloadView::sortBy(CaseloadColumn column, bool descending) {
  column_ = column;
  descending_ = descending;
  arrangeRows();
}

std::string CaseloadView::arrangement() const {
  return std::string(model::keyOf(scope_)).append(" ").append(model::keyOf(column_)) +
         (descending_ ? " down" : " up");
}

void CaseloadView::arrange(const std::string& arrangement) {
  std::istringstream words(arrangement);
  std::string scope;
  std::string column;
  std::string direction;
  words >> scope >> column >> direction;
  const auto known = model::fromKey<CaseloadColumn>(column);
  if (!known) return;
  scope_ = model::fromKey<CaseloadScope>(scope).value_or(CaseloadScope::active);
  column_ = *known;
  descending_ = direction == "down";
  arrangeRows();
}

void CaseloadView::arrangeRows() {
  const auto words = foldedWords(words_);
  shown_.clear();
  for (std::size_t i = 0; i < entries_.size(); ++i)
    if (isShown(entries_[i], words)) shown_.push_back(i);
  if (column_ != CaseloadColumn::name)
    std::ranges::stable_sort(shown_, [this](std::size_t a, std::size_t b) {
      return comesBefore(sortValue(entries_[a]), sortValue(entries_[b]), descending_);
    });
  else if (descending_)
    std::ranges::reverse(shown_);
  changed.notify();
}

bool CaseloadView::isShown(const Entry& entry, const std::vector<std::string>& words) const {
  return isIn(scope_, entry.status) && hasEach(entry.findable, words);
}

std::optional<double> CaseloadView::sortValue(const Entry& entry) const {
  switch (column_) {
    case CaseloadColumn::name:
      return std::nullopt;
    case CaseloadColumn::next:
      return entry.next;
    case CaseloadColumn::last:
      return entry.last;
    case CaseloadColumn::sessions:
      return entry.line.sessions;
    case CaseloadColumn::codependence:
      return entry.codependence.now;
    case CaseloadColumn::interdependence:
      return entry.interdependence.now;
    case CaseloadColumn::flags:
      return static_cast<double>(entry.flags.size());
  }
  return std::nullopt;
}

display::DisplayList CaseloadView::trend(std::size_t row, CaseloadColumn column, display::Size size) const {
  const Entry& entry = entries_[shown_[row]];
  const bool isSigns = column == CaseloadColumn::codependence;
  const SmallTrend& trend = isSigns ? entry.codependence : entry.interdependence;
  const std::string& words = isSigns ? entry.line.codependenceInWords : entry.line.interdependenceInWords;
  if (!trend.now) return {.size = {}, .marks = {}, .description = words};
  return chart::drawSparkline(trend.spark, size, words);
}

std::string CaseloadView::emptyState() const {
  if (!shown_.empty()) return "";
  if (entries_.empty())
    return phrase("No client yet. Add the first one with 'New client', or import a practice.");
  if (scope_ == CaseloadScope::active)
    return phrase("No active client matches. Show all clients to look among paused and discharged ones too.");
  return phrase("No client matches what you typed.");
}

}  // namespace trellis::view
