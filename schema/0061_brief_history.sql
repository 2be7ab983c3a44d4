-- What each brief was, version by version, and the words that clients pasted. The words are kept here and nowhere else:
-- once per brief however many versions hold them, and one DELETE takes them out of all.
CREATE TABLE brief_texts (
  brief TEXT NOT NULL REFERENCES briefs (id),
  digest TEXT NOT NULL,  -- SHA-256 of the words
  words TEXT NOT NULL,
  PRIMARY KEY (brief, digest)
);

CREATE TABLE brief_versions (
  brief TEXT NOT NULL REFERENCES briefs (id),
  version BIGINT NOT NULL CHECK (version >= 1),
  step TEXT NOT NULL,   -- what was done: saved, opened, held …
  state TEXT NOT NULL,
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  asked TEXT NOT NULL,  -- JSON: the brief
  digest TEXT,          -- of its words; NULL: none
  characters BIGINT NOT NULL CHECK (characters >= 0),
  PRIMARY KEY (brief, version)
);

-- Briefs that are older than this table begin with what they are now.
INSERT INTO brief_versions (brief, version, step, state, at, actor, asked, characters)
  SELECT id, version, 'saved', state, updated_at, 'system:migration', brief, 0 FROM briefs;
