-- Shortlists: decisions with all that they were made from, so that each can be replayed and explained later.
CREATE TABLE shortlists (
  id       TEXT PRIMARY KEY,
  brief_id TEXT NOT NULL REFERENCES briefs (id),
  made     BIGINT NOT NULL,
  made_by  TEXT NOT NULL,
  as_of    BIGINT NOT NULL,              -- days: the date that was asked for
  position TEXT NOT NULL,                -- of the journal, when the people were read
  weights  TEXT NOT NULL,                -- their version
  asked    TEXT NOT NULL,                -- JSON: the brief as it was asked
  offsets  TEXT NOT NULL,                -- JSON: zone to minutes ahead of UTC
  answer   TEXT NOT NULL                 -- JSON: the answer, without names
);
CREATE INDEX shortlists_of_brief ON shortlists (brief_id, id);
