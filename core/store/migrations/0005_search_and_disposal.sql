-- Search finds every field of a client: how to reach them, diagnoses, consents, and what a goal's levels look like. And a
-- record can be disposed of.

DROP VIEW client_passage;
CREATE VIEW client_passage (client_id, place, text) AS
SELECT id, 'name', legal_name || coalesce(' · ' || preferred_name, '') FROM client
UNION ALL
SELECT id, 'concerns', presenting_concerns FROM client WHERE presenting_concerns IS NOT NULL
UNION ALL
SELECT id, 'contact', concat FROM (
  SELECT id, ltrim(coalesce(' · ' || phone, '') || coalesce(' · ' || email, '') || coalesce(' · ' || address, '')
    || coalesce(' · ' || emergency_name, '') || coalesce(' · ' || emergency_relation, '')
    || coalesce(' · ' || emergency_phone, '') || coalesce(' · ' || referral_source, ''), ' ·') AS concat FROM client)
  WHERE concat <> ''
UNION ALL
SELECT client_id, 'diagnosis', code || ' · ' || text FROM diagnosis
UNION ALL
SELECT client_id, 'consent', released_to FROM consent WHERE released_to IS NOT NULL
UNION ALL
SELECT client_id, 'relationship', other_name || ' · ' || alias || coalesce(' · ' || notes, '')
  || coalesce(' · ' || valued_giving, '') FROM relationship
UNION ALL
SELECT client_id, 'root', coalesce(period || ' · ', '') || coalesce(story, '') FROM root
  WHERE period IS NOT NULL OR story IS NOT NULL
UNION ALL
SELECT client_id, 'goal', statement || coalesce(' · ' || much_less, '') || coalesce(' · ' || less, '')
  || coalesce(' · ' || expected, '') || coalesce(' · ' || more, '') || coalesce(' · ' || much_more, '') FROM goal;

DELETE FROM client_search WHERE rowid / 4096 IN (SELECT id FROM client);
INSERT INTO client_search (rowid, text, place)
SELECT client_id * 4096 + row_number() OVER (PARTITION BY client_id), text, place FROM client_passage;
INSERT OR IGNORE INTO search_word SELECT term FROM client_word;

-- Whose record was disposed of: its number, which is not given again, and nothing else of the client.
CREATE TABLE disposal (
  record_number INTEGER PRIMARY KEY CHECK (record_number > 0),
  disposed_on   TEXT NOT NULL CHECK (disposed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  disposed_by   INTEGER REFERENCES clinician (id)
) STRICT;

CREATE TRIGGER disposal_stays BEFORE UPDATE ON disposal
BEGIN SELECT RAISE(ABORT, 'A disposal can no longer be changed.'); END;
CREATE TRIGGER disposal_is_kept BEFORE DELETE ON disposal
BEGIN SELECT RAISE(ABORT, 'A disposal can no longer be changed.'); END;
