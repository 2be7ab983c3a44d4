-- Imports over HTTP: how far each has come and what was wrong. The rows themselves go into talents.
CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed', 'interrupted')),
  record TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  as_of BIGINT NOT NULL
);
