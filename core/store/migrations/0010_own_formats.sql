-- Note formats of the practice's own. A note names the wording that it was written in; a wording that a signed note was
-- written in stays as it is, and a change to it is a wording of its own. All wordings of one format name the first.

CREATE TABLE own_format (
  id       INTEGER PRIMARY KEY,
  key      TEXT NOT NULL UNIQUE CHECK (trim(key) <> ''),
  began_as TEXT NOT NULL CHECK (trim(began_as) <> ''),  -- the key of the first wording
  name     TEXT NOT NULL CHECK (trim(name) <> ''),
  state    TEXT NOT NULL CHECK (state IN ('in_use', 'out_of_use', 'earlier'))
) STRICT;
CREATE UNIQUE INDEX own_format_of_today ON own_format (began_as) WHERE state <> 'earlier';
CREATE UNIQUE INDEX own_format_name ON own_format (name) WHERE state <> 'earlier';

CREATE TABLE own_format_section (
  format_key TEXT NOT NULL REFERENCES own_format (key),
  position   INTEGER NOT NULL CHECK (position BETWEEN 0 AND 11),
  key        TEXT NOT NULL CHECK (trim(key) <> ''),
  title      TEXT NOT NULL CHECK (trim(title) <> ''),
  hint       TEXT,
  PRIMARY KEY (format_key, position),
  UNIQUE (format_key, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_in_format ON session (note_format);

CREATE TRIGGER signed_format_keeps_its_name BEFORE UPDATE OF key, name ON own_format
WHEN EXISTS (SELECT 1 FROM session WHERE note_format = OLD.key AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed note was written in this format.'); END;
CREATE TRIGGER signed_format_stays BEFORE DELETE ON own_format
WHEN EXISTS (SELECT 1 FROM session WHERE note_format = OLD.key AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed note was written in this format.'); END;
CREATE TRIGGER signed_format_gets_no_section BEFORE INSERT ON own_format_section
WHEN EXISTS (SELECT 1 FROM session WHERE note_format = NEW.format_key AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed note was written in this format.'); END;
CREATE TRIGGER signed_format_keeps_its_titles BEFORE UPDATE ON own_format_section
WHEN EXISTS (SELECT 1 FROM session WHERE note_format = OLD.format_key AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed note was written in this format.'); END;
CREATE TRIGGER signed_format_keeps_its_sections BEFORE DELETE ON own_format_section
WHEN EXISTS (SELECT 1 FROM session WHERE note_format = OLD.format_key AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A signed note was written in this format.'); END;
