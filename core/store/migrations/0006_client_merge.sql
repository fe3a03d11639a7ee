-- Two records of one person become one, and can become two again. The client that is gone keeps its row and its history of
-- the status, which are read as part of the one that is kept; all else of it is moved there. What a merge did is told row by
-- row: that is what taking it back goes by.

CREATE TABLE client_merge (
  gone      INTEGER PRIMARY KEY REFERENCES client (id),
  number    INTEGER NOT NULL UNIQUE CHECK (number > 0),  -- later merges are taken back first
  kept      INTEGER NOT NULL REFERENCES client (id) CHECK (kept <> gone),
  merged_on TEXT NOT NULL CHECK (merged_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  merged_by INTEGER REFERENCES clinician (id),
  diagnoses INTEGER NOT NULL CHECK (diagnoses >= 0),  -- that were added at the end of the kept list
  consents  INTEGER NOT NULL CHECK (consents >= 0),
  statuses  INTEGER NOT NULL CHECK (statuses >= 0),   -- that the kept history had
  mac       BLOB NOT NULL CHECK (length(mac) = 32)    -- keyed, over the number, both clients, the date and the sessions that moved
) STRICT;
CREATE INDEX client_merge_by_kept ON client_merge (kept);

-- All rows of both when they were merged, and whose each was.
CREATE TABLE merged_row (
  gone   INTEGER NOT NULL REFERENCES client_merge (gone),
  kind   TEXT NOT NULL CHECK (kind IN ('session', 'relationship', 'root', 'goal', 'administration')),
  row_id INTEGER NOT NULL,           -- of an administration its measure
  day    TEXT NOT NULL DEFAULT '',   -- of an administration alone
  owner  INTEGER NOT NULL,
  PRIMARY KEY (gone, kind, row_id, day)
) STRICT, WITHOUT ROWID;

-- What the merge changed of the client that is kept; its status is told in any case.
CREATE TABLE merged_field (
  gone   INTEGER NOT NULL REFERENCES client_merge (gone),
  name   TEXT NOT NULL,
  before ANY,
  after  ANY,
  PRIMARY KEY (gone, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER client_merge_stays BEFORE UPDATE ON client_merge
BEGIN SELECT RAISE(ABORT, 'A merge can no longer be changed.'); END;

-- In which record a client lies now, over however many merges.
CREATE VIEW merged_into (gone, kept) AS
WITH RECURSIVE way (gone, kept) AS (
  SELECT gone, kept FROM client_merge
  UNION
  SELECT way.gone, client_merge.kept FROM way JOIN client_merge ON client_merge.gone = way.kept)
SELECT gone, kept FROM way;

CREATE VIEW status_history (client_id, status, since, place) AS
SELECT client_id, status, since, position FROM client_status
UNION ALL
SELECT merged_into.kept, status, since, position - 4096
FROM merged_into JOIN client_status ON client_status.client_id = merged_into.gone
UNION ALL
SELECT merged_into.kept, after, merged_on, iif(merged_into.kept = client_merge.kept, statuses, 0) - 0.5
FROM client_merge JOIN merged_field USING (gone) JOIN merged_into USING (gone)
WHERE merged_field.name = 'status';

-- A signed session stays as it was signed. The one thing that may change is the record that it is filed in, between two that
-- were merged: the signature covers the client under whom it was signed, which its link tells, and that does not change.
DROP TRIGGER signed_session_stays;
CREATE TRIGGER signed_session_stays BEFORE UPDATE ON session WHEN OLD.signed_at IS NOT NULL AND NOT (
  (NEW.id, NEW.clinician_id, NEW.external_key, NEW.date, NEW.start_time, NEW.end_time, NEW.kind, NEW.modality, NEW.attendance,
   NEW.note_format, NEW.takeaway, NEW.risk_kinds, NEW.risk_action, NEW.interventions, NEW.other_interventions, NEW.signed_at,
   NEW.signed_by)
  IS
  (OLD.id, OLD.clinician_id, OLD.external_key, OLD.date, OLD.start_time, OLD.end_time, OLD.kind, OLD.modality, OLD.attendance,
   OLD.note_format, OLD.takeaway, OLD.risk_kinds, OLD.risk_action, OLD.interventions, OLD.other_interventions, OLD.signed_at,
   OLD.signed_by)
  AND EXISTS (
    SELECT 1 FROM client_merge JOIN merged_row USING (gone)
    WHERE kind = 'session' AND row_id = OLD.id AND owner = gone
      AND (OLD.client_id, NEW.client_id) IN (VALUES (gone, kept), (kept, gone))))
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;

-- Who is gone is found by the one who is kept.
DROP VIEW client_passage;
CREATE VIEW client_passage (client_id, place, text) AS
SELECT client_id, place, text FROM (
  SELECT id AS client_id, 'name' AS place, legal_name || coalesce(' · ' || preferred_name, '') AS text FROM client
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
    || coalesce(' · ' || expected, '') || coalesce(' · ' || more, '') || coalesce(' · ' || much_more, '') FROM goal)
WHERE client_id NOT IN (SELECT gone FROM client_merge)
UNION ALL
SELECT kept, 'name', legal_name || coalesce(' · ' || preferred_name, '')
FROM merged_into JOIN client ON client.id = merged_into.gone
WHERE kept NOT IN (SELECT gone FROM client_merge);
