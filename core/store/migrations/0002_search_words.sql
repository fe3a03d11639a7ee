-- The words of the index, once each: the last word of a search, still being typed, is any that begins so. The index's
-- own list of words cannot be asked in a time that does not grow with the practice: it steps over a word by reading
-- all its places.

CREATE TABLE search_word (term TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;

DROP TABLE client_word;
DROP TABLE passage_word;
DROP TABLE note_word;
CREATE VIRTUAL TABLE client_word USING fts5vocab(client_search, row);
CREATE VIRTUAL TABLE passage_word USING fts5vocab(passage_search, row);
CREATE VIRTUAL TABLE note_word USING fts5vocab(note_search, row);

INSERT INTO search_word SELECT term FROM client_word UNION SELECT term FROM passage_word UNION SELECT term FROM note_word;
