-- Two clients whose records look alike, and of whom it was said that they are two people. Goes with either record. What was
-- said of a record that was merged since holds of the one that is kept, and again of its own once the merge is taken back.
CREATE TABLE namesakes (
  one     INTEGER NOT NULL REFERENCES client (id),
  other   INTEGER NOT NULL REFERENCES client (id) CHECK (one < other),  -- a pair stands once
  said_on TEXT NOT NULL CHECK (said_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  said_by INTEGER REFERENCES clinician (id),
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX namesakes_by_other ON namesakes (other);

CREATE VIEW namesakes_now (one, other, said_on, said_by) AS
WITH now (client, kept) AS (
  SELECT id, coalesce((SELECT kept FROM merged_into WHERE gone = client.id
                         AND kept NOT IN (SELECT gone FROM client_merge)), id)
  FROM client WHERE id IN (SELECT one FROM namesakes UNION SELECT other FROM namesakes))
SELECT min(a.kept, b.kept), max(a.kept, b.kept), max(said_on), said_by
FROM namesakes JOIN now AS a ON a.client = one JOIN now AS b ON b.client = other
WHERE a.kept <> b.kept
GROUP BY 1, 2;
