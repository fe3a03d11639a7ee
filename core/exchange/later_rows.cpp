#include <string>

#include "core/exchange/practice_rows.h"
#include "core/exchange/row_keys.h"

namespace trellis::exchange {
namespace {

// The session of a row that stands under a signed note.
const PlacedSession* signedSessionOf(CsvRow& row, ImportContext& context) {
  const PlacedSession* session = requiredNamed(row, "session_key", context.keys.sessions);
  if (session && !session->isSigned)
    row.refuse("session_key", "The note of this session is not signed: nothing can stand under it yet.");
  return session;
}

std::string wordsOf(CsvRow& row, std::string_view column) {
  std::string words(row.requiredCell(column));
  model::FieldErrors errors;
  model::checkText(errors, std::string(column), words);
  row.refuse(errors);
  return words;
}

}  // namespace

RowOutcome readAddendum(CsvRow& row, ImportContext& context) {
  const PlacedSession* session = signedSessionOf(row, context);
  const std::string text = wordsOf(row, "text");
  if (row.isRefused()) return std::nullopt;
  return context.sink.addendum(session->id, text);
}

RowOutcome readAmendment(CsvRow& row, ImportContext& context) {
  const PlacedSession* session = signedSessionOf(row, context);
  AmendedRating amended;
  row.requiredCell("relationship_key");
  if (!row.isRefused())
    if (const auto* relationship =
            namedOf(row, "relationship_key", context.keys.relationships, session->client))
      amended.relationship = relationship->id;
  amended.rater = row.required("rater", row.read<model::Rater>("rater"));
  amended.item = row.required("item", row.word("item", model::itemFromKey));
  amended.value = row.whole("value");
  amended.reason = wordsOf(row, "reason");
  model::FieldErrors errors;
  model::checkScale(errors, "value", amended.value, 0, model::kHighestRating);
  row.refuse(errors);
  if (row.isRefused()) return std::nullopt;
  return context.sink.amendment(session->id, amended);
}

}  // namespace trellis::exchange
