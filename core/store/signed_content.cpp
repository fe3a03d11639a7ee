#include "core/store/signed_content.h"

#include <array>

namespace trellis::store {
namespace {

struct TableSql {
  std::string_view name;
  std::string_view sql;
};

// The order of tables, columns and rows is what every link was made from: it never changes. The client is the
// one under whom it was signed, wherever a merge has filed it since.
constexpr std::array kSessionTables = {TableSql{"session", R"(
      SELECT id,
        coalesce((SELECT client_id FROM record_link
                  WHERE session_id = session.id AND kind = 'signature' AND position = 0), client_id),
        clinician_id, external_key, date, start_time, end_time, kind, modality, attendance, note_format,
        takeaway, risk_kinds, risk_action, interventions, other_interventions, signed_at, signed_by
      FROM session WHERE id = :session)"},
                                       TableSql{"note_section", R"(
      SELECT id, section, text, is_not_applicable
      FROM note_section WHERE id BETWEEN :session * 64 AND :session * 64 + 63 ORDER BY id)"},
                                       TableSql{"rating", R"(
      SELECT relationship_id, rater, item, value, evidence
      FROM rating WHERE session_id = :session ORDER BY relationship_id, rater, item)"},
                                       TableSql{"step_progress", R"(
      SELECT relationship_id, path, stage
      FROM step_progress WHERE session_id = :session ORDER BY coalesce(relationship_id, 0), path)"},
                                       TableSql{"give_and_take", R"(
      SELECT relationship_id, given, received
      FROM give_and_take WHERE session_id = :session ORDER BY relationship_id)"},
                                       TableSql{"well_being", R"(
      SELECT measure, value FROM well_being WHERE session_id = :session ORDER BY measure)"},
                                       TableSql{"boundary_event", R"(
      SELECT id, relationship_id, boundary, outcome, guilt
      FROM boundary_event WHERE session_id = :session ORDER BY id)"},
                                       TableSql{"expected_pushback", R"(
      SELECT relationship_id, note FROM expected_pushback WHERE session_id = :session ORDER BY relationship_id)"},
                                       TableSql{"goal_work", R"(
      SELECT goal_id, level FROM goal_work WHERE session_id = :session ORDER BY goal_id)"},
                                       TableSql{"practice_task", R"(
      SELECT id, external_key, path, text, due FROM practice_task WHERE set_in = :session ORDER BY id)"},
                                       TableSql{"task_review", R"(
      SELECT id, result, learned FROM practice_task WHERE reviewed_in = :session ORDER BY id)"}};

// Behind the others, and only where there is one: a note in an installed format is signed as ever.
constexpr TableSql kOwnFormat{"own_format", R"(
  SELECT own_format.name, section.position, section.key, section.title, section.hint
  FROM session JOIN own_format ON own_format.key = session.note_format
    JOIN own_format_section AS section ON section.format_key = own_format.key
  WHERE session.id = :session ORDER BY section.position)"};

constexpr std::string_view kAddendumSql = R"(
  SELECT session_id, position, text, signed_at, signed_by
  FROM addendum WHERE session_id = :session AND position = :position)";
constexpr std::string_view kAmendmentSql = R"(
  SELECT session_id, position, relationship_id, rater, item, value, reason, signed_at, signed_by
  FROM amendment WHERE session_id = :session AND position = :position)";

}  // namespace

SignedContent::SignedContent(Connection& connection)
    : addendum_{"addendum", std::make_unique<Statement>(connection, kAddendumSql)},
      amendment_{"amendment", std::make_unique<Statement>(connection, kAmendmentSql)} {
  for (const TableSql& table : kSessionTables)
    session_.push_back({table.name, std::make_unique<Statement>(connection, table.sql)});
  if (connection.number("SELECT count(*) FROM sqlite_schema WHERE name = 'own_format'") > 0)
    format_ = std::make_unique<Table>(
        Table{kOwnFormat.name, std::make_unique<Statement>(connection, kOwnFormat.sql)});
}

const std::string& SignedContent::of(const SignedPart& part) {
  bytes_.clear();
  switch (part.kind) {
    case PartKind::signature:
      for (Table& table : session_) {
        table.rows->with(part.session);
        append(table);
      }
      appendFormat(part.session);
      break;
    case PartKind::addendum:
      addendum_.rows->with(part.session, part.position);
      append(addendum_);
      break;
    case PartKind::amendment:
      amendment_.rows->with(part.session, part.position);
      append(amendment_);
      break;
  }
  return bytes_;
}

// The table's name, its rows with a 1 before each, and a 0.
void SignedContent::append(Table& table) {
  append(Cell(table.name));
  while (table.rows->next()) {
    bytes_ += '\1';
    const int columns = table.rows->columns();
    for (int column = 0; column < columns; ++column) append(table.rows->cell(column));
  }
  bytes_ += '\0';
}

void SignedContent::appendFormat(model::SessionId session) {
  if (!format_) return;
  const std::size_t before = bytes_.size();
  format_->rows->with(session);
  append(*format_);
  const std::size_t none = 1 + sizeof(std::uint64_t) + format_->name.size() + 1;  // its name, and a 0
  if (bytes_.size() == before + none) bytes_.resize(before);
}

// Nothing is 'n', a number 'i' and eight bytes, a text 't', its length as such a number, and its bytes.
void SignedContent::append(const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) {
    bytes_ += 'i';
    append(static_cast<std::uint64_t>(*number));
  } else if (const auto* text = std::get_if<std::string_view>(&cell)) {
    bytes_ += 't';
    append(std::uint64_t{text->size()});
    bytes_ += *text;
  } else {
    bytes_ += 'n';
  }
}

void SignedContent::append(std::uint64_t number) {
  std::array<char, 8> lowestFirst{};
  for (char& byte : lowestFirst) {
    byte = static_cast<char>(number & 0xFF);
    number >>= 8;
  }
  bytes_.append(lowestFirst.data(), lowestFirst.size());
}

}  // namespace trellis::store
