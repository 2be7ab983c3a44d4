-- Briefs: what a client asks, whole as JSON, and its state in the lifecycle of features/briefs/lifecycle.h.
CREATE TABLE briefs (
  id TEXT PRIMARY KEY,
  version BIGINT NOT NULL CHECK (version >= 1),
  state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'on_hold', 'filled', 'cancelled')),
  client TEXT NOT NULL REFERENCES clients (id),
  brief TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX briefs_by_update ON briefs (updated_at, id);
CREATE INDEX briefs_by_client ON briefs (client, updated_at, id);
