-- Links that show a shortlist without signing in, until they expire or are withdrawn. Secrets are stored as hashes.
CREATE TABLE shares (
  id           TEXT PRIMARY KEY,
  shortlist_id TEXT NOT NULL REFERENCES shortlists (id),
  secret_hash  TEXT NOT NULL UNIQUE,
  with_notes   BIGINT NOT NULL CHECK (with_notes IN (0, 1)),
  created      BIGINT NOT NULL,
  created_by   TEXT NOT NULL,
  expires      BIGINT NOT NULL,
  last_used    BIGINT,
  ended        BIGINT
);
CREATE INDEX shares_of_shortlist ON shares (shortlist_id, id);
