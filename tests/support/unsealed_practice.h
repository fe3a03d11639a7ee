// A vault as the first release wrote it, before vaults were sealed: one client with a signed session and a
// draft.
#pragma once

#include <filesystem>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/store/migrations.h"

namespace trellis::tests {

inline constexpr const char* kRowsOfFirstRelease = R"(
  INSERT INTO practice VALUES (1, 'Harbor Counseling', NULL, '555-0142', NULL, NULL, x'89504E470D0A1A0A00', 7,
                               '2026-01-01T09:00:00Z');
  INSERT INTO clinician VALUES (4, 'ana', 'Ana Ruiz', 'LMFT', NULL, 1);
  INSERT INTO client VALUES (7, 1, 'C00001', 'Zephyrine Quillfeather', NULL, NULL, '1990-02-03', NULL, NULL, NULL,
                             NULL, NULL, NULL, NULL, 'active', '2026-01-02', NULL, 'en', 4, NULL, NULL, 0);
  INSERT INTO client_status VALUES (7, 0, 'active', '2026-01-02');
  INSERT INTO session VALUES (9, 7, 4, 'C00001-S001', '2026-01-12', '10:00', '10:50', 'individual', 'video',
                              'attended', 'narrative', NULL, '', NULL, '', NULL, NULL, NULL);
  INSERT INTO note_section VALUES (9 * 64, 9, 'narrative', 'Talked of marmalade heliotrope.', 0);
  INSERT INTO note_search (rowid, text) VALUES (9 * 64, 'Talked of marmalade heliotrope.');
  INSERT INTO client_search (rowid, text, place) VALUES (7 * 4096, 'Zephyrine Quillfeather', 'name');
  UPDATE session SET signed_at = '2026-01-12T18:00:00Z', signed_by = 4 WHERE id = 9;
  INSERT INTO session VALUES (10, 7, 4, NULL, '2026-01-19', NULL, NULL, 'individual', NULL, NULL, NULL, NULL,
                              NULL, NULL, '', NULL, NULL, NULL);
)";

inline void writeUnsealedPractice(const std::filesystem::path& file) {
  constexpr int kApplicationId = 0x5472656C;  // "Trel"
  SQLite::Database old(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  old.exec("PRAGMA journal_mode = WAL");
  old.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  old.exec(std::string(store::migrations().front().script));
  old.exec(kRowsOfFirstRelease);
  old.exec("PRAGMA user_version = 1");
}

}  // namespace trellis::tests
