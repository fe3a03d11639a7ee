-- The first schema. Dates are 'YYYY-MM-DD', times 'HH:MM', instants 'YYYY-MM-DDTHH:MM:SSZ' (UTC); enumerations are the
-- model's keys, lists of them joined by ';'. NULL is 'not recorded', never zero.

CREATE TABLE practice (
  id             INTEGER PRIMARY KEY CHECK (id = 1),
  name           TEXT NOT NULL,
  address        TEXT,
  phone          TEXT,
  email          TEXT,
  emergency_line TEXT,
  logo           BLOB,
  years_to_keep  INTEGER NOT NULL CHECK (years_to_keep BETWEEN 1 AND 100),
  created_at     TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z')
) STRICT;

CREATE TABLE clinician (
  id             INTEGER PRIMARY KEY,
  sign_in_name   TEXT NOT NULL UNIQUE CHECK (sign_in_name <> '' AND sign_in_name NOT GLOB '*[^a-z0-9._-]*'),
  display_name   TEXT NOT NULL,
  credentials    TEXT,
  license_number TEXT,
  is_active      INTEGER NOT NULL CHECK (is_active IN (0, 1))
) STRICT;

CREATE TABLE client (
  id                  INTEGER PRIMARY KEY,
  record_number       INTEGER NOT NULL UNIQUE CHECK (record_number > 0),
  external_key        TEXT UNIQUE,
  legal_name          TEXT NOT NULL,
  preferred_name      TEXT,
  pronouns            TEXT,
  date_of_birth       TEXT CHECK (date_of_birth GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  phone               TEXT,
  email               TEXT,
  address             TEXT,
  emergency_name      TEXT,
  emergency_relation  TEXT,
  emergency_phone     TEXT,
  referral_source     TEXT,
  status              TEXT NOT NULL CHECK (status IN ('active', 'paused', 'discharged')),
  intake_date         TEXT CHECK (intake_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  presenting_concerns TEXT,
  report_language     TEXT NOT NULL CHECK (report_language IN ('en', 'es')),
  clinician_id        INTEGER REFERENCES clinician (id),
  appointment_date    TEXT CHECK (appointment_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  appointment_time    TEXT CHECK (appointment_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  legal_hold          INTEGER NOT NULL CHECK (legal_hold IN (0, 1)),
  CHECK ((appointment_date IS NULL) = (appointment_time IS NULL)),
  CHECK (date_of_birth <= intake_date)
) STRICT;

CREATE TABLE client_status (
  client_id INTEGER NOT NULL REFERENCES client (id),
  position  INTEGER NOT NULL,
  status    TEXT NOT NULL CHECK (status IN ('active', 'paused', 'discharged')),
  since     TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  PRIMARY KEY (client_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE diagnosis (
  client_id INTEGER NOT NULL REFERENCES client (id),
  position  INTEGER NOT NULL,
  code      TEXT NOT NULL,
  text      TEXT NOT NULL,
  begins    TEXT NOT NULL CHECK (begins GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  ends      TEXT CHECK (ends GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND ends >= begins),
  PRIMARY KEY (client_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
  client_id    INTEGER NOT NULL REFERENCES client (id),
  position     INTEGER NOT NULL,
  kind         TEXT NOT NULL CHECK (kind IN ('treatment', 'telehealth', 'release_of_information', 'reports')),
  released_to  TEXT CHECK (kind <> 'release_of_information' OR released_to IS NOT NULL),
  given_on     TEXT NOT NULL CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  expires_on   TEXT CHECK (expires_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND expires_on >= given_on),
  withdrawn_on TEXT CHECK (withdrawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND withdrawn_on >= given_on),
  PRIMARY KEY (client_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE root (
  id        INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client (id),
  theme     TEXT NOT NULL CHECK (theme IN ('needs_unmet', 'boundaries_ignored', 'keeping_the_peace', 'earning_approval',
                                           'family_norm', 'other')),
  period    TEXT,
  story     TEXT,
  feeds     TEXT NOT NULL CHECK (feeds NOT GLOB '*[^a-z;]*')
) STRICT;
CREATE INDEX root_of_client ON root (client_id);

CREATE TABLE relationship (
  id                 INTEGER PRIMARY KEY,
  client_id          INTEGER NOT NULL REFERENCES client (id),
  external_key       TEXT UNIQUE,
  other_name         TEXT NOT NULL,
  alias              TEXT NOT NULL,
  context            TEXT NOT NULL CHECK (context IN ('romantic', 'friendship', 'family', 'professional')),
  began              TEXT CHECK (began GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  ended              TEXT CHECK (ended GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND (began IS NULL OR ended >= began)),
  lives_together     INTEGER CHECK (lives_together IN (0, 1)),
  print_safety       TEXT NOT NULL CHECK (print_safety IN ('safe', 'ask', 'unsafe')),
  maintained_by      TEXT NOT NULL CHECK (maintained_by NOT GLOB '*[^a-z;]*'),
  valued_giving      TEXT,
  has_safety_concern INTEGER NOT NULL CHECK (has_safety_concern IN (0, 1)),
  notes              TEXT
) STRICT;
CREATE INDEX relationship_of_client ON relationship (client_id);

CREATE TABLE goal (
  id              INTEGER PRIMARY KEY,
  client_id       INTEGER NOT NULL REFERENCES client (id),
  external_key    TEXT UNIQUE,
  statement       TEXT NOT NULL,
  path            TEXT NOT NULL CHECK (path IN ('self', 'support', 'boundaries', 'security', 'balance')),
  relationship_id INTEGER REFERENCES relationship (id),
  started         TEXT NOT NULL CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  target          TEXT CHECK (target GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND target >= started),
  status          TEXT NOT NULL CHECK (status IN ('active', 'met', 'revised', 'dropped')),
  much_less       TEXT,
  less            TEXT,
  expected        TEXT,
  more            TEXT,
  much_more       TEXT
) STRICT;
CREATE INDEX goal_of_client ON goal (client_id);

CREATE TABLE session (
  id                  INTEGER PRIMARY KEY,
  client_id           INTEGER NOT NULL REFERENCES client (id),
  clinician_id        INTEGER NOT NULL REFERENCES clinician (id),
  external_key        TEXT UNIQUE,
  date                TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  start_time          TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  end_time            TEXT CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]' AND (start_time IS NULL OR end_time > start_time)),
  kind                TEXT NOT NULL CHECK (kind IN ('consultation', 'intake', 'individual', 'couple', 'family', 'group',
                                                    'discharge')),
  modality            TEXT CHECK (modality IN ('in_person', 'video', 'phone')),
  attendance          TEXT CHECK (attendance IN ('attended', 'late_cancellation', 'no_show', 'cancelled')),
  note_format         TEXT,
  takeaway            TEXT,
  risk_kinds          TEXT CHECK (risk_kinds NOT GLOB '*[^a-z_;]*'),  -- '' is the answer 'none noted'
  risk_action         TEXT CHECK (risk_action IS NULL OR risk_kinds IS NOT NULL),
  interventions       TEXT NOT NULL DEFAULT '',
  other_interventions TEXT,
  signed_at           TEXT CHECK (signed_at GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
  signed_by           INTEGER REFERENCES clinician (id),
  CHECK ((signed_at IS NULL) = (signed_by IS NULL))
) STRICT;
CREATE INDEX session_of_client ON session (client_id, date, start_time, attendance, signed_at, risk_kinds);

-- Sections are found by the range of their session, in the order of the note: id = session_id * 64 + position.
CREATE TABLE note_section (
  id                INTEGER PRIMARY KEY,
  session_id        INTEGER NOT NULL REFERENCES session (id),
  section           TEXT NOT NULL,
  text              TEXT,
  is_not_applicable INTEGER NOT NULL CHECK (is_not_applicable IN (0, 1)),
  CHECK (id / 64 = session_id),
  UNIQUE (session_id, section)
) STRICT;

-- The therapist's own analysis (45 CFR 164.501): in no view, no index and no list of this schema.
CREATE TABLE psychotherapy_note (
  session_id INTEGER PRIMARY KEY REFERENCES session (id),
  text       TEXT NOT NULL
) STRICT;

CREATE TABLE rating (
  session_id      INTEGER NOT NULL REFERENCES session (id),
  relationship_id INTEGER NOT NULL REFERENCES relationship (id),
  rater           TEXT NOT NULL CHECK (rater IN ('clinician', 'client')),
  item            TEXT NOT NULL
    CHECK (item IN ('loss_of_self', 'enabling_behaviors', 'poor_boundaries', 'fear_of_abandonment', 'unequal_give_and_take',
                    'personal_growth', 'mutual_support', 'healthy_boundaries', 'open_communication',
                    'shared_responsibility')),
  value           INTEGER NOT NULL CHECK (value BETWEEN 0 AND 4),
  evidence        TEXT,
  PRIMARY KEY (session_id, relationship_id, rater, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE step_progress (
  session_id      INTEGER NOT NULL REFERENCES session (id),
  relationship_id INTEGER REFERENCES relationship (id),  -- NULL: the client as a whole
  path            TEXT NOT NULL CHECK (path IN ('self', 'support', 'boundaries', 'security', 'balance')),
  stage           TEXT NOT NULL CHECK (stage IN ('not_started', 'considering', 'planning', 'practicing', 'sustaining'))
) STRICT;
CREATE UNIQUE INDEX step_progress_once ON step_progress (session_id, coalesce(relationship_id, 0), path);

CREATE TABLE give_and_take (
  session_id      INTEGER NOT NULL REFERENCES session (id),
  relationship_id INTEGER NOT NULL REFERENCES relationship (id),
  given           INTEGER CHECK (given BETWEEN 0 AND 10),
  received        INTEGER CHECK (received BETWEEN 0 AND 10),
  PRIMARY KEY (session_id, relationship_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE well_being (
  session_id INTEGER NOT NULL REFERENCES session (id),
  measure    TEXT NOT NULL CHECK (measure IN ('stress', 'life_satisfaction', 'overall_well_being', 'self_worth')),
  value      INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
  PRIMARY KEY (session_id, measure)
) STRICT, WITHOUT ROWID;

CREATE TABLE boundary_event (
  id              INTEGER PRIMARY KEY,
  session_id      INTEGER NOT NULL REFERENCES session (id),
  relationship_id INTEGER NOT NULL REFERENCES relationship (id),
  boundary        TEXT NOT NULL,
  outcome         TEXT NOT NULL CHECK (outcome IN ('kept', 'tested', 'repaired', 'dropped')),
  guilt           INTEGER CHECK (guilt BETWEEN 0 AND 4)
) STRICT;
CREATE INDEX boundary_event_of_session ON boundary_event (session_id);

CREATE TABLE expected_pushback (
  session_id      INTEGER NOT NULL REFERENCES session (id),
  relationship_id INTEGER NOT NULL REFERENCES relationship (id),
  note            TEXT,
  PRIMARY KEY (session_id, relationship_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE goal_work (
  session_id INTEGER NOT NULL REFERENCES session (id),
  goal_id    INTEGER NOT NULL REFERENCES goal (id),
  level      INTEGER CHECK (level BETWEEN -2 AND 2),
  PRIMARY KEY (session_id, goal_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX goal_work_of_goal ON goal_work (goal_id);

CREATE TABLE practice_task (
  id           INTEGER PRIMARY KEY,
  set_in       INTEGER NOT NULL REFERENCES session (id),
  external_key TEXT UNIQUE,
  path         TEXT NOT NULL CHECK (path IN ('self', 'support', 'boundaries', 'security', 'balance')),
  text         TEXT NOT NULL,
  due          TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  reviewed_in  INTEGER REFERENCES session (id),
  result       TEXT CHECK (result IN ('done', 'partly', 'not_done')),
  learned      TEXT CHECK (learned IS NULL OR result IS NOT NULL),
  CHECK ((reviewed_in IS NULL) = (result IS NULL))
) STRICT;
CREATE INDEX practice_task_of_session ON practice_task (set_in);

CREATE TABLE measure (
  id                 INTEGER PRIMARY KEY,
  name               TEXT NOT NULL UNIQUE,
  low                REAL NOT NULL,
  high               REAL NOT NULL CHECK (high > low),
  better             TEXT NOT NULL CHECK (better IN ('lower', 'higher')),
  cut_off            REAL CHECK (cut_off BETWEEN low AND high),
  reliable_change    REAL CHECK (reliable_change > 0),
  standard_deviation REAL CHECK (standard_deviation > 0),
  reliability        REAL CHECK (reliability BETWEEN 0 AND 1),
  source             TEXT,
  CHECK (source IS NOT NULL OR coalesce(cut_off, reliable_change, standard_deviation, reliability) IS NULL)
) STRICT;

CREATE TABLE administration (
  client_id  INTEGER NOT NULL REFERENCES client (id),
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  date       TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  total      REAL NOT NULL,
  PRIMARY KEY (client_id, measure_id, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE addendum (
  session_id INTEGER NOT NULL REFERENCES session (id),
  position   INTEGER NOT NULL,
  text       TEXT NOT NULL,
  signed_at  TEXT NOT NULL CHECK (signed_at GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
  signed_by  INTEGER NOT NULL REFERENCES clinician (id),
  PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE amendment (
  session_id      INTEGER NOT NULL REFERENCES session (id),
  position        INTEGER NOT NULL,
  relationship_id INTEGER NOT NULL REFERENCES relationship (id),
  rater           TEXT NOT NULL CHECK (rater IN ('clinician', 'client')),
  item            TEXT NOT NULL
    CHECK (item IN ('loss_of_self', 'enabling_behaviors', 'poor_boundaries', 'fear_of_abandonment', 'unequal_give_and_take',
                    'personal_growth', 'mutual_support', 'healthy_boundaries', 'open_communication',
                    'shared_responsibility')),
  value           INTEGER CHECK (value BETWEEN 0 AND 4),  -- NULL: not discussed after all
  reason          TEXT NOT NULL,
  signed_at       TEXT NOT NULL CHECK (signed_at GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
  signed_by       INTEGER NOT NULL REFERENCES clinician (id),
  PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

-- What counts today: the signed ratings, each with its last amendment.
CREATE VIEW current_rating AS
SELECT session_id, relationship_id, rater, item, value FROM rating
WHERE NOT EXISTS (SELECT 1 FROM amendment AS later
                  WHERE later.session_id = rating.session_id AND later.relationship_id = rating.relationship_id
                    AND later.rater = rating.rater AND later.item = rating.item)
UNION ALL
SELECT session_id, relationship_id, rater, item, value FROM amendment
WHERE value IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM amendment AS later
                  WHERE later.session_id = amendment.session_id AND later.relationship_id = amendment.relationship_id
                    AND later.rater = amendment.rater AND later.item = amendment.item
                    AND later.position > amendment.position);

-- The clinician's ratings of a session in one relationship, as sums with their counts: what the caseload needs of 8 of
-- them a client at once. Kept beside the ratings by whoever writes them.
CREATE TABLE rating_tally (
  session_id           INTEGER NOT NULL REFERENCES session (id),
  relationship_id      INTEGER NOT NULL REFERENCES relationship (id),
  sign_sum             INTEGER NOT NULL,
  sign_count           INTEGER NOT NULL,
  characteristic_sum   INTEGER NOT NULL,
  characteristic_count INTEGER NOT NULL,
  PRIMARY KEY (session_id, relationship_id)
) STRICT, WITHOUT ROWID;

-- Search. Rowids carry the client or the session (id * 4096 + n), so that a range is what one of them owns.
CREATE VIEW client_passage (client_id, place, text) AS
SELECT id, 'name', legal_name || coalesce(' · ' || preferred_name, '') FROM client
UNION ALL
SELECT id, 'concerns', presenting_concerns FROM client WHERE presenting_concerns IS NOT NULL
UNION ALL
SELECT client_id, 'relationship', other_name || ' · ' || alias || coalesce(' · ' || notes, '')
  || coalesce(' · ' || valued_giving, '') FROM relationship
UNION ALL
SELECT client_id, 'root', coalesce(period || ' · ', '') || coalesce(story, '') FROM root
  WHERE period IS NOT NULL OR story IS NOT NULL
UNION ALL
SELECT client_id, 'goal', statement FROM goal;

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
SELECT session_id, 'addendum', NULL, text FROM addendum;

CREATE VIRTUAL TABLE client_search USING fts5(
  text, place UNINDEXED, columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE passage_search USING fts5(
  text, place UNINDEXED, part UNINDEXED, columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE note_search USING fts5(
  text, content = 'note_section', content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');

CREATE VIRTUAL TABLE client_word USING fts5vocab(client_search, instance);
CREATE VIRTUAL TABLE passage_word USING fts5vocab(passage_search, instance);
CREATE VIRTUAL TABLE note_word USING fts5vocab(note_search, instance);

-- What is given or told once stays as it is.
CREATE TRIGGER record_number_stays BEFORE UPDATE OF record_number ON client
WHEN NEW.record_number <> OLD.record_number
BEGIN SELECT RAISE(ABORT, 'A record number is given once and stays.'); END;
CREATE TRIGGER client_status_stays BEFORE UPDATE ON client_status
BEGIN SELECT RAISE(ABORT, 'The history of a status is only ever added to.'); END;
CREATE TRIGGER client_status_is_kept BEFORE DELETE ON client_status
BEGIN SELECT RAISE(ABORT, 'The history of a status is only ever added to.'); END;

-- A signed session, and everything under it, stays as it was signed.
CREATE TRIGGER signed_session_stays BEFORE UPDATE ON session WHEN OLD.signed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_session_is_kept BEFORE DELETE ON session WHEN OLD.signed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;

CREATE TRIGGER signed_note_section_closed AFTER INSERT ON note_section
WHEN EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_note_section_stays BEFORE UPDATE ON note_section
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.session_id AND signed_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_note_section_is_kept BEFORE DELETE ON note_section
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;

CREATE TRIGGER signed_rating_closed AFTER INSERT ON rating
WHEN EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_rating_stays BEFORE UPDATE ON rating
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.session_id AND signed_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_rating_is_kept BEFORE DELETE ON rating
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;

CREATE TRIGGER signed_step_progress_closed AFTER INSERT ON step_progress
WHEN EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_step_progress_stays BEFORE UPDATE ON step_progress
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.session_id AND signed_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_step_progress_is_kept BEFORE DELETE ON step_progress
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;

CREATE TRIGGER signed_give_and_take_closed AFTER INSERT ON give_and_take
WHEN EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_give_and_take_stays BEFORE UPDATE ON give_and_take
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.session_id AND signed_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_give_and_take_is_kept BEFORE DELETE ON give_and_take
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;

CREATE TRIGGER signed_well_being_closed AFTER INSERT ON well_being
WHEN EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_well_being_stays BEFORE UPDATE ON well_being
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.session_id AND signed_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_well_being_is_kept BEFORE DELETE ON well_being
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;

CREATE TRIGGER signed_boundary_event_closed AFTER INSERT ON boundary_event
WHEN EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_boundary_event_stays BEFORE UPDATE ON boundary_event
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.session_id AND signed_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_boundary_event_is_kept BEFORE DELETE ON boundary_event
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;

CREATE TRIGGER signed_expected_pushback_closed AFTER INSERT ON expected_pushback
WHEN EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_expected_pushback_stays BEFORE UPDATE ON expected_pushback
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.session_id AND signed_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_expected_pushback_is_kept BEFORE DELETE ON expected_pushback
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;

CREATE TRIGGER signed_goal_work_closed AFTER INSERT ON goal_work
WHEN EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_goal_work_stays BEFORE UPDATE ON goal_work
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.session_id AND signed_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_goal_work_is_kept BEFORE DELETE ON goal_work
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;

-- A task belongs to the session that set it, its review to the session that looked at it.
CREATE TRIGGER signed_task_closed AFTER INSERT ON practice_task
WHEN EXISTS (SELECT 1 FROM session WHERE id = NEW.set_in AND signed_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM session WHERE id = NEW.reviewed_in AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_task_stays BEFORE UPDATE OF id, set_in, external_key, path, text, due ON practice_task
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.set_in AND signed_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM session WHERE id = NEW.set_in AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_review_stays BEFORE UPDATE OF reviewed_in, result, learned ON practice_task
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.reviewed_in AND signed_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM session WHERE id = NEW.reviewed_in AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;
CREATE TRIGGER signed_task_is_kept BEFORE DELETE ON practice_task
WHEN EXISTS (SELECT 1 FROM session WHERE id = OLD.set_in AND signed_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM session WHERE id = OLD.reviewed_in AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed session can no longer be changed.'); END;

CREATE TRIGGER addendum_after_signature BEFORE INSERT ON addendum
WHEN NOT EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'An addendum belongs under a signed session.'); END;
CREATE TRIGGER addendum_stays BEFORE UPDATE ON addendum
BEGIN SELECT RAISE(ABORT, 'An addendum can no longer be changed.'); END;
CREATE TRIGGER addendum_is_kept BEFORE DELETE ON addendum
BEGIN SELECT RAISE(ABORT, 'An addendum can no longer be changed.'); END;

CREATE TRIGGER amendment_after_signature BEFORE INSERT ON amendment
WHEN NOT EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'An amendment belongs under a signed session.'); END;
CREATE TRIGGER amendment_stays BEFORE UPDATE ON amendment
BEGIN SELECT RAISE(ABORT, 'An amendment can no longer be changed.'); END;
CREATE TRIGGER amendment_is_kept BEFORE DELETE ON amendment
BEGIN SELECT RAISE(ABORT, 'An amendment can no longer be changed.'); END;
