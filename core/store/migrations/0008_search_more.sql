-- Search finds record numbers, pronouns and dates of birth, the measures that a client took, and why a rating was amended.

DROP VIEW client_passage;
CREATE VIEW client_passage (client_id, place, text) AS
SELECT client_id, place, text FROM (
  SELECT id AS client_id, 'name' AS place, legal_name || coalesce(' · ' || preferred_name, '') AS text FROM client
  UNION ALL
  SELECT id, 'identity', record_number || coalesce(' · ' || pronouns, '') || coalesce(' · ' || date_of_birth, '') FROM client
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
    || coalesce(' · ' || expected, '') || coalesce(' · ' || more, '') || coalesce(' · ' || much_more, '') FROM goal
  UNION ALL
  SELECT client_id, 'measure', name
  FROM administration AS taken JOIN measure ON measure.id = measure_id
  WHERE NOT EXISTS (SELECT 1 FROM administration AS before
                    WHERE before.client_id = taken.client_id AND before.measure_id = taken.measure_id
                      AND before.date < taken.date))
WHERE client_id NOT IN (SELECT gone FROM client_merge)
UNION ALL
SELECT kept, 'name', legal_name || coalesce(' · ' || preferred_name, '')
FROM merged_into JOIN client ON client.id = merged_into.gone
WHERE kept NOT IN (SELECT gone FROM client_merge);

DROP VIEW session_passage;
CREATE VIEW session_passage (session_id, place, part, text) AS
SELECT id, 'takeaway', NULL, takeaway FROM session WHERE takeaway IS NOT NULL
UNION ALL
SELECT id, 'risk', NULL, risk_action FROM session WHERE risk_action IS NOT NULL
UNION ALL
SELECT id, 'intervention', NULL, other_interventions FROM session WHERE other_interventions IS NOT NULL
UNION ALL
SELECT session_id, 'evidence', item, evidence FROM rating WHERE evidence IS NOT NULL
UNION ALL
SELECT session_id, 'boundary', NULL, boundary FROM boundary_event
UNION ALL
SELECT session_id, 'boundary', NULL, note FROM expected_pushback WHERE note IS NOT NULL
UNION ALL
SELECT set_in, 'task', NULL, text || coalesce(' · ' || learned, '') FROM practice_task
UNION ALL
SELECT session_id, 'addendum', NULL, text FROM addendum
UNION ALL
SELECT session_id, 'amendment', item, reason FROM amendment;

DELETE FROM client_search WHERE rowid / 4096 IN (SELECT id FROM client);
INSERT INTO client_search (rowid, text, place)
SELECT client_id * 4096 + row_number() OVER (PARTITION BY client_id), text, place FROM client_passage;

DELETE FROM passage_search WHERE rowid / 4096 IN (SELECT session_id FROM amendment);
INSERT INTO passage_search (rowid, text, place, part)
SELECT session_id * 4096 + row_number() OVER (PARTITION BY session_id), text, place, part
FROM session_passage WHERE session_id IN (SELECT session_id FROM amendment);

INSERT OR IGNORE INTO search_word SELECT term FROM client_word;
INSERT OR IGNORE INTO search_word SELECT term FROM passage_word;
