#include "core/store/search_writer.h"

#include <string_view>

#include "core/store/statement.h"

namespace trellis::store {
namespace {

// The words of a text, as the index tells words: it breaks up the text in a small index of its own, and
// forgets it.
void learnWords(Connection& connection, std::string_view insertText, std::int64_t owner) {
  connection.execute(R"(
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.fresh_text USING fts5(
      text, content = '', tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.fresh_word USING fts5vocab(fresh_text, row);)");
  Statement(connection, insertText).with(owner).run();
  Statement(connection, "INSERT OR IGNORE INTO search_word SELECT term FROM temp.fresh_word").run();
  Statement(connection, "INSERT INTO temp.fresh_text (fresh_text) VALUES ('delete-all')").run();
}

}  // namespace

void SearchWriter::refresh(model::ClientId client) {
  Statement(connection_, R"(
    DELETE FROM client_search WHERE rowid BETWEEN :client * 4096 AND :client * 4096 + 4095)")
      .with(client)
      .run();
  Statement(connection_, R"(
    INSERT INTO client_search (rowid, text, place)
    SELECT client_id * 4096 + row_number() OVER (), text, place FROM client_passage WHERE client_id = :client)")
      .with(client)
      .run();
  learnWords(connection_, R"(
    INSERT INTO temp.fresh_text (text) SELECT text FROM client_passage WHERE client_id = :client)",
             client.value);
}

void SearchWriter::refresh(model::SessionId session) {
  Statement(connection_, R"(
    DELETE FROM passage_search WHERE rowid BETWEEN :session * 4096 AND :session * 4096 + 4095)")
      .with(session)
      .run();
  Statement(connection_, R"(
    INSERT INTO passage_search (rowid, text, place, part)
    SELECT session_id * 4096 + row_number() OVER (), text, place, part
    FROM session_passage WHERE session_id = :session)")
      .with(session)
      .run();
  learnWords(connection_, R"(
    INSERT INTO temp.fresh_text (text) SELECT text FROM session_passage WHERE session_id = :session)",
             session.value);
  Statement(connection_, "DELETE FROM kind_search WHERE rowid = :session").with(session).run();
  Statement(connection_, R"(
    INSERT INTO kind_search (rowid, interventions, risk_kinds)
    SELECT session_id, interventions, risk_kinds FROM kind_passage WHERE session_id = :session)")
      .with(session)
      .run();
}

void SearchWriter::withdrawNote(model::SessionId session) {
  Statement(connection_, R"(
    INSERT INTO note_search (note_search, rowid, text)
    SELECT 'delete', id, text FROM note_section WHERE id BETWEEN :session * 64 AND :session * 64 + 63)")
      .with(session)
      .run();
}

void SearchWriter::admitNote(model::SessionId session) {
  Statement(connection_, R"(
    INSERT INTO note_search (rowid, text)
    SELECT id, text FROM note_section WHERE id BETWEEN :session * 64 AND :session * 64 + 63)")
      .with(session)
      .run();
  learnWords(connection_, R"(
    INSERT INTO temp.fresh_text (text)
    SELECT text FROM note_section WHERE id BETWEEN :session * 64 AND :session * 64 + 63)",
             session.value);
}

// In one piece, a large index is as quick to look into as a small one.
void SearchWriter::rebuild() {
  connection_.execute(R"(
    DELETE FROM client_search;
    INSERT INTO client_search (rowid, text, place)
    SELECT client_id * 4096 + row_number() OVER (PARTITION BY client_id), text, place FROM client_passage;
    DELETE FROM passage_search;
    INSERT INTO passage_search (rowid, text, place, part)
    SELECT session_id * 4096 + row_number() OVER (PARTITION BY session_id), text, place, part FROM session_passage;
    DELETE FROM kind_search;
    INSERT INTO kind_search (rowid, interventions, risk_kinds)
    SELECT session_id, interventions, risk_kinds FROM kind_passage;
    INSERT INTO note_search (note_search) VALUES ('rebuild');
    INSERT INTO passage_search (passage_search) VALUES ('optimize');
    INSERT INTO note_search (note_search) VALUES ('optimize');
    INSERT INTO kind_search (kind_search) VALUES ('optimize');
    DELETE FROM search_word;
    INSERT INTO search_word
    SELECT term FROM client_word UNION SELECT term FROM passage_word UNION SELECT term FROM note_word;)");
}

}  // namespace trellis::store
