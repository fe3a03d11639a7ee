-- Phrases of a clinician's own, typed by a short key.
CREATE TABLE snippet (
  id           INTEGER PRIMARY KEY,
  clinician_id INTEGER NOT NULL REFERENCES clinician (id),
  key          TEXT NOT NULL CHECK (key <> '' AND key NOT GLOB '* *'),
  text         TEXT NOT NULL CHECK (trim(text) <> ''),
  UNIQUE (clinician_id, key)
) STRICT;
