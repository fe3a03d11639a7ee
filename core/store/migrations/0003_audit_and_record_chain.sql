-- Who did what and when, and that what was signed is as it was signed. Both are chains: each mac is a keyed hash over
-- its row and the mac before it, under a key that the file does not hold in clear. Only ever added to, at the end.

-- No reference to another table: an entry outlives what it tells of. No client's words: detail takes keys and counts.
CREATE TABLE audit_entry (
  sequence     INTEGER PRIMARY KEY CHECK (sequence > 0),
  at           TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
  clinician_id INTEGER,  -- NULL: before anyone had signed in
  action       TEXT NOT NULL CHECK (action <> '' AND action NOT GLOB '*[^a-z_]*'),
  object       TEXT NOT NULL CHECK (object <> '' AND object NOT GLOB '*[^a-z_]*'),
  object_id    INTEGER,
  client_id    INTEGER,
  detail       TEXT NOT NULL CHECK (detail NOT GLOB '*[^a-z0-9_=;.-]*'),
  mac          BLOB NOT NULL CHECK (length(mac) = 32)
) STRICT;
CREATE INDEX audit_by_time ON audit_entry (at);
CREATE INDEX audit_by_client ON audit_entry (client_id, at) WHERE client_id IS NOT NULL;
CREATE INDEX audit_by_clinician ON audit_entry (clinician_id, at);
CREATE INDEX audit_by_action ON audit_entry (action, at);

CREATE TRIGGER audit_entry_comes_last BEFORE INSERT ON audit_entry
WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM audit_entry)
BEGIN SELECT RAISE(ABORT, 'The audit trail is only ever added to.'); END;
CREATE TRIGGER audit_entry_stays BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'The audit trail is only ever added to.'); END;
CREATE TRIGGER audit_entry_is_kept BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'The audit trail is only ever added to.'); END;

-- What is signed for itself, and so has a link of its own: a session with all that lies under it, an addendum, an
-- amendment. Position is the addendum's or amendment's own; a session has one signature, the first.
CREATE VIEW signed_part (client_id, session_id, kind, position, signed_at) AS
SELECT client_id, id, 'signature', 0, signed_at FROM session WHERE signed_at IS NOT NULL
UNION ALL
SELECT session.client_id, session.id, 'addendum', addendum.position, addendum.signed_at
FROM session JOIN addendum ON addendum.session_id = session.id
UNION ALL
SELECT session.client_id, session.id, 'amendment', amendment.position, amendment.signed_at
FROM session JOIN amendment ON amendment.session_id = session.id;

-- A client's chain. No reference either: a link must be able to tell that its session is gone.
CREATE TABLE record_link (
  client_id  INTEGER NOT NULL,
  number     INTEGER NOT NULL CHECK (number > 0),
  session_id INTEGER NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('signature', 'addendum', 'amendment')),
  position   INTEGER NOT NULL CHECK (position >= 0),
  mac        BLOB NOT NULL CHECK (length(mac) = 32),
  PRIMARY KEY (client_id, number)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX record_link_of_part ON record_link (session_id, kind, position);

CREATE TRIGGER record_link_comes_last BEFORE INSERT ON record_link
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM record_link WHERE client_id = NEW.client_id)
  OR EXISTS (SELECT 1 FROM record_link
             WHERE session_id = NEW.session_id AND kind = NEW.kind AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'The chain of a record is only ever added to.'); END;
CREATE TRIGGER record_link_stays BEFORE UPDATE ON record_link
BEGIN SELECT RAISE(ABORT, 'The chain of a record is only ever added to.'); END;
CREATE TRIGGER record_link_is_kept BEFORE DELETE ON record_link
BEGIN SELECT RAISE(ABORT, 'The chain of a record is only ever added to.'); END;

-- Where a client's chain ends, with a keyed hash of its own: a chain cut short at its end would look whole.
CREATE TABLE record_head (
  client_id  INTEGER PRIMARY KEY,
  number     INTEGER NOT NULL CHECK (number > 0),
  session_id INTEGER NOT NULL,
  mac        BLOB NOT NULL CHECK (length(mac) = 32)
) STRICT;

CREATE INDEX practice_task_reviewed_in ON practice_task (reviewed_in) WHERE reviewed_in IS NOT NULL;
