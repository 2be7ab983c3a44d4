-- Accounts, their sessions and their API keys. Secrets are stored as hashes only.
CREATE TABLE users (
  id            TEXT PRIMARY KEY,
  version       BIGINT NOT NULL,
  email         TEXT NOT NULL,
  email_folded  TEXT NOT NULL UNIQUE,
  name          TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  roles         TEXT NOT NULL,           -- JSON list of role names
  client        TEXT,                    -- the organisation of a member
  talent        TEXT,                    -- the profile of a talent
  active        BIGINT NOT NULL CHECK (active IN (0, 1)),
  created       BIGINT NOT NULL
);

CREATE TABLE sessions (
  id         TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  csrf       TEXT NOT NULL,
  user_id    TEXT NOT NULL REFERENCES users (id),
  created    BIGINT NOT NULL,
  last_seen  BIGINT NOT NULL,
  ended      BIGINT
);
CREATE INDEX sessions_of_user ON sessions (user_id);

CREATE TABLE api_keys (
  id         TEXT PRIMARY KEY,
  key_hash   TEXT NOT NULL UNIQUE,
  user_id    TEXT NOT NULL REFERENCES users (id),
  name       TEXT NOT NULL,
  scopes     TEXT NOT NULL,              -- JSON list
  created    BIGINT NOT NULL,
  last_used  BIGINT,
  ended      BIGINT
);
CREATE INDEX api_keys_of_user ON api_keys (user_id);
