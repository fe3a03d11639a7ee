-- Search finds interventions and kinds of risk by their names: the names are of the catalogue, in two languages and may
-- change, so the index holds the keys. A session is one row, and has its own rowid.

CREATE VIRTUAL TABLE kind_search USING fts5(interventions, risk_kinds, columnsize = 0, tokenize = "unicode61 tokenchars '_'");

CREATE VIEW kind_passage (session_id, interventions, risk_kinds) AS
SELECT id, interventions, coalesce(risk_kinds, '') FROM session WHERE interventions <> '' OR risk_kinds <> '';

INSERT INTO kind_search (rowid, interventions, risk_kinds) SELECT session_id, interventions, risk_kinds FROM kind_passage;
